-- General public budget expenditure by function: 类 (one name) and 类/款/项 (three names joined by a slash).
-- $1 regions  $2 agencies  $3 years, '' for all. One figure for each agency, year, aspect and function, chosen as in
-- comparableFigures.sql. Sums over a level are left to the view model, which says that they are sums.
WITH stated AS (
  SELECT
    f.figure_id, f.document_id, f.agency_id, f.fiscal_year, f.measure, f.aspect,
    f.function_code::VARCHAR AS function_code,
    f.function_name::VARCHAR AS function_name,
    f.value, f.unit, f.canonical_value, f.canonical_unit, f.basis, f.printed, f.source_start, f.source_end, f.status
  FROM figures f
  JOIN agencies a ON a.agency_id::VARCHAR = f.agency_id::VARCHAR
  WHERE f.measure = 'general_public_budget_expenditure'
    AND f.aspect IN ('actual', 'original_budget', 'adjusted_budget', 'change')
    AND coalesce(f.function_name::VARCHAR, '') <> ''
    AND coalesce(f.economic_name::VARCHAR, '') = ''
    AND ($1 = '' OR EXISTS (
      SELECT 1 FROM (SELECT unnest(string_split($1, ',')) AS code) chosen
      WHERE starts_with(a.region_code::VARCHAR, regexp_replace(chosen.code, '(00)+$', ''))
    ))
    AND ($2 = '' OR f.agency_id::VARCHAR IN (SELECT unnest(string_split($2, ','))))
    AND ($3 = '' OR f.fiscal_year::VARCHAR IN (SELECT unnest(string_split($3, ','))))
  QUALIFY row_number() OVER (
    PARTITION BY f.agency_id, f.fiscal_year, f.aspect, f.function_name
    ORDER BY f.basis = 'derived', f.source_start, f.document_id
  ) = 1
)
SELECT
  s.*,
  a.name AS agency_name,
  a.short_name,
  a.region_code,
  r.name AS region_name,
  d.title AS document_title
FROM stated s
JOIN agencies a ON a.agency_id::VARCHAR = s.agency_id::VARCHAR
JOIN regions r ON r.region_code::VARCHAR = a.region_code::VARCHAR
JOIN documents d ON d.document_id::VARCHAR = s.document_id::VARCHAR
ORDER BY a.short_name_pinyin, s.agency_id, s.fiscal_year DESC, s.function_code, s.function_name, s.aspect;
