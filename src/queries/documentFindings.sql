-- The checks that one document fails, the gravest first. $1 document_id
SELECT
  n.finding_id, n.rule::VARCHAR AS rule, n.severity, n.question,
  n.printed::VARCHAR AS printed, n.computed::VARCHAR AS computed, n.difference::VARCHAR AS difference, n.figure_ids
FROM findings n
WHERE n.document_id::VARCHAR = $1
ORDER BY CASE n.severity WHEN 'contradiction' THEN 0 WHEN 'question' THEN 1 ELSE 2 END, n.finding_id;
