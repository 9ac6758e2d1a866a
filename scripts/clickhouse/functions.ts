/** What the named queries call and ClickHouse names otherwise, as functions of its own: `CREATE FUNCTION name AS (…) -> …`. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  arg_max: '(value, by) -> argMax(value, by)',
  arg_min: '(value, by) -> argMin(value, by)',
  chr: '(code) -> char(code)',
  contains: '(words, part) -> position(words, part) > 0',
  jaro_winkler_similarity: '(a, b) -> jaroWinklerSimilarity(a, b)',
  len: '(list) -> length(list)',
  list: '(value) -> groupArray(value)',
  list_contains: '(list, item) -> has(list, item)',
  list_distinct: '(list) -> arrayDistinct(list)',
  list_position: '(list, item) -> indexOf(list, item)',
  list_has_any: '(list, other) -> hasAny(list, other)',
  list_reverse_sort: '(list) -> arrayReverseSort(list)',
  list_sort: '(list) -> arraySort(list)',
  quantile_cont: '(value, share) -> quantileExactInclusive(share)(value)',
  split_part: '(words, separator, nth) -> splitByString(separator, words)[nth]',
  starts_with: '(words, start) -> startsWith(words, start)',
  string_split: '(words, separator) -> splitByString(separator, words)',
};

/** `CREATE MACRO metric_value(a, b) AS …;`, the same by another name. */
const SCALAR_MACRO = /CREATE MACRO (\w+)\(([^)]*)\) AS (?!TABLE)([\s\S]*?);?\s*$/;

/** `macros`: the project's own, as DuckDB creates them; those that answer tables are left. */
export function functionStatements(macros: readonly string[]): string[] {
  const own = macros.flatMap((statement) => {
    const [, name, parameters, body] = SCALAR_MACRO.exec(statement) ?? [];
    return name === undefined ? [] : [[name, `(${parameters ?? ''}) -> ${body ?? ''}`] as const];
  });
  return [...Object.entries(FUNCTIONS), ...own].map(
    ([name, definition]) => `CREATE OR REPLACE FUNCTION ${name} AS ${definition}`,
  );
}
