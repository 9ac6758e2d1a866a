-- As peerPlaces.sql answers for the metrics in which the page of an agency places it, from what the build has counted once for all
-- (database/derive/places.sql): a few rows, whatever the size of the dataset. $1 agency_id  $2 peers
SELECT
  s.ordinal, p.score,
  CASE $2 WHEN 'kind' THEN p.kind_rank WHEN 'level' THEN p.level_rank WHEN 'province' THEN p.province_rank ELSE p.all_rank END AS rank,
  s.scored_total, s.peer_total, s.lowest, s.q1, s.median, s.q3, s.highest
FROM agencies o
JOIN peer_places p ON p.agency_no = o.agency_no
JOIN peer_spreads s ON s.ordinal = p.ordinal AND s.peers = $2
  AND s.peer_key = peer_key($2, o.level::VARCHAR, o.agency_type::VARCHAR, o.region_code::VARCHAR)
WHERE o.agency_id::VARCHAR = $1
ORDER BY s.ordinal;
