-- The filter, once for all queries: agencies of the regions and lists asked for, or the peers of one agency (same level and type); of
-- these only some levels and types, 'unknown' for those whose document does not tell. Lists are joined by commas, '' for all. A GB/T 2260 code without its trailing pairs of zeros is the prefix of every place within it.
CREATE MACRO chosen_agencies(regions, agencies, peers_of, levels := '', types := '') AS TABLE
SELECT a.*
FROM agencies a
WHERE (regions = '' OR list_bool_or(list_transform(
    string_split(regions, ','), lambda code: starts_with(a.region_code::VARCHAR, regexp_replace(code, '(00)+$', '')))))
  AND (agencies = '' OR list_contains(string_split(agencies, ','), a.agency_id::VARCHAR))
  AND (levels = '' OR list_contains(string_split(levels, ','), coalesce(a.level::VARCHAR, 'unknown')))
  AND (types = '' OR list_contains(string_split(types, ','), coalesce(a.agency_type::VARCHAR, 'unknown')))
  AND (peers_of = '' OR (
    a.level IS NOT DISTINCT FROM (SELECT level FROM agencies WHERE agency_id::VARCHAR = peers_of)
    AND a.agency_type IS NOT DISTINCT FROM (SELECT agency_type FROM agencies WHERE agency_id::VARCHAR = peers_of)));
