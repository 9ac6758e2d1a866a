-- How many findings there are by rule, severity, region, agency and measure: each counted under all conditions but its own, the most
-- frequent first, and of each no more than $8. $1 to $7 as in findingList.sql
WITH counted AS (
  SELECT 'rule' AS facet, rule::VARCHAR AS value, NULL AS name, count(*) AS n
  FROM chosen_findings($1, $2, $3, '', $5, $6, $7) GROUP BY rule
  UNION ALL
  SELECT 'severity', severity::VARCHAR, NULL, count(*)
  FROM chosen_findings($1, $2, $3, $4, '', $6, $7) GROUP BY severity
  UNION ALL
  SELECT 'region', f.region_code::VARCHAR, any_value(r.name), count(*)
  FROM chosen_findings('', $2, $3, $4, $5, $6, $7) f JOIN regions r ON r.region_code::VARCHAR = f.region_code::VARCHAR
  GROUP BY f.region_code::VARCHAR
  UNION ALL
  SELECT 'agency', f.agency_id::VARCHAR, any_value(a.short_name), count(*)
  FROM chosen_findings($1, '', $3, $4, $5, $6, $7) f JOIN agencies a ON a.agency_id = f.agency_id
  GROUP BY f.agency_id::VARCHAR
  UNION ALL
  SELECT 'measure', m.measure, NULL, count(*)
  FROM (SELECT unnest(measures) AS measure FROM chosen_findings($1, $2, $3, $4, $5, '', $7)) m
  GROUP BY m.measure
)
SELECT facet, value, name, n::INTEGER AS finding_count
FROM counted
QUALIFY row_number() OVER (PARTITION BY facet ORDER BY n DESC, value) <= $8
ORDER BY facet, n DESC, value;
