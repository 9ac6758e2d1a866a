-- How much there is to compare within the filter, and what became of the numbers of those documents: read into a table, left for a
-- stated reason, or not recognised. What is derived is of the year before its document, and counted where that year is asked for.
-- $1 regions  $2 agencies  $3 years, '' for all (see macros/chosen_agencies.sql)  $4 'agency' for a row of each agency, '' for one of all
WITH known AS (
  SELECT
    if($4::VARCHAR = 'agency', d.agency_id::VARCHAR, '') AS part,
    -- Those put in by the reader: src/own/flag.ts.
    d.agency_id, d.fiscal_year, d.numbers_total, starts_with(d.document_id::VARCHAR, 'own-') AS is_own, c.*
  FROM documents d
  JOIN chosen_agencies($1::VARCHAR, $2::VARCHAR, '') a ON a.agency_id = d.agency_id
  JOIN document_counts c ON c.document_id = d.document_id
), chosen AS (
  SELECT * FROM known WHERE $3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ','), fiscal_year::VARCHAR)
), implied AS (
  SELECT part, sum(derived_count)::BIGINT AS derived
  FROM known WHERE $3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ','), (fiscal_year - 1)::VARCHAR)
  GROUP BY part
), account AS (
  SELECT
    part,
    count(*) FILTER (WHERE is_own) AS own,
    count(*) AS documents, count(DISTINCT agency_id) AS agencies,
    sum(figure_count)::BIGINT AS printed, sum(evaluation_count)::BIGINT AS evaluations, sum(finding_count)::BIGINT AS findings,
    sum(numbers_total) AS total, sum(explained_count) AS explained, sum(unrecognised_count) AS unrecognised,
    min(fiscal_year) AS first_year, max(fiscal_year) AS last_year
  FROM chosen
  GROUP BY part
), parts AS (
  -- Also where there is no document.
  SELECT '' AS part WHERE $4::VARCHAR = ''
  UNION ALL
  SELECT agency_id::VARCHAR FROM chosen_agencies($1::VARCHAR, $2::VARCHAR, '') WHERE $4::VARCHAR = 'agency'
)
SELECT
  p.part AS agency_id,
  coalesce(a.documents, 0)::INTEGER AS document_count, coalesce(a.own, 0)::INTEGER AS own_count,
  coalesce(a.agencies, 0)::INTEGER AS agency_count, coalesce(a.printed, 0)::BIGINT AS printed_count, coalesce(i.derived, 0)::BIGINT AS derived_count,
  coalesce(a.evaluations, 0)::BIGINT AS evaluation_count, coalesce(a.findings, 0)::BIGINT AS finding_count,
  metric_value('percent', NULL, a.total - a.explained - a.unrecognised, a.total) AS read_pct,
  metric_value('percent', NULL, a.explained, a.total) AS explained_pct,
  metric_value('percent', NULL, a.unrecognised, a.total) AS unrecognised_pct,
  a.first_year, a.last_year
FROM parts p
LEFT JOIN account a ON a.part = p.part
LEFT JOIN implied i ON i.part = p.part
ORDER BY p.part;
