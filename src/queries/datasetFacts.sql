-- How much there is to compare within the filter, and what became of the numbers of those documents: read into a table, left for a
-- stated reason, or not recognised. What is derived is of the year before its document, and counted where that year is asked for.
-- $1 regions  $2 agencies  $3 years, '' for all (see macros/chosen_agencies.sql)
WITH known AS (
  -- Those put in by the reader: src/own/flag.ts.
  SELECT d.agency_id, d.fiscal_year, d.numbers_total, starts_with(d.document_id::VARCHAR, 'own-') AS is_own, c.*
  FROM documents d
  JOIN chosen_agencies($1::VARCHAR, $2::VARCHAR, '') a ON a.agency_id = d.agency_id
  JOIN document_counts c ON c.document_id = d.document_id
), chosen AS (
  SELECT * FROM known WHERE $3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ','), fiscal_year::VARCHAR)
), implied AS (
  SELECT coalesce(sum(derived_count), 0)::BIGINT AS derived
  FROM known WHERE $3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ','), (fiscal_year - 1)::VARCHAR)
), account AS (
  SELECT
    count(*) FILTER (WHERE is_own) AS own,
    count(*) AS documents, count(DISTINCT agency_id) AS agencies,
    coalesce(sum(figure_count), 0)::BIGINT AS printed,
    coalesce(sum(evaluation_count), 0)::BIGINT AS evaluations, coalesce(sum(finding_count), 0)::BIGINT AS findings,
    sum(numbers_total) AS total, sum(explained_count) AS explained, sum(unrecognised_count) AS unrecognised,
    min(fiscal_year) AS first_year, max(fiscal_year) AS last_year
  FROM chosen
)
SELECT
  documents AS document_count, own::INTEGER AS own_count, agencies AS agency_count,
  printed AS printed_count, derived AS derived_count, evaluations AS evaluation_count, findings AS finding_count,
  metric_value('percent', NULL, total - explained - unrecognised, total) AS read_pct,
  metric_value('percent', NULL, explained, total) AS explained_pct,
  metric_value('percent', NULL, unrecognised, total) AS unrecognised_pct,
  first_year, last_year
FROM account CROSS JOIN implied;
