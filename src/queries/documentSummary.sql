-- One document and whose it is. $1 document_id
SELECT
  d.document_id::VARCHAR AS document_id,
  d.fiscal_year,
  d.title,
  d.source_file,
  d.text_file,
  coalesce(d.publisher::VARCHAR, a.name::VARCHAR) AS publisher,
  d.published_on::VARCHAR AS published_on,
  d.retrieved_on::VARCHAR AS retrieved_on,
  d.source_url::VARCHAR AS source_url,
  d.sha256,
  c.figure_count,
  a.agency_id::VARCHAR AS agency_id,
  a.name AS agency_name,
  a.short_name,
  a.region_code::VARCHAR AS region_code,
  r.name AS region_name
FROM documents d
JOIN agencies a ON a.agency_id = d.agency_id
JOIN regions r ON r.region_code::VARCHAR = a.region_code::VARCHAR
JOIN document_counts c ON c.document_id = d.document_id
WHERE d.document_id::VARCHAR = $1;
