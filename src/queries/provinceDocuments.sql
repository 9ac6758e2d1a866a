-- How many documents and agencies the collection has of each province, 中央 ('00') among them. $1 years, joined by commas, '' for all
SELECT
  left(a.region_code::VARCHAR, 2) AS province,
  count(*)::INTEGER AS document_count, count(DISTINCT d.agency_id)::INTEGER AS agency_count
FROM documents d
JOIN agencies a ON a.agency_id = d.agency_id
WHERE $1::VARCHAR = '' OR list_contains(string_split($1::VARCHAR, ','), d.fiscal_year::VARCHAR)
GROUP BY province
ORDER BY province;
