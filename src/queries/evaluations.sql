-- Self-evaluations, overall and by project, with the amounts in the unit printed.
-- $1 regions  $2 agencies  $3 years, '' for all.
SELECT
  e.evaluation_id,
  e.document_id,
  e.agency_id,
  e.fiscal_year,
  e.scope,
  e.name AS evaluation_name,
  e.original_budget,
  e.adjusted_budget,
  e.actual,
  e.execution_rate_pct,
  e.total_score,
  e.unit,
  (SELECT string_agg(c.field || ':' || c.source_start || '-' || c.source_end, ' ' ORDER BY c.source_start)
   FROM evaluation_cells c WHERE c.evaluation_id = e.evaluation_id AND c."row" = 'head') AS places,
  e.source_start,
  e.source_end,
  (SELECT count(*) FROM indicators i WHERE i.evaluation_id = e.evaluation_id) AS indicator_count,
  a.name AS agency_name,
  a.short_name,
  a.region_code,
  r.name AS region_name,
  d.title AS document_title
FROM evaluations e
JOIN agencies a ON a.agency_id::VARCHAR = e.agency_id::VARCHAR
JOIN regions r ON r.region_code::VARCHAR = a.region_code::VARCHAR
JOIN documents d ON d.document_id::VARCHAR = e.document_id::VARCHAR
WHERE ($1 = '' OR EXISTS (
    SELECT 1 FROM (SELECT unnest(string_split($1, ',')) AS code) chosen
    WHERE starts_with(a.region_code::VARCHAR, regexp_replace(chosen.code, '(00)+$', ''))
  ))
  AND ($2 = '' OR e.agency_id::VARCHAR IN (SELECT unnest(string_split($2, ','))))
  AND ($3 = '' OR e.fiscal_year::VARCHAR IN (SELECT unnest(string_split($3, ','))))
ORDER BY a.short_name_pinyin, e.agency_id, e.fiscal_year DESC, e.scope, e.source_start;
