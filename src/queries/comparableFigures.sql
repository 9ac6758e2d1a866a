-- One figure for each agency, year, measure and aspect, for the whole of a measure (no function or economic category).
-- $1 measures  $2 regions  $3 agencies  $4 years; each joined by commas, '' for all (measures are never '').
--
-- A document prints the same amount at several places, and a year can be both printed (its own document) and derived
-- (from the next year's change). The printed one comes first, then the first place in the text. `places` tells how often
-- it is stated and `disagreeing` whether those places state different amounts, so that nothing is hidden by the choice.
WITH stated AS (
  SELECT
    f.figure_id, f.document_id, f.agency_id, f.fiscal_year, f.measure, f.aspect,
    f.value, f.unit, f.canonical_value, f.canonical_unit, f.basis, f.printed, f.source_start, f.source_end, f.status,
    count(*) OVER same AS places,
    min(f.canonical_value) OVER same <> max(f.canonical_value) OVER same AS disagreeing
  FROM figures f
  JOIN agencies a ON a.agency_id::VARCHAR = f.agency_id::VARCHAR
  WHERE f.measure::VARCHAR IN (SELECT unnest(string_split($1, ',')))
    AND coalesce(f.function_name::VARCHAR, '') = ''
    AND coalesce(f.economic_name::VARCHAR, '') = ''
    AND ($2 = '' OR EXISTS (
      SELECT 1 FROM (SELECT unnest(string_split($2, ',')) AS code) chosen
      WHERE starts_with(a.region_code::VARCHAR, regexp_replace(chosen.code, '(00)+$', ''))
    ))
    AND ($3 = '' OR f.agency_id::VARCHAR IN (SELECT unnest(string_split($3, ','))))
    AND ($4 = '' OR f.fiscal_year::VARCHAR IN (SELECT unnest(string_split($4, ','))))
  WINDOW same AS (PARTITION BY f.agency_id, f.fiscal_year, f.measure, f.aspect, f.basis)
  QUALIFY row_number() OVER (
    PARTITION BY f.agency_id, f.fiscal_year, f.measure, f.aspect
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
ORDER BY a.short_name_pinyin, s.agency_id, s.fiscal_year DESC, s.measure, s.aspect;
