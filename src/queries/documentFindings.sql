-- The checks that one document fails, what a reader should see first before the rest. $1 document_id
SELECT
  finding_id, rule::VARCHAR AS rule, severity::VARCHAR AS severity, rank, question,
  printed::VARCHAR AS printed, computed::VARCHAR AS computed, difference::VARCHAR AS difference, places
FROM findings
WHERE document_id::VARCHAR = $1
ORDER BY rank;
