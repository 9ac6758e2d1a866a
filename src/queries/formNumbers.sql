-- Where each cell with a number of one document's self-evaluation forms is printed, with the row it belongs to. $1 document_id
SELECT
  c.evaluation_id,
  CASE WHEN c."row" = 'head' THEN 'evaluation' ELSE split_part(c."row", '-', 1) END AS part,
  CASE WHEN c."row" = 'head' THEN c.field END AS field,
  c.printed, c.source_start, c.source_end,
  e.scope::VARCHAR AS scope, e.name AS evaluation_name, e.unit::VARCHAR AS unit,
  f.source AS funding_source,
  i.level3, i.target, i.actual, i.completion, i.weight, i.score
FROM evaluation_cells c
JOIN evaluations e ON e.evaluation_id = c.evaluation_id
LEFT JOIN evaluation_funding f ON f.evaluation_id = c.evaluation_id AND c."row" = 'funding-' || f.ordinal
LEFT JOIN indicators i ON i.evaluation_id = c.evaluation_id AND c."row" = 'indicator-' || i.ordinal
WHERE e.document_id = $1
  AND regexp_matches(c.printed, '[0-9０-９]')
  AND (c."row" <> 'head' OR c.field NOT IN ('name', 'department', 'implementing_agency'))
ORDER BY c.source_start;
