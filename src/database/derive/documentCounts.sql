-- What was read from each document, counted once: a list of documents is sorted by these, and counts nothing then.
CREATE TABLE document_counts AS
SELECT
  d.document_id,
  coalesce(f.n, 0)::INTEGER AS figure_count,
  coalesce(e.n, 0)::INTEGER AS evaluation_count,
  coalesce(n.n, 0)::INTEGER AS finding_count
FROM documents d
LEFT JOIN (SELECT document_id::VARCHAR AS id, count(*) AS n FROM figures WHERE basis = 'printed' GROUP BY id) f ON f.id = d.document_id::VARCHAR
LEFT JOIN (SELECT document_id::VARCHAR AS id, count(*) AS n FROM evaluations GROUP BY id) e ON e.id = d.document_id::VARCHAR
LEFT JOIN (SELECT document_id::VARCHAR AS id, count(*) AS n FROM findings GROUP BY id) n ON n.id = d.document_id::VARCHAR
ORDER BY d.document_id::VARCHAR;
