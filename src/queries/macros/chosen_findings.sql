-- The findings of a list, once for the list and its counts. Lists are joined by commas and '' for all; `ids` is joined by a space.
CREATE MACRO chosen_findings(in_regions, in_agencies, in_years, in_rules, in_severities, about, ids) AS TABLE
SELECT f.*, a.region_code
FROM finding_facts f
JOIN chosen_agencies(in_regions, in_agencies, '') a ON a.agency_id = f.agency_id
WHERE (in_years = '' OR list_contains(string_split(in_years, ','), f.fiscal_year::VARCHAR))
  AND (in_rules = '' OR list_contains(string_split(in_rules, ','), f.rule::VARCHAR))
  AND (in_severities = '' OR list_contains(string_split(in_severities, ','), f.severity::VARCHAR))
  AND (about = '' OR list_contains(f.measures, about))
  AND (ids = '' OR list_contains(string_split(ids, ' '), f.finding_id));
