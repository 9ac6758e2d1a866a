-- The cells of a page of agencies: for each year and item of theirs and each metric asked for, the number, or why there is none.
-- $1 agencies, joined by commas  $2 which years  $3 years, as in macros/chosen_units.sql
-- $4 metrics: `ordinal operation stated shift a shift whole b shift whole reason`, parted by ';', '-' for none. `whole` is 1 where
--    the operand is of the whole measure and not of the row's item; `reason` names the metric whose stated reason explains this one
-- $5 dimension of the rows, 'whole' for one row an agency and year  $6 only items within this class, '' for all
-- $7 only these items, joined by a space, '' for all
WITH parts AS (
  SELECT string_split(unnest(string_split($4, ';')), ' ') AS p
), asked AS (
  SELECT
    p[1]::UTINYINT AS ordinal, p[2] AS operation,
    TRY_CAST(p[3] AS comparables_metric) AS stated, p[4]::TINYINT AS stated_shift,
    TRY_CAST(p[5] AS comparables_metric) AS a, p[6]::TINYINT AS a_shift, if(p[7] = '1', 'whole', $5) AS a_dimension,
    TRY_CAST(p[8] AS comparables_metric) AS b, p[9]::TINYINT AS b_shift, if(p[10] = '1', 'whole', $5) AS b_dimension,
    split_part(p[5], '.', 1) AS measure, split_part(p[8], '.', 1) AS b_measure, p[11] AS reason_metric
  FROM parts
), page AS MATERIALIZED (
  SELECT TRY_CAST(unnest(string_split($1, ',')) AS agencies_agency_id) AS agency_id
), units AS MATERIALIZED (
  SELECT y.agency_id, y.fiscal_year
  FROM page p JOIN agency_years y ON y.agency_id = p.agency_id
  WHERE ($2 = 'latest' AND y.is_latest)
    OR ($2 = 'every' AND ($3 = '' OR list_contains(string_split($3, ','), y.fiscal_year::VARCHAR)))
  UNION ALL
  SELECT p.agency_id, l.fiscal_year
  FROM page p CROSS JOIN (SELECT TRY_CAST(unnest(string_split($3, ',')) AS SMALLINT) AS fiscal_year) l
  WHERE $2 = 'listed' AND l.fiscal_year IS NOT NULL
), facts AS MATERIALIZED (
  SELECT c.*, c.dimension::VARCHAR AS of
  FROM comparables c
  JOIN page p ON p.agency_id = c.agency_id
  JOIN (SELECT a AS metric FROM asked UNION SELECT b FROM asked UNION SELECT stated FROM asked) m ON m.metric = c.metric
  WHERE c.dimension::VARCHAR IN ('whole', $5) AND (c.item = '' OR (($6 = '' OR starts_with(c.item::VARCHAR, $6 || '/'))
      AND ($7 = '' OR list_contains(string_split($7, ' '), c.item::VARCHAR))))
), rows AS (
  SELECT u.agency_id, u.fiscal_year, '' AS item FROM units u WHERE $5 = 'whole'
  UNION ALL
  SELECT DISTINCT u.agency_id, u.fiscal_year, f.item::VARCHAR
  FROM units u
  JOIN facts f ON f.agency_id = u.agency_id AND f.fiscal_year = u.fiscal_year AND f.of = $5
  WHERE $5 <> 'whole'
), valued AS (
  SELECT
    r.agency_id, r.fiscal_year, r.item, m.*,
    metric_value(m.operation, s.value, qa.value, qb.value) AS value,
    m.operation IN ('percent', 'growth', 'quotient') AND qb.value = 0 AND qa.value IS NOT NULL AS is_zero_base,
    -- The number stands where its own ratio is printed, else where what it is of is.
    s.value IS NOT NULL AND m.operation <> 'value' AS is_stated,
    qa.value IS NULL AS lacks_a,
    qb.value IS NULL AS lacks_b,
    if(is_stated, s, qa) AS own,
    qb AS base
  FROM rows r
  CROSS JOIN asked m
  LEFT JOIN facts s ON s.metric = m.stated AND s.agency_id = r.agency_id AND s.fiscal_year = r.fiscal_year + m.stated_shift
    AND s.of = $5 AND s.item::VARCHAR = r.item
  LEFT JOIN facts qa ON qa.metric = m.a AND qa.agency_id = r.agency_id AND qa.fiscal_year = r.fiscal_year + m.a_shift
    AND qa.of = m.a_dimension AND qa.item::VARCHAR = if(m.a_dimension = 'whole', '', r.item)
  LEFT JOIN facts qb ON qb.metric = m.b AND qb.agency_id = r.agency_id AND qb.fiscal_year = r.fiscal_year + m.b_shift
    AND qb.of = m.b_dimension AND qb.item::VARCHAR = if(m.b_dimension = 'whole', '', r.item)
)
SELECT
  v.agency_id::VARCHAR AS agency_id, v.fiscal_year, v.item, v.ordinal, v.value,
  v.own.unit::VARCHAR AS unit, v.own.basis::VARCHAR AS basis, v.own.status::VARCHAR AS status,
  v.is_stated,
  v.own.document_id::VARCHAR AS document_id, v.own.source_start AS source_start, v.own.source_end AS source_end,
  v.own.places AS places, v.own.is_disagreeing AS is_disagreeing, v.own.note AS note,
  v.base.status::VARCHAR AS base_status,
  n.finding_id, n.severity, n.question,
  -- Why there is no number, of the part that is missing.
  CASE
    WHEN v.value IS NOT NULL THEN NULL
    WHEN v.is_zero_base THEN 'zero_base'
    WHEN x.measure IS NOT NULL THEN 'not_applicable'
    WHEN y.agency_id IS NULL THEN 'not_collected'
    WHEN z.measure IS NOT NULL THEN 'unreadable'
    ELSE 'unpublished'
  END AS absence,
  coalesce(x.document_id, z.document_id) AS absence_document_id,
  coalesce(x.source_start, z.source_start) AS absence_start,
  coalesce(x.source_end, z.source_end) AS absence_end,
  w.reason, w.document_id AS reason_document_id, w.source_start AS reason_start, w.source_end AS reason_end
FROM valued v
LEFT JOIN findings n ON n.finding_id = coalesce(v.own.finding_id, v.base.finding_id)
LEFT JOIN agency_years y ON y.agency_id = v.agency_id AND y.is_disclosed
  AND y.fiscal_year = v.fiscal_year + if(v.lacks_a, v.a_shift, v.b_shift)
LEFT JOIN declared x ON v.value IS NULL AND x.agency_id = v.agency_id
  AND x.fiscal_year = v.fiscal_year + if(v.lacks_a, v.a_shift, v.b_shift) AND x.measure = if(v.lacks_a, v.measure, v.b_measure)
LEFT JOIN unreadable z ON v.value IS NULL AND z.agency_id = v.agency_id
  AND z.fiscal_year = v.fiscal_year + if(v.lacks_a, v.a_shift, v.b_shift) AND z.measure = if(v.lacks_a, v.measure, v.b_measure)
LEFT JOIN reasons w ON w.agency_id = v.agency_id AND w.fiscal_year = v.fiscal_year AND w.metric = v.reason_metric AND w.item = v.item
ORDER BY v.agency_id, v.fiscal_year DESC, v.item, v.ordinal;
