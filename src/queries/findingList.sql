-- One page of findings. $1 regions  $2 agencies  $3 years  $4 rules  $5 severities  $6 measure  $7 finding ids (see macros/chosen_findings.sql)
-- $8 'amount' for the largest difference in money first, anything else for the order of a newsroom  $9 how many  $10 how many to pass over
WITH page AS (
  SELECT f.*, count(*) OVER ()::INTEGER AS finding_total
  FROM chosen_findings($1, $2, $3, $4, $5, $6, $7) f
  ORDER BY if($8 = 'amount', f.amount, NULL) DESC NULLS LAST, f.place
  LIMIT $9 OFFSET $10
), rules AS (
  SELECT rule, count(*)::INTEGER AS rule_total FROM finding_facts GROUP BY rule
)
SELECT
  p.finding_id, p.rule::VARCHAR AS rule, p.severity::VARCHAR AS severity, p.fiscal_year, p.finding_total, r.rule_total,
  n.question, n.printed, n.computed, n.difference, n.tolerance, n.places,
  d.document_id::VARCHAR AS document_id, d.title AS document_title, d.source_url::VARCHAR AS source_url, d.sha256, d.retrieved_on::VARCHAR AS retrieved_on,
  a.agency_id::VARCHAR AS agency_id, a.name AS agency_name, a.short_name,
  a.region_code::VARCHAR AS region_code, g.name AS region_name
FROM page p
JOIN rules r ON r.rule = p.rule
JOIN findings n ON n.finding_id = p.finding_id
JOIN documents d ON d.document_id = p.document_id
JOIN agencies a ON a.agency_id = p.agency_id
JOIN regions g ON g.region_code::VARCHAR = a.region_code::VARCHAR
ORDER BY if($8 = 'amount', p.amount, NULL) DESC NULLS LAST, p.place;
