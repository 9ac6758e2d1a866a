-- The filter, once for all queries: agencies of the regions and lists asked for, or the peers of one agency (same level and type); of
-- these only some levels and types, 'unknown' for those whose document does not tell. Lists are joined by commas, '' for all. A GB/T 2260 code without its trailing pairs of zeros is the prefix of every place within it.
CREATE MACRO chosen_agencies(in_regions, in_agencies, peers_of, in_levels := '', in_types := '') AS TABLE
SELECT a.*
FROM agencies a
WHERE (in_regions = '' OR list_has_any(string_split(in_regions, ','), [
    a.region_code::VARCHAR, concat(left(a.region_code::VARCHAR, 4), '00'), concat(left(a.region_code::VARCHAR, 2), '0000'), '000000']))
  AND (in_agencies = '' OR list_contains(string_split(in_agencies, ','), a.agency_id::VARCHAR))
  AND (in_levels = '' OR list_contains(string_split(in_levels, ','), coalesce(a.level::VARCHAR, 'unknown')))
  AND (in_types = '' OR list_contains(string_split(in_types, ','), coalesce(a.agency_type::VARCHAR, 'unknown')))
  AND (peers_of = '' OR (
    a.level::VARCHAR IS NOT DISTINCT FROM (SELECT min(level::VARCHAR) FROM agencies WHERE agency_id::VARCHAR = peers_of)
    AND a.agency_type::VARCHAR IS NOT DISTINCT FROM (SELECT min(agency_type::VARCHAR) FROM agencies WHERE agency_id::VARCHAR = peers_of)));
