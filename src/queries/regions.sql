-- Every place with the number of agencies in it and below it; places without any are left out of the tree.
SELECT
  r.region_code,
  r.name,
  r.parent_code,
  r.level,
  r.name_readings,
  count(a.agency_id) AS agency_count
FROM regions r
-- A GB/T 2260 code without its trailing pairs of zeros is the prefix of every place within it.
JOIN agencies a ON starts_with(a.region_code::VARCHAR, regexp_replace(r.region_code::VARCHAR, '(00)+$', ''))
GROUP BY ALL
ORDER BY r.region_code;
