-- What became of the targets of indicators that are numbers, counted over all and by kind (一级指标), nature (二级指标), agency and
-- region: of each no more than $4, those with most targets hit to the digit first. $1 regions  $2 agencies  $3 years ('' for all)
WITH counted AS MATERIALIZED (
  SELECT i.level1, i.level2, i.outcome::VARCHAR AS outcome, a.agency_id::VARCHAR AS agency_id, a.short_name,
    a.region_code::VARCHAR AS region_code, r.name AS region_name
  FROM indicators i
  JOIN evaluations e ON e.evaluation_id = i.evaluation_id
  JOIN chosen_agencies($1::VARCHAR, $2::VARCHAR, '') a ON a.agency_id::VARCHAR = e.agency_id::VARCHAR
  JOIN regions r ON r.region_code::VARCHAR = a.region_code::VARCHAR
  WHERE $3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ','), e.fiscal_year::VARCHAR)
), facets AS (
  SELECT 'all' AS facet, '' AS value, NULL AS name, outcome FROM counted
  UNION ALL SELECT 'kind', coalesce(level1, ''), NULL, outcome FROM counted
  UNION ALL SELECT 'nature', coalesce(level2, ''), NULL, outcome FROM counted
  UNION ALL SELECT 'agency', agency_id, short_name, outcome FROM counted
  UNION ALL SELECT 'region', region_code, region_name, outcome FROM counted
)
SELECT
  facet, value, any_value(name) AS name,
  count(*)::INTEGER AS indicator_count,
  count(*) FILTER (WHERE outcome = 'hit_exactly')::INTEGER AS hit_exactly,
  count(*) FILTER (WHERE outcome = 'exceeded')::INTEGER AS exceeded,
  count(*) FILTER (WHERE outcome = 'missed')::INTEGER AS missed,
  metric_value('percent', NULL, hit_exactly, hit_exactly + exceeded + missed)::DOUBLE AS hit_pct
FROM facets
GROUP BY facet, value
QUALIFY row_number() OVER (PARTITION BY facet ORDER BY hit_exactly DESC, indicator_count DESC, value) <= $4::INTEGER
ORDER BY facet, hit_exactly DESC, indicator_count DESC, value;
