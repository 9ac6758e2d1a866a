-- Agencies: where each is, of which years it is known, and how many it can be compared with (see macros/peer_agencies.sql).
-- $1 agencies, joined by commas
WITH own AS (
  SELECT * FROM agencies WHERE agency_id::VARCHAR IN (SELECT unnest(string_split($1::VARCHAR, ',')))
), years AS (
  -- The latest first.
  SELECT
    y.agency_id,
    array_to_string(list_reverse_sort(list(if(y.is_disclosed, y.fiscal_year::VARCHAR, NULL))), ' ') AS disclosed,
    array_to_string(list_reverse_sort(list(if(y.is_disclosed, NULL, y.fiscal_year::VARCHAR))), ' ') AS derived
  FROM agency_years y JOIN own o ON o.agency_id = y.agency_id
  GROUP BY y.agency_id
), documented AS (
  SELECT d.agency_id, count(*) AS documents FROM documents d JOIN own o ON o.agency_id = d.agency_id GROUP BY d.agency_id
), kinds AS (
  SELECT level, agency_type, count(*) AS agencies FROM agencies GROUP BY level, agency_type
), levels AS (
  SELECT level, sum(agencies) AS agencies FROM kinds GROUP BY level
), provinces AS (
  SELECT left(region_code::VARCHAR, 2) AS code, count(*) AS agencies FROM agencies GROUP BY code
)
SELECT
  o.agency_id::VARCHAR AS agency_id, o.name AS agency_name, o.short_name, o.agency_type::VARCHAR AS agency_type, o.level::VARCHAR AS level,
  o.region_code::VARCHAR AS region_code, r.name AS region_name,
  -- The province, the prefecture and the county, each once.
  concat(coalesce(province.name || ' · ', ''), coalesce(prefecture.name || ' · ', ''), r.name) AS region_path,
  coalesce(y.disclosed, '') AS disclosed, coalesce(y.derived, '') AS derived,
  coalesce(d.documents, 0)::INTEGER AS document_count,
  k.agencies::INTEGER AS kind_count,
  -- Of the same level, and of a type that is not known: not among those of its kind.
  if(o.agency_type IS NULL, 0, coalesce(u.agencies, 0))::INTEGER AS untyped_count,
  l.agencies::INTEGER AS level_count,
  p.agencies::INTEGER AS province_count,
  (SELECT count(*) FROM agencies)::INTEGER AS all_count
FROM own o
JOIN regions r ON r.region_code::VARCHAR = o.region_code::VARCHAR
JOIN kinds k ON k.level IS NOT DISTINCT FROM o.level AND k.agency_type IS NOT DISTINCT FROM o.agency_type
JOIN levels l ON l.level IS NOT DISTINCT FROM o.level
JOIN provinces p ON p.code = left(o.region_code::VARCHAR, 2)
LEFT JOIN (SELECT level, agencies FROM kinds WHERE agency_type IS NULL) u ON u.level IS NOT DISTINCT FROM o.level
LEFT JOIN regions province
  ON province.region_code::VARCHAR = left(o.region_code::VARCHAR, 2) || '0000' AND province.region_code::VARCHAR <> o.region_code::VARCHAR
LEFT JOIN regions prefecture
  ON prefecture.region_code::VARCHAR = left(o.region_code::VARCHAR, 4) || '00' AND prefecture.region_code::VARCHAR <> o.region_code::VARCHAR
  AND right(prefecture.region_code::VARCHAR, 4) <> '0000'
LEFT JOIN years y ON y.agency_id = o.agency_id
LEFT JOIN documented d ON d.agency_id = o.agency_id
ORDER BY o.agency_id::VARCHAR;
