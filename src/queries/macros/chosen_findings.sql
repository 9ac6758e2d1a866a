-- The findings of a list, once for the list and its counts. Lists are joined by commas and '' for all; `ids` is joined by a space.
CREATE MACRO chosen_findings(regions, agencies, years, rules, severities, about, ids) AS TABLE
SELECT f.*, a.region_code
FROM finding_facts f
JOIN chosen_agencies(regions, agencies, '') a ON a.agency_id = f.agency_id
WHERE (years = '' OR list_contains(string_split(years, ','), f.fiscal_year::VARCHAR))
  AND (rules = '' OR list_contains(string_split(rules, ','), f.rule::VARCHAR))
  AND (severities = '' OR list_contains(string_split(severities, ','), f.severity::VARCHAR))
  AND (about = '' OR list_contains(f.measures, about))
  AND (ids = '' OR list_contains(string_split(ids, ' '), f.finding_id));
