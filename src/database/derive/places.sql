-- Where each agency stands among its peers, counted once for all by the build, since it takes a look at every agency there is. A reader's
-- own documents change it; then queries count anew (peerPlaces.sql). Needs the macros.
-- The metrics that the page of an agency shows, as comparisonCells.sql reads them (PLACED in features/agency/comparisons.ts, in its order).
CREATE TABLE placed_metrics AS SELECT concat_ws(';',
  '0 value - 0 expenditure_total.actual 0 0 - 0 0 -',
  '1 growth expenditure_total.change_pct 0 expenditure_total.actual 0 0 expenditure_total.actual -1 0 expenditure_total.change',
  '2 quotient - 0 expenditure_total.actual 0 0 staff_active.actual 0 1 -',
  '3 value - 0 three_public.actual 0 0 - 0 0 -',
  '4 quotient - 0 three_public.actual 0 0 staff_active.actual 0 1 -',
  '5 quotient - 0 vehicle_operation.actual 0 0 vehicles_owned.actual 0 1 -',
  '6 value - 0 agency_operating.actual 0 0 - 0 0 -',
  '7 quotient - 0 agency_operating.actual 0 0 staff_active.actual 0 1 -',
  '8 value - 0 procurement.actual 0 0 - 0 0 -',
  '9 percent - 0 project_expenditure.actual 0 0 expenditure.actual 0 1 -',
  '10 percent - 0 evaluation.actual 0 0 evaluation.adjusted_budget 0 0 performance_overall.variance_pct',
  '11 value - 0 evaluation.total_score 0 0 - 0 0 -',
  '12 value - 0 findings.contradiction 0 0 - 0 0 -'
) AS metrics;

CREATE TABLE grouped_scores AS
SELECT
  g.peers, peer_key(g.peers, a.level::VARCHAR, a.agency_type::VARCHAR, a.region_code::VARCHAR) AS peer_key,
  s.agency_no, s.ordinal, s.score
FROM placed_scores((SELECT metrics FROM placed_metrics)) s
JOIN agencies a ON a.agency_no = s.agency_no
CROSS JOIN (SELECT unnest(['kind', 'level', 'province', 'all']) AS peers) g;

-- How the scores of each group are spread.
CREATE TABLE peer_spreads AS
SELECT
  peers, peer_key, ordinal, count(score)::INTEGER AS scored_total, count(*)::INTEGER AS peer_total,
  min(score) AS lowest, quantile_cont(score, 0.25) AS q1, quantile_cont(score, 0.5) AS median, quantile_cont(score, 0.75) AS q3,
  max(score) AS highest
FROM grouped_scores
GROUP BY peers, peer_key, ordinal
ORDER BY peers, peer_key, ordinal;

-- The rank of each agency in each group, from the largest. As in sports: equal ones share the better rank.
CREATE TABLE peer_places AS
WITH ranked AS (
  SELECT *, if(score IS NULL, NULL, rank() OVER (PARTITION BY peers, peer_key, ordinal ORDER BY score DESC NULLS LAST))::INTEGER AS rank
  FROM grouped_scores
)
SELECT
  agency_no, ordinal, max(score) AS score,
  max(rank) FILTER (WHERE peers = 'kind') AS kind_rank,
  max(rank) FILTER (WHERE peers = 'level') AS level_rank,
  max(rank) FILTER (WHERE peers = 'province') AS province_rank,
  max(rank) FILTER (WHERE peers = 'all') AS all_rank
FROM ranked
GROUP BY agency_no, ordinal
ORDER BY agency_no, ordinal;

DROP TABLE grouped_scores;
