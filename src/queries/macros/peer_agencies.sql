-- The agencies that one is compared with on its own page, itself among them. `peers`: 'kind' of the same level and type (as `peers_of`
-- in chosen_agencies), 'level' of the same level, 'province' in the same province, 'all'.
CREATE MACRO peer_agencies(own_id, peers) AS TABLE
SELECT a.agency_id, a.agency_no
FROM agencies a
JOIN (SELECT level, agency_type, region_code FROM agencies WHERE agency_id::VARCHAR = own_id) o ON CASE peers
  WHEN 'kind' THEN a.level IS NOT DISTINCT FROM o.level AND a.agency_type IS NOT DISTINCT FROM o.agency_type
  WHEN 'level' THEN a.level IS NOT DISTINCT FROM o.level
  WHEN 'province' THEN left(a.region_code::VARCHAR, 2) = left(o.region_code::VARCHAR, 2)
  ELSE true
END;
