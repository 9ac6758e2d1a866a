-- The sentences behind printed numbers and the documents they stand in, asked for when a comparison is exported.
-- $1 places as `document_id@source_start`, joined by a space
WITH asked AS (
  SELECT DISTINCT place, split_part(place, '@', 1) AS document_id, split_part(place, '@', 2)::INTEGER AS source_start
  FROM (SELECT unnest(string_split($1, ' ')) AS place)
  WHERE place <> ''
), stated AS (
  SELECT a.place, f.quote FROM asked a
  JOIN figures f ON f.document_id::VARCHAR = a.document_id AND f.source_start = a.source_start
  UNION ALL
  SELECT a.place, c.quote FROM asked a
  JOIN evaluations e ON e.document_id::VARCHAR = a.document_id
  JOIN evaluation_cells c ON c.evaluation_id = e.evaluation_id AND c.source_start = a.source_start
)
SELECT a.place, d.title AS document_title, (SELECT min(s.quote) FROM stated s WHERE s.place = a.place) AS quote
FROM asked a
JOIN documents d ON d.document_id::VARCHAR = a.document_id
ORDER BY a.place;
