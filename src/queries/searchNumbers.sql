-- Figures that a document prints as this number: of each document, measure and function the first place, and how many of these there are.
-- $1 the number, without separators of thousands  $2 how many
WITH found AS (
  SELECT
    f.figure_id, f.measure::VARCHAR AS measure, f.aspect::VARCHAR AS aspect, coalesce(f.function_name::VARCHAR, '') AS function_name,
    f.agency_id::VARCHAR AS agency_id, f.fiscal_year, f.document_id::VARCHAR AS document_id,
    f.source_start, f.source_end
  FROM figures f
  WHERE f.basis::VARCHAR = 'printed' AND replace(f.printed, ',', '') = $1::VARCHAR
  QUALIFY row_number() OVER (
    PARTITION BY f.document_id::VARCHAR, f.measure::VARCHAR, f.aspect::VARCHAR, coalesce(f.function_name::VARCHAR, '')
    ORDER BY f.source_start
  ) = 1
), shown AS (
  SELECT *, count(*) OVER ()::INTEGER AS match_total
  FROM found
)
SELECT
  s.figure_id, s.measure, s.aspect, s.function_name, a.short_name, s.agency_id, s.fiscal_year, s.document_id,
  s.source_start, s.source_end, s.match_total
FROM shown s
JOIN agencies a ON a.agency_id::VARCHAR = s.agency_id
-- What is of the whole body stands before what is of one function.
ORDER BY s.function_name <> '', s.fiscal_year DESC, s.agency_id, s.source_start
LIMIT $2;
