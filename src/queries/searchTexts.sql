-- Projects, indicators, findings and stated reasons in which the words stand; of each a few, and how many there are.
-- $1 words, without blanks  $2 how many of each  $3 a pattern that the words must stand in as well, '' for none
WITH found AS (
  SELECT 'project' AS kind, e.evaluation_id AS key, e.name AS title, e.agency_id::VARCHAR AS agency_id, e.fiscal_year,
    e.document_id::VARCHAR AS document_id, e.source_start, e.source_end, NULL AS rule, e.name = $1 AS is_exact
  FROM evaluations e
  WHERE e.scope = 'project' AND contains(e.name, $1)
  UNION ALL
  SELECT 'indicator', e.evaluation_id || '#' || i.ordinal, concat(i.level3, coalesce('，目标 ' || i.target, ''), coalesce('，完成 ' || i.actual, '')),
    e.agency_id::VARCHAR, e.fiscal_year, e.document_id::VARCHAR, i.source_start, i.source_end, NULL, i.level3 = $1
  FROM indicators i
  JOIN evaluations e ON e.evaluation_id = i.evaluation_id
  WHERE contains(i.level3, $1)
  UNION ALL
  SELECT 'finding', n.finding_id, n.question, d.agency_id::VARCHAR, d.fiscal_year, d.document_id::VARCHAR, NULL, NULL, n.rule::VARCHAR,
    n.severity = 'contradiction'
  FROM findings n
  JOIN documents d ON d.document_id::VARCHAR = n.document_id::VARCHAR
  WHERE contains(n.question, $1)
  UNION ALL
  SELECT 'reason', concat_ws(':', r.document_id::VARCHAR, r.measure::VARCHAR, r.aspect::VARCHAR, r.source_start), r.reason,
    r.agency_id::VARCHAR, r.fiscal_year, r.document_id::VARCHAR, r.source_start, r.source_end, NULL, false
  FROM reason_facts r
  WHERE contains(r.reason, $1)
), shown AS (
  SELECT *, count(*) OVER (PARTITION BY kind)::INTEGER AS match_total
  FROM found
  WHERE $3::VARCHAR = '' OR regexp_matches(title, $3::VARCHAR)
  QUALIFY row_number() OVER (PARTITION BY kind ORDER BY is_exact DESC, char_length(title), key) <= $2
)
SELECT s.kind, s.key, s.title, a.short_name, s.agency_id, s.fiscal_year, s.document_id, s.source_start, s.source_end, s.rule, s.match_total
FROM shown s
JOIN agencies a ON a.agency_id::VARCHAR = s.agency_id
ORDER BY s.kind, s.is_exact DESC, char_length(s.title), s.key;
