-- Which of the values of an address the dataset knows, and their names. $1 regions  $2 agencies  $3 years, '' for none
SELECT key, value, name
FROM (
  SELECT 'region' AS key, r.region_code::VARCHAR AS value, r.name
  FROM regions r
  WHERE list_contains(string_split($1::VARCHAR, ','), r.region_code::VARCHAR)
  UNION ALL
  SELECT 'agency' AS key, a.agency_id::VARCHAR AS value, a.short_name AS name
  FROM agencies a
  WHERE a.agency_id IN (SELECT unnest(string_split($2::VARCHAR, ',')))
  UNION ALL
  SELECT DISTINCT 'year' AS key, y.fiscal_year::VARCHAR AS value, y.fiscal_year::VARCHAR AS name
  FROM agency_years y
  WHERE y.fiscal_year IN (SELECT TRY_CAST(unnest(string_split($3::VARCHAR, ',')) AS SMALLINT))
)
ORDER BY key, value;
