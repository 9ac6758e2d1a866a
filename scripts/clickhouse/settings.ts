/** Settings without which ClickHouse answers the same SQL otherwise than the standard and DuckDB do. */
export const ANSWER_SETTINGS: Readonly<Record<string, string | number>> = {
  // What a join does not find is NULL, not zero or ''.
  join_use_nulls: 1,
  cast_keep_nullable: 1,
  aggregate_functions_null_for_empty: 0,
  union_default_mode: 'DISTINCT',
  // `WHERE a.agency_id = …` means the column, also where the result has another of that name.
  prefer_column_name_to_alias: 1,
  // What apache-arrow in the page reads.
  output_format_arrow_compression_method: 'none',
  output_format_arrow_string_as_string: 1,
  output_format_arrow_low_cardinality_as_dictionary: 0,
};
