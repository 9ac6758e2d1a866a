-- What each agency has of each of several metrics in its latest disclosed year: a row for every agency and metric, without a score where it
-- has none. `in_metrics`: as comparisonCells.sql reads them.
CREATE MACRO placed_scores(in_metrics) AS TABLE
WITH parts AS (
  SELECT string_split(unnest(string_split(in_metrics, ';')), ' ') AS p
), asked AS (
  SELECT
    p[1]::TINYINT AS ordinal, p[2] AS operation,
    TRY_CAST(p[3] AS comparables_metric) AS stated, p[4]::TINYINT AS stated_shift,
    TRY_CAST(p[5] AS comparables_metric) AS a, p[6]::TINYINT AS a_shift,
    TRY_CAST(p[8] AS comparables_metric) AS b, p[9]::TINYINT AS b_shift
  FROM parts
), units AS MATERIALIZED (
  SELECT a.agency_no, y.fiscal_year FROM agencies a JOIN agency_years y ON y.agency_id = a.agency_id AND y.is_latest
), facts AS MATERIALIZED (
  SELECT c.metric, c.agency_no, c.fiscal_year, c.value
  FROM comparables c
  JOIN (SELECT a AS metric FROM asked UNION SELECT b FROM asked UNION SELECT stated FROM asked) m ON m.metric = c.metric
  WHERE c.dimension = 'whole'
)
SELECT u.agency_no, m.ordinal, metric_value(m.operation, s.value, qa.value, qb.value) AS score
FROM units u
CROSS JOIN asked m
LEFT JOIN facts s ON s.metric = m.stated AND s.agency_no = u.agency_no AND s.fiscal_year = u.fiscal_year + m.stated_shift
LEFT JOIN facts qa ON qa.metric = m.a AND qa.agency_no = u.agency_no AND qa.fiscal_year = u.fiscal_year + m.a_shift
LEFT JOIN facts qb ON qb.metric = m.b AND qb.agency_no = u.agency_no AND qb.fiscal_year = u.fiscal_year + m.b_shift;
