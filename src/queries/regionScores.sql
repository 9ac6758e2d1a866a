-- Self-evaluations of two regions (each with all places within it) beside each other. $1 and $2 their codes  $3 years ('' for all)
WITH sides AS (
  SELECT 1 AS side, $1::VARCHAR AS code UNION ALL SELECT 2, $2::VARCHAR
), forms AS MATERIALIZED (
  SELECT s.side, e.evaluation_id, e.agency_id::VARCHAR AS agency_id, e.total_score AS score,
    metric_value('percent', NULL, e.actual, e.adjusted_budget) AS rate
  FROM sides s
  JOIN agencies a ON starts_with(a.region_code::VARCHAR, regexp_replace(s.code, '(00)+$', ''))
  JOIN evaluations e ON e.agency_id::VARCHAR = a.agency_id::VARCHAR
  WHERE $3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ','), e.fiscal_year::VARCHAR)
), targets AS (
  SELECT f.side,
    count(*) FILTER (WHERE i.outcome = 'hit_exactly') AS hit_exactly,
    count(*) FILTER (WHERE i.outcome = 'exceeded') AS exceeded,
    count(*) FILTER (WHERE i.outcome = 'missed') AS missed
  FROM forms f JOIN indicators i ON i.evaluation_id = f.evaluation_id
  GROUP BY f.side
)
SELECT
  s.side, s.code AS region_code, r.name AS region_name,
  count(DISTINCT f.agency_id)::INTEGER AS agency_count, count(f.evaluation_id)::INTEGER AS form_count,
  quantile_cont(f.score, 0.5) AS median_score, quantile_cont(f.rate, 0.5) AS median_rate,
  coalesce(t.hit_exactly, 0)::INTEGER AS hit_exactly,
  coalesce(t.exceeded, 0)::INTEGER AS exceeded,
  coalesce(t.missed, 0)::INTEGER AS missed,
  metric_value('percent', NULL, t.hit_exactly, t.hit_exactly + t.exceeded + t.missed)::DOUBLE AS hit_pct
FROM sides s
JOIN regions r ON r.region_code::VARCHAR = s.code
LEFT JOIN forms f ON f.side = s.side
LEFT JOIN targets t ON t.side = s.side
GROUP BY s.side, s.code, r.name, t.hit_exactly, t.exceeded, t.missed
ORDER BY s.side;
