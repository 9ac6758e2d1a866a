-- The cells of a page of agencies: for each year and item of theirs and each metric asked for, the number, or why there is none.
-- $1 agencies, joined by commas  $2 which years  $3 years, as in macros/chosen_units.sql
-- $4 metrics: `ordinal operation stated shift a shift whole b shift whole reason`, parted by ';', '-' for none. `whole` is 1 where
--    the operand is of the whole measure and not of the row's item; `reason` names the metric whose stated reason explains this one
-- $5 dimension of the rows, 'whole' for one row an agency and year  $6 only items within this class, '' for all
-- $7 only these items, joined by a space, '' for all  $8 every metric that $4 names, joined by a space
-- Few joins, and `asked` and `page` made once: over so few rows it is the steps of the plan that cost, not the rows.
WITH parts AS (
  SELECT string_split(unnest(string_split($4::VARCHAR, ';')), ' ') AS p
), asked AS MATERIALIZED (
  SELECT
    p[1]::TINYINT AS ordinal, p[2] AS operation,
    TRY_CAST(p[3] AS comparables_metric) AS stated, p[4]::TINYINT AS stated_shift,
    TRY_CAST(p[5] AS comparables_metric) AS a, p[6]::TINYINT AS a_shift, if(p[7] = '1', 'whole', $5::VARCHAR) AS a_dimension,
    TRY_CAST(p[8] AS comparables_metric) AS b, p[9]::TINYINT AS b_shift, if(p[10] = '1', 'whole', $5::VARCHAR) AS b_dimension,
    split_part(p[5], '.', 1) AS measure, split_part(p[8], '.', 1) AS b_measure, p[11] AS reason_metric
  FROM parts
), page AS MATERIALIZED (
  SELECT agency_id, agency_no, disclosed_years, disclosed_documents
  FROM agencies
  WHERE agency_id IN (SELECT unnest(string_split($1::VARCHAR, ',')))
), units AS MATERIALIZED (
  SELECT p.agency_id, p.disclosed_years, p.disclosed_documents, y.fiscal_year
  FROM page p JOIN agency_years y ON y.agency_id = p.agency_id
  WHERE ($2::VARCHAR = 'latest' AND y.is_latest)
    OR ($2::VARCHAR = 'every'
      AND ($3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ','), y.fiscal_year::VARCHAR)))
  UNION ALL
  SELECT p.agency_id, p.disclosed_years, p.disclosed_documents, l.fiscal_year
  FROM page p CROSS JOIN (SELECT TRY_CAST(unnest(string_split($3::VARCHAR, ',')) AS SMALLINT) AS fiscal_year) l
  WHERE $2::VARCHAR = 'listed' AND l.fiscal_year IS NOT NULL
), metrics_asked AS MATERIALIZED (
  SELECT TRY_CAST(unnest(string_split($8::VARCHAR, ' ')) AS comparables_metric) AS asked_metric
), years_asked AS MATERIALIZED (
  SELECT DISTINCT u.fiscal_year + s.shift AS asked_year
  FROM units u CROSS JOIN (SELECT unnest([stated_shift, a_shift, b_shift]) AS shift FROM asked) s
), facts AS MATERIALIZED (
  SELECT c.*, c.dimension::VARCHAR AS of
  FROM (
    -- Joined with each by itself: of few values on one side of a join the engine passes over blocks of the other that have none of them.
    -- All that is known of one agency lies together in the second, of one metric in the first: of which fewer are asked,
    -- of those fewer blocks are read.
    SELECT p.agency_id, c.* FROM comparables c
    JOIN (SELECT agency_id, agency_no AS asked_no FROM page WHERE len(string_split($1::VARCHAR, ',')) > len(string_split($8::VARCHAR, ' '))) p ON p.asked_no = c.agency_no
    JOIN metrics_asked m ON m.asked_metric = c.metric
    JOIN years_asked y ON y.asked_year = c.fiscal_year
    UNION ALL
    SELECT p.agency_id, c.* FROM agency_comparables c
    JOIN (SELECT agency_id, agency_no AS asked_no FROM page WHERE len(string_split($1::VARCHAR, ',')) <= len(string_split($8::VARCHAR, ' '))) p ON p.asked_no = c.agency_no
    JOIN metrics_asked m ON m.asked_metric = c.metric
    JOIN years_asked y ON y.asked_year = c.fiscal_year
  ) c
  WHERE c.dimension::VARCHAR IN ('whole', $5::VARCHAR)
    AND (c.item = '' OR (($6::VARCHAR = '' OR starts_with(c.item::VARCHAR, $6::VARCHAR || '/'))
      AND ($7::VARCHAR = '' OR list_contains(string_split($7::VARCHAR, ' '), c.item::VARCHAR))))
), rows AS (
  SELECT u.agency_id, u.disclosed_years, u.disclosed_documents, u.fiscal_year, '' AS item FROM units u WHERE $5::VARCHAR = 'whole'
  UNION ALL
  SELECT DISTINCT u.agency_id, u.disclosed_years, u.disclosed_documents, u.fiscal_year, f.item::VARCHAR
  FROM units u
  JOIN facts f ON f.agency_id = u.agency_id AND f.fiscal_year = u.fiscal_year AND f.of = $5::VARCHAR
  WHERE $5::VARCHAR <> 'whole'
), valued AS (
  SELECT
    r.agency_id AS agency_id, r.disclosed_years AS disclosed_years, r.disclosed_documents AS disclosed_documents, r.fiscal_year AS fiscal_year, r.item AS item,
    m.ordinal AS ordinal, m.reason_metric AS reason_metric,
    metric_value(m.operation, s.value, qa.value, qb.value) AS value,
    m.operation IN ('percent', 'growth', 'quotient') AND qb.value = 0 AND qa.value IS NOT NULL AS is_zero_base,
    s.value IS NOT NULL AND m.operation <> 'value' AS is_stated,
    -- Of the part that is missing.
    r.fiscal_year + if(qa.value IS NULL, m.a_shift, m.b_shift) AS lacking_year,
    if(qa.value IS NULL, m.measure, m.b_measure) AS lacking_measure,
    -- The number stands where its own ratio is printed, else where what it is of is.
    if(is_stated, s.unit, qa.unit) AS unit,
    if(is_stated, s.basis, qa.basis) AS basis,
    if(is_stated, s.status, qa.status) AS status,
    if(is_stated, s.document_id, qa.document_id) AS document_id,
    if(is_stated, s.source_start, qa.source_start) AS source_start,
    if(is_stated, s.source_end, qa.source_end) AS source_end,
    if(is_stated, s.places, qa.places) AS places,
    if(is_stated, s.is_disagreeing, qa.is_disagreeing) AS is_disagreeing,
    if(is_stated, s.note, qa.note) AS note,
    qb.status AS base_status, qb.basis AS base_basis,
    if(is_stated, s.finding_id, qa.finding_id) IS NULL AS is_base_questioned,
    if(is_base_questioned, qb.finding_id, if(is_stated, s.finding_id, qa.finding_id)) AS finding_id,
    if(is_base_questioned, qb.severity, if(is_stated, s.severity, qa.severity)) AS severity,
    if(is_base_questioned, qb.question, if(is_stated, s.question, qa.question)) AS question
  FROM rows r
  CROSS JOIN asked m
  LEFT JOIN facts s ON s.metric = m.stated AND s.agency_id = r.agency_id AND s.fiscal_year = r.fiscal_year + m.stated_shift
    AND s.of = $5::VARCHAR AND s.item::VARCHAR = r.item
  LEFT JOIN facts qa ON qa.metric = m.a AND qa.agency_id = r.agency_id AND qa.fiscal_year = r.fiscal_year + m.a_shift
    AND qa.of = m.a_dimension AND qa.item::VARCHAR = if(m.a_dimension = 'whole', '', r.item)
  LEFT JOIN facts qb ON qb.metric = m.b AND qb.agency_id = r.agency_id AND qb.fiscal_year = r.fiscal_year + m.b_shift
    AND qb.of = m.b_dimension AND qb.item::VARCHAR = if(m.b_dimension = 'whole', '', r.item)
)
SELECT
  v.agency_id::VARCHAR AS agency_id, v.fiscal_year, v.item, v.ordinal, v.value,
  v.unit::VARCHAR AS unit, v.basis::VARCHAR AS basis, v.status::VARCHAR AS status, v.is_stated::BOOLEAN AS is_stated,
  v.document_id::VARCHAR AS document_id, v.source_start, v.source_end, v.places, v.is_disagreeing, v.note,
  v.base_status::VARCHAR AS base_status, v.base_basis::VARCHAR AS base_basis, v.finding_id, v.severity::VARCHAR AS severity, v.question,
  CASE
    WHEN v.value IS NOT NULL THEN NULL
    WHEN v.is_zero_base THEN 'zero_base'
    WHEN x.why = 'not_applicable' THEN x.why
    WHEN NOT coalesce(list_contains(v.disclosed_years, v.lacking_year), false) THEN 'not_collected'
    ELSE coalesce(x.why, 'unpublished')
  END AS absence,
  -- Where it is declared, else the document that does not have it.
  if(v.value IS NULL, coalesce(x.document_id, nullif(v.disclosed_documents[list_position(v.disclosed_years, v.lacking_year)], '')), NULL)
    AS absence_document_id,
  if(v.value IS NULL, v.lacking_measure, NULL) AS lacking_measure, if(v.value IS NULL, v.lacking_year, NULL) AS lacking_year,
  x.source_start AS absence_start, x.source_end AS absence_end,
  w.reason, w.document_id AS reason_document_id, w.source_start AS reason_start, w.source_end AS reason_end
FROM valued v
-- Equalities alone: a condition of one side would have every row tried with every silence there is.
LEFT JOIN silences x ON x.agency_id = if(v.value IS NULL, v.agency_id, NULL)
  AND x.fiscal_year = v.lacking_year AND x.measure = v.lacking_measure
LEFT JOIN reasons w ON w.agency_id = v.agency_id
  AND w.fiscal_year = v.fiscal_year AND w.metric = v.reason_metric AND w.item = v.item
ORDER BY v.agency_id, v.fiscal_year DESC, v.item, v.ordinal;
