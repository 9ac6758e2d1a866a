-- One page of the agencies of the filter with each of the last years of the collection: disclosed by a document of its own, known
-- only from the next year's document, or not collected. $1 regions  $2 agencies, '' for all  $3 how many agencies
-- $4 how many to pass over  $5 how many years
WITH years AS (
  SELECT DISTINCT fiscal_year FROM documents ORDER BY fiscal_year DESC LIMIT $5
), page AS (
  SELECT a.agency_id, a.short_name, a.region_code, a.sort_order, count(*) OVER ()::INTEGER AS agency_total
  FROM chosen_agencies($1, $2, '') a
  ORDER BY a.sort_order
  LIMIT $3 OFFSET $4
)
SELECT
  p.agency_id::VARCHAR AS agency_id,
  p.short_name,
  r.name AS region_name,
  p.agency_total,
  y.fiscal_year,
  (SELECT min(d.document_id::VARCHAR) FROM documents d
    WHERE d.agency_id = p.agency_id AND d.fiscal_year = y.fiscal_year) AS document_id,
  EXISTS (SELECT 1 FROM agency_years k
    WHERE k.agency_id = p.agency_id AND k.fiscal_year = y.fiscal_year AND NOT k.is_disclosed)::BOOLEAN AS is_derived
FROM page p
CROSS JOIN years y
JOIN regions r ON r.region_code::VARCHAR = p.region_code::VARCHAR
ORDER BY p.sort_order, y.fiscal_year;
