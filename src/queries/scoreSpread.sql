-- How the scores of self-evaluation forms are spread: quartiles, and how many lie in each step of $4 points from 0 to 100.
-- $1 regions  $2 agencies  $3 years ('' for all)
WITH scores AS MATERIALIZED (
  SELECT e.total_score AS score
  FROM evaluations e
  JOIN chosen_agencies($1::VARCHAR, $2::VARCHAR, '') a ON a.agency_id::VARCHAR = e.agency_id::VARCHAR
  WHERE e.total_score IS NOT NULL
    AND ($3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ','), e.fiscal_year::VARCHAR))
), steps AS (
  -- A score beyond 100 is one of the last step.
  SELECT least(greatest(floor(score / $4::DOUBLE), 0), 100 / $4::DOUBLE - 1)::INTEGER AS step, count(*) AS n
  FROM scores GROUP BY step
)
SELECT
  count(*)::INTEGER AS form_count, count(*) FILTER (WHERE score >= 100)::INTEGER AS full_count,
  quantile_cont(score, 0.25) AS q1, quantile_cont(score, 0.5) AS median, quantile_cont(score, 0.75) AS q3,
  min(score) AS lowest, max(score) AS highest,
  coalesce((SELECT array_to_string(list_sort(list(concat(step::VARCHAR, ':', n::VARCHAR))), ' ') FROM steps), '') AS steps
FROM scores;
