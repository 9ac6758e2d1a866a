-- One page of the indicators whose name, target or result holds the words. $1 regions  $2 agencies  $3 years ('' for all)
-- $4 words, '' for all  $5 an outcome, '' for all
-- $6 what they are sorted by: 'form_score', the total of the form; anything else: by agency in pinyin order, the latest year first
-- $7 1 ascending, -1 descending  $8 how many  $9 how many to pass over
WITH found AS MATERIALIZED (
  -- What is shown of them is read for those of the page alone.
  SELECT
    i.evaluation_id, i.ordinal, a.agency_no,
    count(*) OVER ()::INTEGER AS indicator_total,
    row_number() OVER (ORDER BY
      $7::TINYINT * CASE $6::VARCHAR WHEN 'form_score' THEN e.total_score END NULLS LAST,
      a.sort_order, e.fiscal_year DESC, i.evaluation_id, i.ordinal) AS place
  FROM indicators i
  JOIN evaluations e ON e.evaluation_id = i.evaluation_id
  JOIN chosen_agencies($1::VARCHAR, $2::VARCHAR, '') a ON a.agency_id::VARCHAR = e.agency_id::VARCHAR
  WHERE ($3::VARCHAR = '' OR list_contains(string_split($3::VARCHAR, ','), e.fiscal_year::VARCHAR))
    AND ($4::VARCHAR = '' OR contains(concat(coalesce(i.level3, ''), ' ', coalesce(i.target, ''), ' ', coalesce(i.actual, '')), $4::VARCHAR))
    AND ($5::VARCHAR = '' OR i.outcome::VARCHAR = $5::VARCHAR)
), page AS MATERIALIZED (
  SELECT * FROM found WHERE place > $9::INTEGER AND place <= $9::INTEGER + $8::INTEGER
)
SELECT
  i.evaluation_id, i.ordinal, i.level1, i.level2, i.level3, i.target, i.actual, i.score, i.weight, i.outcome::VARCHAR AS outcome,
  i.source_start, i.source_end, e.document_id::VARCHAR AS document_id, e.fiscal_year, e.scope::VARCHAR AS scope, e.name AS evaluation_name,
  e.total_score AS form_score, s.source_start AS form_score_start, s.source_end AS form_score_end,
  a.agency_id::VARCHAR AS agency_id, a.short_name, a.name AS agency_name,
  p.indicator_total
FROM page p
JOIN indicators i ON i.evaluation_id = p.evaluation_id AND i.ordinal = p.ordinal
JOIN evaluations e ON e.evaluation_id = p.evaluation_id
JOIN agencies a ON a.agency_no = p.agency_no
LEFT JOIN comparables s ON s.metric = 'evaluation.total_score' AND s.dimension = 'form'
  AND s.agency_no = p.agency_no AND s.fiscal_year = e.fiscal_year AND s.item::VARCHAR = p.evaluation_id
ORDER BY p.place;
