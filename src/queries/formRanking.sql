-- One page of self-evaluation forms in the order of one metric, those without it last.
-- $1 regions  $2 agencies  $3 peers_of  $4 which years  $5 years  $6 levels  $7 types (see macros/)  $8 'overall', 'project' or '' for both
-- $9 operation  $10 a  $11 b: the metric, or 'name', 'region', 'year'  $12 1 for the smallest first, -1 for the largest first
-- $13 how many forms  $14 how many to pass over, at most up to the last page  $15 forms to show wherever they rank, joined by a space
WITH asked AS (
  SELECT e.evaluation_id, e.agency_id::VARCHAR AS agency_id, e.fiscal_year, e.scope, e.name, u.sort_order, u.region_code
  FROM chosen_units($1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR, in_levels := $6::VARCHAR, in_types := $7::VARCHAR) u
  JOIN evaluations e ON e.agency_id::VARCHAR = u.agency_id::VARCHAR AND e.fiscal_year = u.fiscal_year
  WHERE $8::VARCHAR = '' OR e.scope::VARCHAR = $8::VARCHAR
), form_values AS MATERIALIZED (
  -- All that is known of one agency lies together in the second table (comparisonCells.sql).
  SELECT c.metric, c.item::VARCHAR AS evaluation_id, c.value FROM comparables c
  WHERE ($2::VARCHAR = '' OR contains($2::VARCHAR, ',')) AND c.dimension = 'form'
    AND c.metric IN (TRY_CAST($10::VARCHAR AS comparables_metric), TRY_CAST($11::VARCHAR AS comparables_metric))
  UNION ALL
  SELECT c.metric, c.item::VARCHAR, c.value FROM agency_comparables c
  JOIN (
    SELECT agency_no AS asked_no FROM agencies WHERE agency_id::VARCHAR = $2::VARCHAR AND NOT contains($2::VARCHAR, ',')
  ) p ON p.asked_no = c.agency_no
  WHERE c.dimension = 'form'
    AND c.metric IN (TRY_CAST($10::VARCHAR AS comparables_metric), TRY_CAST($11::VARCHAR AS comparables_metric))
), scored AS (
  SELECT
    q.evaluation_id, q.agency_id, q.fiscal_year, q.scope, q.name, q.sort_order,
    CASE $9::VARCHAR
      WHEN 'name' THEN q.sort_order
      WHEN 'region' THEN q.region_code::VARCHAR::INTEGER
      WHEN 'year' THEN q.fiscal_year
      ELSE metric_value($9::VARCHAR, NULL, a.value, b.value)
    END AS score
  FROM asked q
  LEFT JOIN form_values a ON a.metric = TRY_CAST($10::VARCHAR AS comparables_metric) AND a.evaluation_id = q.evaluation_id
  LEFT JOIN form_values b ON b.metric = TRY_CAST($11::VARCHAR AS comparables_metric) AND b.evaluation_id = q.evaluation_id
), ranked AS (
  SELECT
    *,
    row_number() OVER (ORDER BY scope, $12::TINYINT * score NULLS LAST, sort_order, evaluation_id) AS rank,
    count(*) OVER () AS form_total,
    count(score) OVER () AS scored_total,
    least($14::INTEGER, count(*) OVER () - 1 - (count(*) OVER () - 1) % $13::INTEGER) AS passed
  FROM scored
)
SELECT
  k.rank::INTEGER AS rank, k.form_total::INTEGER AS form_total, k.scored_total::INTEGER AS scored_total,
  k.evaluation_id, k.name AS evaluation_name, k.scope::VARCHAR AS scope, k.fiscal_year,
  coalesce((SELECT count(*) FROM indicators i WHERE i.evaluation_id = k.evaluation_id), 0)::INTEGER AS indicator_count,
  a.agency_id::VARCHAR AS agency_id, a.name AS agency_name, a.short_name, a.agency_type::VARCHAR AS agency_type, a.level::VARCHAR AS level,
  r.region_code::VARCHAR AS region_code, r.name AS region_name
FROM ranked k
JOIN agencies a ON a.agency_id::VARCHAR = k.agency_id
JOIN regions r ON r.region_code::VARCHAR = a.region_code::VARCHAR
WHERE (k.rank > k.passed AND k.rank <= k.passed + $13::INTEGER) OR list_contains(string_split($15::VARCHAR, ' '), k.evaluation_id)
ORDER BY k.rank;
