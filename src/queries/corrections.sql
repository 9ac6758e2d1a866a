-- The corrections by hand, the latest first. $1 how many
SELECT
  c.document_id::VARCHAR AS document_id,
  d.title AS document_title,
  c.figure::VARCHAR AS figure,
  c.expected::VARCHAR AS expected,
  c.value::VARCHAR AS value,
  c.reason::VARCHAR AS reason,
  c.corrected_on::VARCHAR AS corrected_on,
  count(*) OVER ()::INTEGER AS correction_total
FROM corrections c
JOIN documents d ON d.document_id::VARCHAR = c.document_id::VARCHAR
ORDER BY c.corrected_on DESC, c.document_id::VARCHAR, c.figure
LIMIT $1;
