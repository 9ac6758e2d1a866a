-- Self-evaluations as points: score against execution rate (outturn ÷ adjusted budget). Exact where there are few; of many, how many
-- lie in each square of 2.5 points, so that the answer does not grow with the dataset.
-- $1 regions  $2 agencies  $3 peers_of  $4 which years  $5 years  $6 levels  $7 types (see macros/)  $8 up to how many are exact
WITH asked AS (
  SELECT u.agency_no, e.evaluation_id, e.document_id::VARCHAR AS document_id, e.fiscal_year, e.scope, e.name, e.source_start, e.source_end, g.short_name
  FROM chosen_units($1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR, in_levels := $6::VARCHAR, in_types := $7::VARCHAR) u
  JOIN evaluations e ON e.agency_id::VARCHAR = u.agency_id::VARCHAR AND e.fiscal_year = u.fiscal_year
  JOIN agencies g ON g.agency_id = u.agency_id
), points AS (
  SELECT
    q.evaluation_id, q.document_id, q.fiscal_year, q.scope, q.name, q.short_name, s.value AS score, s.source_start AS score_start, s.source_end AS score_end, n.question,
    metric_value('percent', NULL, a.value, b.value) AS rate,
    count(*) OVER () AS form_total
  FROM asked q
  LEFT JOIN comparables s ON s.metric = 'evaluation.total_score' AND s.dimension = 'form'
    AND s.agency_no = q.agency_no AND s.fiscal_year = q.fiscal_year AND s.item::VARCHAR = q.evaluation_id
  LEFT JOIN comparables a ON a.metric = 'evaluation.actual' AND a.dimension = 'form'
    AND a.agency_no = q.agency_no AND a.fiscal_year = q.fiscal_year AND a.item::VARCHAR = q.evaluation_id
  LEFT JOIN comparables b ON b.metric = 'evaluation.adjusted_budget' AND b.dimension = 'form'
    AND b.agency_no = q.agency_no AND b.fiscal_year = q.fiscal_year AND b.item::VARCHAR = q.evaluation_id
  LEFT JOIN findings n ON n.finding_id = s.finding_id AND n.severity IN ('contradiction', 'question')
), squares AS (
  SELECT
    *,
    if(form_total <= $8::INTEGER, rate, round(rate / 2.5) * 2.5) AS x,
    if(form_total <= $8::INTEGER, score, round(score / 2.5) * 2.5) AS y,
    count(*) OVER () AS drawn_total
  FROM points WHERE rate IS NOT NULL AND score IS NOT NULL
)
SELECT
  any_value(form_total)::INTEGER AS form_total, any_value(drawn_total)::INTEGER AS drawn_total,
  scope::VARCHAR AS scope, x, y, count(*)::INTEGER AS form_count,
  min(short_name) AS short_name, min(name) AS evaluation_name, min(fiscal_year) AS fiscal_year,
  min(document_id) AS document_id, min(score_start) AS source_start, min(score_end) AS source_end, min(question) AS question
FROM squares
GROUP BY scope, x, y, if(form_total <= $8::INTEGER, evaluation_id, '')
ORDER BY scope, x, y, min(evaluation_id);
