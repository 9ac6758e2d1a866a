-- The documents of the filter with what was read from each. $1 regions  $2 agencies  $3 years, '' for all.
SELECT
  d.document_id,
  d.fiscal_year,
  d.title,
  d.source_file,
  d.source_url,
  d.media_type,
  d.text_file,
  d.numbers_total,
  d.numbers_accounted,
  d.accounted_pct,
  (SELECT count(*) FROM figures f WHERE f.document_id::VARCHAR = d.document_id::VARCHAR AND f.basis = 'printed')
    AS figure_count,
  (SELECT count(*) FROM evaluations e WHERE e.document_id::VARCHAR = d.document_id::VARCHAR) AS evaluation_count,
  (SELECT count(*) FROM findings n WHERE n.document_id::VARCHAR = d.document_id::VARCHAR) AS finding_count,
  a.agency_id,
  a.name AS agency_name,
  a.short_name,
  a.region_code,
  r.name AS region_name
FROM documents d
JOIN agencies a ON a.agency_id::VARCHAR = d.agency_id::VARCHAR
JOIN regions r ON r.region_code::VARCHAR = a.region_code::VARCHAR
WHERE ($1 = '' OR EXISTS (
    SELECT 1 FROM (SELECT unnest(string_split($1, ',')) AS code) chosen
    WHERE starts_with(a.region_code::VARCHAR, regexp_replace(chosen.code, '(00)+$', ''))
  ))
  AND ($2 = '' OR d.agency_id::VARCHAR IN (SELECT unnest(string_split($2, ','))))
  AND ($3 = '' OR d.fiscal_year::VARCHAR IN (SELECT unnest(string_split($3, ','))))
ORDER BY a.short_name_pinyin, d.agency_id, d.fiscal_year DESC, d.document_id;
