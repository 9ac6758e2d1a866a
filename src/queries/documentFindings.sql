-- The checks that one document fails, the gravest first, with the places of what each names: figures, whole forms
-- (evaluations) and rows of forms (evaluation#ordinal). $1 document_id
WITH failed AS (
  SELECT * FROM findings n WHERE n.document_id::VARCHAR = $1
), named AS (
  SELECT finding_id, unnest(string_split(coalesce(figure_ids, ''), ' ')) AS id FROM failed
), placed AS (
  SELECT
    named.finding_id,
    coalesce(f.source_start, i.source_start, e.source_start) AS source_start,
    coalesce(f.source_end, i.source_end, e.source_end) AS source_end
  FROM named
  LEFT JOIN figures f ON f.figure_id = named.id
  LEFT JOIN evaluations e ON e.evaluation_id = named.id
  LEFT JOIN indicators i ON i.evaluation_id || '#' || i.ordinal::VARCHAR = named.id
)
SELECT
  n.finding_id, n.rule::VARCHAR AS rule, n.severity, n.question,
  n.printed::VARCHAR AS printed, n.computed::VARCHAR AS computed, n.difference::VARCHAR AS difference,
  (SELECT string_agg(DISTINCT p.source_start::VARCHAR || '-' || p.source_end::VARCHAR, ' ')
   FROM placed p WHERE p.finding_id = n.finding_id AND p.source_start IS NOT NULL) AS places
FROM failed n
ORDER BY CASE n.severity WHEN 'contradiction' THEN 0 WHEN 'question' THEN 1 ELSE 2 END, n.finding_id;
