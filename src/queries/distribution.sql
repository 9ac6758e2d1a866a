-- How one metric is spread over the agencies and years asked for: quantiles, and how many have it in each of 24 steps between the
-- fifth and the ninety-fifth hundredth, so that a few giants do not press all others into one step.
-- $1 regions  $2 agencies  $3 peers_of  $4 which years  $5 years  $6 levels  $7 types  $8 operation  $9 stated  $10 its shift  $11 a  $12 its shift
-- $13 b  $14 its shift (see macros/)
WITH scored AS MATERIALIZED (
  SELECT score FROM scored_units($1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR, $8::VARCHAR, $9::VARCHAR, $10::TINYINT, $11::VARCHAR, $12::TINYINT, $13::VARCHAR, $14::TINYINT, in_levels := $6::VARCHAR, in_types := $7::VARCHAR)
), spread AS (
  SELECT
    count(score) AS scored_count, min(score) AS lowest, max(score) AS highest,
    quantile_cont(score, 0.05) AS p5, quantile_cont(score, 0.25) AS q1, quantile_cont(score, 0.5) AS median,
    quantile_cont(score, 0.75) AS q3, quantile_cont(score, 0.95) AS p95
  FROM scored
), steps AS (
  SELECT
    CASE
      WHEN s.score < d.p5 THEN -1
      WHEN s.score > d.p95 THEN 24
      WHEN d.p95 = d.p5 THEN 0
      ELSE least(23, floor((s.score - d.p5) / (d.p95 - d.p5) * 24))
    END::INTEGER AS step,
    count(*) AS n
  FROM scored s, spread d
  WHERE s.score IS NOT NULL
  GROUP BY step
)
SELECT
  d.scored_count, d.lowest, d.p5, d.q1, d.median, d.q3, d.p95, d.highest,
  coalesce((SELECT array_to_string(list_sort(list(concat(step::VARCHAR, ':', n::VARCHAR))), ' ') FROM steps), '') AS steps
FROM spread d;
