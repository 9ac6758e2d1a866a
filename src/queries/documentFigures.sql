-- Every figure of one document in the order of its text, the derived ones after the printed ones they come from.
-- $1 document_id
SELECT
  f.figure_id, f.document_id, f.fiscal_year, f.measure, f.aspect,
  f.function_name::VARCHAR AS function_name,
  f.economic_name::VARCHAR AS economic_name,
  f.value, f.unit, f.canonical_value, f.canonical_unit, f.basis, f.printed, f.source_start, f.source_end, f.status,
  f.quote
FROM figures f
WHERE f.document_id::VARCHAR = $1
ORDER BY f.source_start, f.basis = 'derived', f.measure, f.aspect;
