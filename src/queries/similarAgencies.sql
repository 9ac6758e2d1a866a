-- Agencies whose names are like the one given, the likest first: the same name, then the same place, then the letters in common.
-- $1 a name  $2 its region, '' where it is not known  $3 how many
SELECT
  agency_id::VARCHAR AS agency_id,
  regexp_replace(name, '（含?本地）$', '') AS name,
  regexp_replace(short_name, '（含?本地）$', '') AS short_name,
  region_code::VARCHAR AS region_code,
  agency_type::VARCHAR AS agency_type, level::VARCHAR AS level
FROM agencies
ORDER BY
  starts_with(name, $1) DESC,
  region_code::VARCHAR = $2 DESC,
  jaro_winkler_similarity(name, $1) DESC, agency_id::VARCHAR
LIMIT $3;
