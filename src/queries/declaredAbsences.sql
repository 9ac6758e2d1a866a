-- What documents say they do not have ("本单位无…"): not applicable, as against not published and against zero.
-- $1 measures  $2 regions  $3 agencies; each joined by commas, '' for all (measures are never '').
SELECT
  d.agency_id, d.fiscal_year, n.document_id, n.measure, n.source_start, n.source_end
FROM absences n
JOIN documents d ON d.document_id::VARCHAR = n.document_id::VARCHAR
JOIN agencies a ON a.agency_id::VARCHAR = d.agency_id::VARCHAR
WHERE n.measure::VARCHAR IN (SELECT unnest(string_split($1, ',')))
  AND ($2 = '' OR EXISTS (
    SELECT 1 FROM (SELECT unnest(string_split($2, ',')) AS code) chosen
    WHERE starts_with(a.region_code::VARCHAR, regexp_replace(chosen.code, '(00)+$', ''))
  ))
  AND ($3 = '' OR d.agency_id::VARCHAR IN (SELECT unnest(string_split($3, ','))))
ORDER BY n.document_id, n.source_start, n.measure;
