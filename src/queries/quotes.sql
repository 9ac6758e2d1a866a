-- The sentences behind printed numbers, and of declared absences, and the documents they stand in: for exports and citations.
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
  UNION ALL
  SELECT a.place, b.quote FROM asked a
  JOIN absences b ON b.document_id::VARCHAR = a.document_id AND b.source_start = a.source_start
)
SELECT
  a.place,
  d.title AS document_title,
  coalesce(d.publisher::VARCHAR, g.name::VARCHAR) AS publisher,
  d.fiscal_year,
  d.published_on::VARCHAR AS published_on,
  d.source_url::VARCHAR AS source_url,
  d.sha256,
  (SELECT min(s.quote) FROM stated s WHERE s.place = a.place) AS quote
FROM asked a
JOIN documents d ON d.document_id::VARCHAR = a.document_id
JOIN agencies g ON g.agency_id = d.agency_id
ORDER BY a.place;
