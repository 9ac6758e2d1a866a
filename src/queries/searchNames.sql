-- Agencies, places and measures whose name answers to what was typed, in Chinese, by any reading in pinyin or by initials; those that begin
-- so first. $1 typed, as plainSpelling writes it  $2 how many of each
-- $3 'en' where measures answer to their English names too
WITH found AS (
  SELECT 'agency' AS kind, agency_id::VARCHAR AS key, name AS title, region_code::VARCHAR AS place, sort_order AS place_in_list,
    concat(' ', name_spellings, ' ', short_name_spellings, ' ', replace(agency_id::VARCHAR, '-', '')) AS spellings
  FROM agencies
  UNION ALL
  SELECT 'region', r.region_code::VARCHAR, r.name, r.parent_code::VARCHAR, r.region_code::VARCHAR::INTEGER, concat(' ', r.name_spellings)
  FROM regions r
  WHERE EXISTS (
    SELECT 1 FROM agencies a
    WHERE starts_with(a.region_code::VARCHAR, regexp_replace(r.region_code::VARCHAR, '(00)+$', ''))
  )
  UNION ALL
  SELECT 'measure', measure::VARCHAR, name_zh, NULL, 0, concat(' ', name_zh_spellings, if($3 = 'en', ' ' || replace(lower(name_en), ' ', ''), ''))
  FROM measures
)
SELECT f.kind, f.key, f.title, r.name AS detail, count(*) OVER (PARTITION BY f.kind)::INTEGER AS match_total
FROM found f
LEFT JOIN regions r ON r.region_code::VARCHAR = f.place
WHERE contains(f.spellings, $1)
QUALIFY row_number() OVER (
  PARTITION BY f.kind ORDER BY contains(f.spellings, ' ' || $1) DESC, char_length(f.title), f.place_in_list, f.key
) <= $2
ORDER BY f.kind, contains(f.spellings, ' ' || $1) DESC, char_length(f.title), f.place_in_list, f.key;
