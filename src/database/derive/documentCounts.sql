-- What was read from each document, counted once: a list of documents is sorted by these, a page tells their sums, and neither counts
-- figures then. Of its printed numbers some are left for a stated reason (`explained_count`), some not recognised.
CREATE TABLE document_counts AS
SELECT
  d.document_id,
  coalesce(f.printed, 0)::INTEGER AS figure_count,
  coalesce(f.derived, 0)::INTEGER AS derived_count,
  coalesce(e.n, 0)::INTEGER AS evaluation_count,
  coalesce(n.n, 0)::INTEGER AS finding_count,
  coalesce(u.explained, 0)::INTEGER AS explained_count,
  coalesce(u.unrecognised, 0)::INTEGER AS unrecognised_count
FROM documents d
LEFT JOIN (
  SELECT document_id::VARCHAR AS id, count(*) FILTER (WHERE basis = 'printed') AS printed, count(*) FILTER (WHERE basis = 'derived') AS derived
  FROM figures GROUP BY id
) f ON f.id = d.document_id::VARCHAR
LEFT JOIN (SELECT document_id::VARCHAR AS id, count(*) AS n FROM evaluations GROUP BY id) e ON e.id = d.document_id::VARCHAR
LEFT JOIN (SELECT document_id::VARCHAR AS id, count(*) AS n FROM findings GROUP BY id) n ON n.id = d.document_id::VARCHAR
LEFT JOIN (
  SELECT document_id::VARCHAR AS id,
    count(*) FILTER (WHERE reason::VARCHAR <> '未能识别') AS explained, count(*) FILTER (WHERE reason::VARCHAR = '未能识别') AS unrecognised
  FROM unread GROUP BY id
) u ON u.id = d.document_id::VARCHAR
ORDER BY d.document_id::VARCHAR;
