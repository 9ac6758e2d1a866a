-- One metric of the whole of a measure for each agency and year asked for; NULL where there is none. The metric is an operation
-- (see metric_value) on up to three quantities, each with a shift of years: 0 the row's own, -1 the year before; or 'name' (in the
-- order of pinyin), 'region' or 'year', by which a table can be sorted as well.
CREATE MACRO scored_units(
  in_regions, in_agencies, peers_of, which, in_years, operation, stated, stated_shift, part_a, a_shift, part_b, b_shift, in_levels := '', in_types := ''
) AS TABLE
SELECT
  u.agency_id, u.sort_order, u.fiscal_year,
  CASE operation
    WHEN 'name' THEN u.sort_order
    WHEN 'region' THEN u.region_code::VARCHAR::INTEGER
    WHEN 'year' THEN u.fiscal_year
    ELSE metric_value(operation, qs.value, qa.value, qb.value)
  END AS score
FROM chosen_units(in_regions, in_agencies, peers_of, which, in_years, in_levels := in_levels, in_types := in_types) u
-- Each joined by its own columns alone: of those of the few agencies and years on one side the engine then knows which blocks it can pass over.
LEFT JOIN comparables qa ON qa.metric = TRY_CAST(part_a AS comparables_metric) AND qa.dimension = 'whole'
  AND qa.agency_no = u.agency_no AND qa.fiscal_year = u.fiscal_year + a_shift
LEFT JOIN comparables qb ON qb.metric = TRY_CAST(part_b AS comparables_metric) AND qb.dimension = 'whole'
  AND qb.agency_no = u.agency_no AND qb.fiscal_year = u.fiscal_year + b_shift
LEFT JOIN comparables qs ON qs.metric = TRY_CAST(stated AS comparables_metric) AND qs.dimension = 'whole'
  AND qs.agency_no = u.agency_no AND qs.fiscal_year = u.fiscal_year + stated_shift;
