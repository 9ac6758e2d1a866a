-- Every figure of one document in the order of its text, the derived ones after the printed ones they come from.
-- $1 document_id
SELECT
  f.figure_id, f.document_id, f.fiscal_year, f.measure::VARCHAR AS measure, f.aspect::VARCHAR AS aspect,
  f.function_name::VARCHAR AS function_name,
  f.economic_name::VARCHAR AS economic_name,
  f.value, f.unit::VARCHAR AS unit, f.canonical_value, f.canonical_unit::VARCHAR AS canonical_unit, f.basis::VARCHAR AS basis, f.printed,
  f.source_start, f.source_end, f.status::VARCHAR AS status,
  f.quote
FROM figures f
WHERE f.document_id::VARCHAR = $1
ORDER BY f.source_start, f.basis = 'derived', f.measure, f.aspect;
