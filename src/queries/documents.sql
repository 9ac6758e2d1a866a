-- One page of the documents of the filter with what was read from each.
-- $1 regions  $2 agencies  $3 years, '' for all
-- $4 what they are sorted by (see documents.ts; anything else: by agency in pinyin order, the latest year first)
-- $5 1 ascending, -1 descending  $6 how many  $7 how many to pass over
SELECT
  d.document_id::VARCHAR AS document_id,
  d.agency_id::VARCHAR AS agency_id,
  d.fiscal_year,
  d.title,
  (d.numbers_total - d.numbers_accounted)::INTEGER AS unrecognised_count,
  c.figure_count, c.evaluation_count, c.finding_count,
  r.name AS region_name,
  count(*) OVER ()::INTEGER AS document_total
FROM documents d
JOIN chosen_agencies($1, $2, '') a ON a.agency_id = d.agency_id
JOIN regions r ON r.region_code::VARCHAR = a.region_code::VARCHAR
JOIN document_counts c ON c.document_id = d.document_id
WHERE $3 = '' OR d.fiscal_year IN (SELECT TRY_CAST(unnest(string_split($3, ',')) AS SMALLINT))
ORDER BY
  $5::TINYINT * CASE $4
    WHEN 'region' THEN a.region_code::VARCHAR::INTEGER
    WHEN 'year' THEN d.fiscal_year
    WHEN 'figures' THEN c.figure_count
    WHEN 'evaluations' THEN c.evaluation_count
    WHEN 'unrecognised' THEN d.numbers_total - d.numbers_accounted
    WHEN 'findings' THEN c.finding_count
    WHEN 'title' THEN a.sort_order
  END NULLS LAST,
  a.sort_order, d.fiscal_year DESC, d.document_id::VARCHAR
LIMIT $6 OFFSET $7;
