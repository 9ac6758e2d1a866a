-- The indicators behind one self-evaluation, in the order of the form. $1 evaluation_id
SELECT
  i.evaluation_id, i.ordinal, i.level1, i.level2, i.level3, i.target, i.actual, i.completion, i.weight, i.score,
  i.deviation_reason, i.source_start, i.source_end, e.document_id
FROM indicators i
JOIN evaluations e ON e.evaluation_id = i.evaluation_id
WHERE i.evaluation_id = $1
ORDER BY i.ordinal;
