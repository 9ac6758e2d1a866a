-- The reasons that documents state for changes and for differences from the budget: the first place for each agency, year,
-- measure, aspect and function. $1 measures  $2 regions  $3 agencies; each joined by commas, '' for all (measures never '').
SELECT
  d.agency_id, d.fiscal_year, x.document_id,
  x.measure, x.aspect, x.function_name::VARCHAR AS function_name, x.reason, x.source_start, x.source_end
FROM explanations x
JOIN documents d ON d.document_id::VARCHAR = x.document_id::VARCHAR
JOIN agencies a ON a.agency_id::VARCHAR = d.agency_id::VARCHAR
WHERE x.measure::VARCHAR IN (SELECT unnest(string_split($1, ',')))
  AND ($2 = '' OR EXISTS (
    SELECT 1 FROM (SELECT unnest(string_split($2, ',')) AS code) chosen
    WHERE starts_with(a.region_code::VARCHAR, regexp_replace(chosen.code, '(00)+$', ''))
  ))
  AND ($3 = '' OR d.agency_id::VARCHAR IN (SELECT unnest(string_split($3, ','))))
QUALIFY row_number() OVER (
  PARTITION BY d.agency_id, d.fiscal_year, x.measure, x.aspect, coalesce(x.function_name::VARCHAR, '')
  ORDER BY x.source_start, x.document_id
) = 1
ORDER BY d.agency_id, d.fiscal_year, x.source_start, x.measure, x.aspect;
