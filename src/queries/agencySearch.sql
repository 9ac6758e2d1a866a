-- The agencies that answer to what was typed, at most $4 of them: by any spelling of the name or the short name, or by the id. Those
-- without a document of the years asked for come last, before that those where a spelling begins so, then in pinyin order.
-- $1 typed, in small letters and without blanks, '' for all  $2 regions  $3 years  ('' for all)  $4 how many
WITH found AS (
  SELECT
    a.agency_id, a.name, a.short_name, a.region_code, a.sort_order,
    concat(' ', a.name_spellings, ' ', a.short_name_spellings, ' ', replace(a.agency_id::VARCHAR, '-', '')) AS spellings,
    $3 = '' OR EXISTS (
      SELECT 1 FROM agency_years y
      WHERE y.agency_id = a.agency_id AND y.is_disclosed
        AND list_contains(string_split($3, ','), y.fiscal_year::VARCHAR)
    ) AS is_collected
  FROM chosen_agencies($2, '', '') a
)
SELECT
  f.agency_id::VARCHAR AS agency_id, f.name AS agency_name, f.short_name,
  f.region_code::VARCHAR AS region_code, r.name AS region_name,
  f.is_collected::BOOLEAN AS is_collected,
  count(*) OVER ()::INTEGER AS match_total
FROM found f
JOIN regions r ON r.region_code::VARCHAR = f.region_code::VARCHAR
WHERE contains(f.spellings, $1)
ORDER BY f.is_collected DESC, contains(f.spellings, ' ' || $1) DESC, f.sort_order
LIMIT $4;
