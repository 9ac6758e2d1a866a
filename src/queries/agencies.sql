-- Every agency with the years it has disclosed, in pinyin order (the engine has no Chinese collation).
SELECT
  a.agency_id,
  a.name AS agency_name,
  a.short_name,
  a.region_code,
  r.name AS region_name,
  a.name_readings,
  a.short_name_pinyin,
  a.short_name_readings,
  string_agg(DISTINCT d.fiscal_year::VARCHAR, ',' ORDER BY d.fiscal_year::VARCHAR) AS years
FROM agencies a
JOIN regions r ON r.region_code::VARCHAR = a.region_code::VARCHAR
LEFT JOIN documents d ON d.agency_id::VARCHAR = a.agency_id::VARCHAR
GROUP BY ALL
ORDER BY a.short_name_pinyin, a.agency_id;
