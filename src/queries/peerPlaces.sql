-- Where one agency stands among its peers in each of several metrics: its rank from the largest, and how they are spread. Each agency
-- stands with its latest disclosed year. $1 agency_id  $2 peers (see macros/peer_agencies.sql)  $3 metrics, as comparisonCells.sql reads them
WITH scored AS (
  SELECT p.agency_id::VARCHAR AS agency_id, s.ordinal, s.score
  FROM placed_scores($3) s
  JOIN peer_agencies($1, $2) p ON p.agency_no = s.agency_no
), own AS (
  SELECT ordinal, score FROM scored WHERE agency_id = $1
)
SELECT
  o.ordinal, o.score,
  -- As in sports: equal ones share the better rank.
  if(o.score IS NULL, NULL, 1 + count(*) FILTER (WHERE s.score > o.score))::INTEGER AS rank,
  count(s.score)::INTEGER AS scored_total, count(*)::INTEGER AS peer_total,
  min(s.score) AS lowest, quantile_cont(s.score, 0.25) AS q1, quantile_cont(s.score, 0.5) AS median,
  quantile_cont(s.score, 0.75) AS q3, max(s.score) AS highest
FROM scored s
JOIN own o ON o.ordinal = s.ordinal
GROUP BY o.ordinal, o.score
ORDER BY o.ordinal;
