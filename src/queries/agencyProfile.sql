-- One agency: where it is, of which years it is known, and how many it can be compared with. $1 agency_id
WITH own AS (
  SELECT * FROM agencies WHERE agency_id::VARCHAR = $1
), years AS (
  -- The latest first.
  SELECT
    array_to_string(list_reverse_sort(list(if(y.is_disclosed, y.fiscal_year::VARCHAR, NULL))), ' ') AS disclosed,
    array_to_string(list_reverse_sort(list(if(y.is_disclosed, NULL, y.fiscal_year::VARCHAR))), ' ') AS derived
  FROM agency_years y JOIN own o ON o.agency_id = y.agency_id
)
SELECT
  o.agency_id::VARCHAR AS agency_id, o.name AS agency_name, o.short_name, o.agency_type::VARCHAR AS agency_type, o.level::VARCHAR AS level,
  o.region_code::VARCHAR AS region_code, r.name AS region_name,
  -- The province, the prefecture and the county, each once.
  concat(coalesce(province.name || ' · ', ''), coalesce(prefecture.name || ' · ', ''), r.name) AS region_path,
  coalesce(y.disclosed, '') AS disclosed, coalesce(y.derived, '') AS derived,
  coalesce((SELECT count(*) FROM documents d WHERE d.agency_id = o.agency_id), 0)::INTEGER AS document_count,
  (SELECT count(*) FROM peer_agencies($1, 'kind'))::INTEGER AS kind_count,
  -- Of the same level, and of a type that is not known: not among those of its kind.
  (SELECT count(*) FROM agencies a JOIN own ON a.level IS NOT DISTINCT FROM own.level
    WHERE a.agency_type IS NULL AND own.agency_type IS NOT NULL)::INTEGER AS untyped_count,
  (SELECT count(*) FROM peer_agencies($1, 'level'))::INTEGER AS level_count,
  (SELECT count(*) FROM peer_agencies($1, 'province'))::INTEGER AS province_count,
  (SELECT count(*) FROM peer_agencies($1, 'all'))::INTEGER AS all_count
FROM own o
JOIN regions r ON r.region_code::VARCHAR = o.region_code::VARCHAR
LEFT JOIN regions province
  ON province.region_code::VARCHAR = left(o.region_code::VARCHAR, 2) || '0000' AND province.region_code::VARCHAR <> o.region_code::VARCHAR
LEFT JOIN regions prefecture
  ON prefecture.region_code::VARCHAR = left(o.region_code::VARCHAR, 4) || '00' AND prefecture.region_code::VARCHAR <> o.region_code::VARCHAR
  AND right(prefecture.region_code::VARCHAR, 4) <> '0000'
CROSS JOIN years y;
