-- One agency: where it is, of which years it is known, and how many it can be compared with. $1 agency_id
WITH own AS (
  SELECT * FROM agencies WHERE agency_id::VARCHAR = $1
), years AS (
  SELECT
    string_agg(y.fiscal_year::VARCHAR, ' ' ORDER BY y.fiscal_year DESC) FILTER (y.is_disclosed) AS disclosed,
    string_agg(y.fiscal_year::VARCHAR, ' ' ORDER BY y.fiscal_year DESC) FILTER (NOT y.is_disclosed) AS derived
  FROM agency_years y JOIN own o ON o.agency_id = y.agency_id
), places AS (
  -- The province, the prefecture and the county, each once.
  SELECT string_agg(r.name, ' · ' ORDER BY r.region_code::VARCHAR) AS names
  FROM regions r
  JOIN own o ON r.region_code::VARCHAR IN
    (left(o.region_code::VARCHAR, 2) || '0000', left(o.region_code::VARCHAR, 4) || '00', o.region_code::VARCHAR)
)
SELECT
  o.agency_id::VARCHAR AS agency_id, o.name AS agency_name, o.short_name, o.agency_type, o.level,
  o.region_code::VARCHAR AS region_code, r.name AS region_name, p.names AS region_path,
  coalesce(y.disclosed, '') AS disclosed, coalesce(y.derived, '') AS derived,
  (SELECT count(*) FROM documents d WHERE d.agency_id = o.agency_id)::INTEGER AS document_count,
  (SELECT count(*) FROM peer_agencies($1, 'kind'))::INTEGER AS kind_count,
  (SELECT count(*) FROM peer_agencies($1, 'level'))::INTEGER AS level_count,
  (SELECT count(*) FROM peer_agencies($1, 'province'))::INTEGER AS province_count,
  (SELECT count(*) FROM peer_agencies($1, 'all'))::INTEGER AS all_count
FROM own o
JOIN regions r ON r.region_code::VARCHAR = o.region_code::VARCHAR
CROSS JOIN years y
CROSS JOIN places p;
