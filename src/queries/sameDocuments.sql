-- Documents of the collection with the same bytes, or of the same agency and year. $1 SHA-256  $2 agency  $3 year
SELECT document_id::VARCHAR AS document_id, title, (sha256 = $1)::BOOLEAN AS is_same_file
FROM documents
WHERE sha256 = $1 OR (agency_id::VARCHAR = $2 AND fiscal_year = $3)
ORDER BY is_same_file DESC, document_id;
