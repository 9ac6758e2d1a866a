-- What is printed at the places of findings, as far as the tables quote it: the sentence of a figure, the row of an indicator, the name
-- of a whole form. Worked out once, since a list of findings would read the figures of every document that it names.
CREATE TABLE finding_quotes AS
WITH listed AS (
  SELECT finding_id, document_id::VARCHAR AS document_id, string_split(places, ' ') AS places FROM findings WHERE places <> ''
), placed AS (
  SELECT
    finding_id, document_id, ordinal,
    split_part(place, '-', 1)::INTEGER AS source_start, split_part(place, '-', 2)::INTEGER AS source_end
  FROM (SELECT finding_id, document_id, unnest(places) AS place, generate_subscripts(places, 1) AS ordinal FROM listed)
  WHERE place <> ''
), forms AS (
  SELECT e.evaluation_id, e.document_id::VARCHAR AS document_id, e.source_start, if(e.scope = 'overall', '整体支出', e.name) AS name
  FROM evaluations e WHERE e.document_id::VARCHAR IN (SELECT document_id FROM listed)
), rows AS (
  SELECT
    f.document_id, i.evaluation_id, i.ordinal, i.source_start,
    regexp_replace(concat(
      coalesce('“' || i.level3 || '”', ''), coalesce('，目标 ' || i.target, ''), coalesce('，完成 ' || i.actual, ''),
      coalesce('，完成率 ' || i.completion, ''), coalesce('，分值 ' || regexp_replace(i.weight::VARCHAR, '\.0$', ''), ''),
      coalesce('，得分 ' || regexp_replace(i.score::VARCHAR, '\.0$', ''), '')), '^，', '') AS quote
  FROM forms f JOIN indicators i ON i.evaluation_id = f.evaluation_id
), quoted AS (
  SELECT document_id::VARCHAR AS document_id, source_start, quote, 1 AS preference FROM figures
  WHERE basis = 'printed' AND document_id::VARCHAR IN (SELECT document_id FROM listed)
  UNION ALL
  SELECT f.document_id, c.source_start, coalesce(c.quote, r.quote), if(c.quote IS NULL, 3, 2)
  FROM forms f
  JOIN evaluation_cells c ON c.evaluation_id = f.evaluation_id
  LEFT JOIN rows r ON r.evaluation_id = c.evaluation_id AND c."row" = 'indicator-' || r.ordinal
  UNION ALL
  SELECT document_id, source_start, quote, 3 FROM rows
  UNION ALL
  SELECT document_id, source_start, '绩效自评表“' || name || '”', 4 FROM forms
  UNION ALL
  SELECT document_id::VARCHAR, source_start, context, 5 FROM unread WHERE document_id::VARCHAR IN (SELECT document_id FROM listed)
)
SELECT
  p.finding_id, p.document_id, p.ordinal::SMALLINT AS ordinal, p.source_start, p.source_end,
  arg_min(q.quote, if(q.quote <> '', q.preference, NULL)) AS quote,
  -- Put together here: printed in several cells, or nowhere as a sentence.
  coalesce(min(if(q.quote <> '', q.preference, NULL)) IN (3, 4), false)::BOOLEAN AS is_summary
FROM placed p
LEFT JOIN quoted q ON q.document_id = p.document_id AND q.source_start = p.source_start
GROUP BY ALL
ORDER BY p.finding_id, 3;
