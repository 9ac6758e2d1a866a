-- How much there is to compare within the filter, and what became of the numbers of those documents: read into a table, left for a
-- stated reason, or not recognised. $1 regions  $2 agencies  $3 years, '' for all (see macros/chosen_agencies.sql)
WITH chosen AS (
  SELECT d.*, a.region_code
  FROM documents d
  JOIN chosen_agencies($1::VARCHAR, $2::VARCHAR, '') a ON a.agency_id = d.agency_id
  WHERE $3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ','), d.fiscal_year::VARCHAR)
), left_out AS (
  SELECT
    count(*) FILTER (WHERE u.reason::VARCHAR <> '未能识别') AS explained,
    count(*) FILTER (WHERE u.reason::VARCHAR = '未能识别') AS unrecognised
  FROM unread u JOIN chosen d ON d.document_id::VARCHAR = u.document_id::VARCHAR
), figures_of AS (
  SELECT count(*) FILTER (WHERE f.basis = 'printed') AS printed, count(*) FILTER (WHERE f.basis = 'derived') AS derived
  FROM figures f JOIN chosen d ON d.document_id::VARCHAR = f.document_id::VARCHAR
), account AS (
  SELECT sum(numbers_total) AS total, any_value(l.explained) AS explained, any_value(l.unrecognised) AS unrecognised
  FROM chosen, left_out l
)
SELECT
  count(*) AS document_count,
  count(DISTINCT agency_id) AS agency_count,
  count(DISTINCT region_code) AS region_count,
  (SELECT printed FROM figures_of) AS printed_count,
  (SELECT derived FROM figures_of) AS derived_count,
  (SELECT count(*) FROM evaluations e JOIN chosen d ON d.document_id::VARCHAR = e.document_id::VARCHAR) AS evaluation_count,
  (SELECT count(*) FROM findings n JOIN chosen d ON d.document_id::VARCHAR = n.document_id::VARCHAR) AS finding_count,
  (SELECT metric_value('percent', NULL, total - explained - unrecognised, total) FROM account) AS read_pct,
  (SELECT metric_value('percent', NULL, explained, total) FROM account) AS explained_pct,
  (SELECT metric_value('percent', NULL, unrecognised, total) FROM account) AS unrecognised_pct,
  min(fiscal_year) AS first_year,
  max(fiscal_year) AS last_year
FROM chosen;
