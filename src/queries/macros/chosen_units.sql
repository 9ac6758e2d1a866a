-- The agencies and years that a comparison is of. `which`: 'latest' disclosed year of each agency, 'every' year known of it (within
-- `years` where given), or each of the years 'listed', whether the collection has a document of it or not.
CREATE MACRO chosen_units(regions, agencies, peers_of, which, years, levels := '', types := '') AS TABLE
SELECT c.agency_id, c.sort_order, c.region_code, y.fiscal_year
FROM chosen_agencies(regions, agencies, peers_of, levels := levels, types := types) c
JOIN (
  SELECT agency_id, fiscal_year
  FROM agency_years
  WHERE (which = 'latest' AND is_latest)
    OR (which = 'every' AND (years = '' OR list_contains(string_split(years, ','), fiscal_year::VARCHAR)))
  UNION ALL
  SELECT agency_id, l.fiscal_year
  FROM agencies
  CROSS JOIN (SELECT TRY_CAST(unnest(string_split(years, ',')) AS SMALLINT) AS fiscal_year) l
  WHERE which = 'listed' AND l.fiscal_year IS NOT NULL
) y ON y.agency_id = c.agency_id;
