-- Where each number of one document's self-evaluation forms is printed, with the row it belongs to. $1 document_id
SELECT
  n.evaluation_id, n.part, n.field, n.printed, n.source_start, n.source_end,
  e.scope, e.name AS evaluation_name, e.unit::VARCHAR AS unit,
  f.source AS funding_source,
  i.level3, i.target, i.actual, i.completion, i.weight, i.score
FROM form_numbers n
JOIN evaluations e ON e.evaluation_id = n.evaluation_id
LEFT JOIN evaluation_funding f
  ON n.part = 'funding' AND f.evaluation_id = n.evaluation_id AND f.ordinal = n.ordinal
LEFT JOIN indicators i
  ON n.part = 'indicator' AND i.evaluation_id = n.evaluation_id AND i.ordinal = n.ordinal
WHERE n.document_id = $1
ORDER BY n.source_start;
