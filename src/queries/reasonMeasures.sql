-- The measures that reasons are stated of, the most frequent first. $1 regions  $2 agencies  $3 years (see macros/)
SELECT r.measure::VARCHAR AS measure, count(*)::INTEGER AS reason_count
FROM reason_facts r
JOIN chosen_agencies($1, $2, '') a ON a.agency_id = r.agency_id
WHERE $3 = '' OR list_contains(string_split($3, ','), r.fiscal_year::VARCHAR)
GROUP BY r.measure
ORDER BY reason_count DESC, r.measure::VARCHAR;
