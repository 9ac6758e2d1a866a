-- Every place with the number of agencies in it and below it; places without any are left out of the tree. The places that an
-- agency is in are its own code and the codes of the levels above: pairs of digits put to zero from the end.
WITH places AS (
  SELECT unnest(list_distinct([
    region_code::VARCHAR,
    left(region_code::VARCHAR, 4) || '00',
    left(region_code::VARCHAR, 2) || '0000',
    '000000'
  ])) AS region_code
  FROM agencies
)
SELECT
  r.region_code::VARCHAR AS region_code,
  r.name,
  r.parent_code::VARCHAR AS parent_code,
  r.name_spellings,
  count(*)::INTEGER AS agency_count
FROM regions r
JOIN places p ON p.region_code = r.region_code::VARCHAR
GROUP BY ALL
ORDER BY r.region_code::VARCHAR;
