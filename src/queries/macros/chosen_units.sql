-- The agencies and years that a comparison is of. `which`: 'latest' disclosed year of each agency, 'every' year known of it (within
-- `years` where given), or each of the years 'listed', whether the collection has a document of it or not.
CREATE MACRO chosen_units(in_regions, in_agencies, peers_of, which, in_years, in_levels := '', in_types := '') AS TABLE
SELECT c.agency_id, c.agency_no, c.sort_order, c.region_code, y.fiscal_year
FROM chosen_agencies(in_regions, in_agencies, peers_of, in_levels := in_levels, in_types := in_types) c
JOIN (
  SELECT agency_id, fiscal_year
  FROM agency_years
  WHERE (which = 'latest' AND is_latest)
    OR (which = 'every' AND (in_years = '' OR list_contains(string_split(in_years, ','), fiscal_year::VARCHAR)))
  UNION ALL
  SELECT agency_id, l.fiscal_year
  FROM agencies
  CROSS JOIN (SELECT TRY_CAST(unnest(string_split(in_years, ',')) AS SMALLINT) AS fiscal_year) l
  WHERE which = 'listed' AND l.fiscal_year IS NOT NULL
) y ON y.agency_id = c.agency_id;
