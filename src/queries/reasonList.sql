-- One page of stated reasons side by side, those of the largest amounts first. $1 regions  $2 agencies  $3 years (see macros/)
-- $4 measure, '' for all  $5 'change' or 'variance_pct', '' for both  $6 'increase', 'decrease' or 'none', '' for all  $7 words, '' for all
-- $8 'shared' for only those whose words several agencies use, 'own' for the others, '' for all  $9 only of this wording, '' for all
-- $10 how many  $11 how many to pass over
SELECT
  r.document_id::VARCHAR AS document_id, r.fiscal_year, r.measure::VARCHAR AS measure, r.aspect::VARCHAR AS aspect, r.item,
  r.reason, r.source_start, r.source_end, r.amount, r.direction, r.wording_id, r.agency_count,
  a.agency_id::VARCHAR AS agency_id, a.name AS agency_name, a.short_name, a.region_code::VARCHAR AS region_code, g.name AS region_name,
  d.title AS document_title, d.source_url::VARCHAR AS source_url, d.sha256, d.retrieved_on::VARCHAR AS retrieved_on,
  count(*) OVER ()::INTEGER AS reason_total
FROM reason_facts r
JOIN chosen_agencies($1, $2, '') a ON a.agency_id = r.agency_id
JOIN documents d ON d.document_id = r.document_id
JOIN regions g ON g.region_code::VARCHAR = a.region_code::VARCHAR
WHERE ($3 = '' OR list_contains(string_split($3, ','), r.fiscal_year::VARCHAR))
  AND ($4 = '' OR r.measure::VARCHAR = $4)
  AND ($5 = '' OR r.aspect::VARCHAR = $5)
  AND ($6 = '' OR r.direction = $6)
  AND ($7 = '' OR contains(r.reason, $7))
  AND ($8 = '' OR ($8 = 'shared') = (r.agency_count > 1))
  AND ($9 = '' OR r.wording_id = $9)
ORDER BY abs(r.amount) DESC NULLS LAST, a.sort_order, r.fiscal_year DESC, r.source_start, r.measure::VARCHAR, r.aspect::VARCHAR
LIMIT $10 OFFSET $11;
