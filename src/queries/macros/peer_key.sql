-- What agencies of one group of peers have in common, as text (the groups: see peer_agencies.sql). What is not known is a value like any other.
CREATE MACRO peer_key(in_peers, in_level, in_type, in_region) AS CASE in_peers
  WHEN 'kind' THEN concat(coalesce(in_level, '-'), ' ', coalesce(in_type, '-'))
  WHEN 'level' THEN coalesce(in_level, '-')
  WHEN 'province' THEN left(in_region, 2)
  ELSE ''
END;
