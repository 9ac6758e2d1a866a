-- Where one agency stands among its peers in each of several metrics: its rank from the largest, and how they are spread. Each agency
-- stands with its latest disclosed year. $1 agency_id  $2 peers (see macros/peer_agencies.sql)  $3 metrics, as comparisonCells.sql reads them
WITH parts AS (
  SELECT string_split(unnest(string_split($3, ';')), ' ') AS p
), asked AS (
  SELECT
    p[1]::TINYINT AS ordinal, p[2] AS operation,
    TRY_CAST(p[3] AS comparables_metric) AS stated, p[4]::TINYINT AS stated_shift,
    TRY_CAST(p[5] AS comparables_metric) AS a, p[6]::TINYINT AS a_shift,
    TRY_CAST(p[8] AS comparables_metric) AS b, p[9]::TINYINT AS b_shift
  FROM parts
), units AS MATERIALIZED (
  SELECT p.agency_id, p.agency_no, y.fiscal_year
  FROM peer_agencies($1, $2) p JOIN agency_years y ON y.agency_id = p.agency_id AND y.is_latest
), facts AS MATERIALIZED (
  SELECT c.metric, c.agency_no, c.fiscal_year, c.value
  FROM comparables c
  JOIN (SELECT a AS metric FROM asked UNION SELECT b FROM asked UNION SELECT stated FROM asked) m ON m.metric = c.metric
  WHERE c.dimension = 'whole'
), scored AS (
  SELECT u.agency_id::VARCHAR AS agency_id, m.ordinal, metric_value(m.operation, s.value, qa.value, qb.value) AS score
  FROM units u
  CROSS JOIN asked m
  LEFT JOIN facts s ON s.metric = m.stated AND s.agency_no = u.agency_no AND s.fiscal_year = u.fiscal_year + m.stated_shift
  LEFT JOIN facts qa ON qa.metric = m.a AND qa.agency_no = u.agency_no AND qa.fiscal_year = u.fiscal_year + m.a_shift
  LEFT JOIN facts qb ON qb.metric = m.b AND qb.agency_no = u.agency_no AND qb.fiscal_year = u.fiscal_year + m.b_shift
), own AS (
  SELECT ordinal, score FROM scored WHERE agency_id = $1
)
SELECT
  o.ordinal, o.score,
  -- As in sports: equal ones share the better rank.
  if(o.score IS NULL, NULL, 1 + count(*) FILTER (WHERE s.score > o.score))::INTEGER AS rank,
  count(s.score)::INTEGER AS scored_total, count(*)::INTEGER AS peer_total,
  min(s.score) AS lowest, quantile_cont(s.score, 0.25) AS q1, quantile_cont(s.score, 0.5) AS median,
  quantile_cont(s.score, 0.75) AS q3, max(s.score) AS highest
FROM scored s
JOIN own o ON o.ordinal = s.ordinal
GROUP BY o.ordinal, o.score
ORDER BY o.ordinal;
