-- Counts that are no figures of a document: how many findings it has, by severity. Zero is a number where a document was read.
INSERT INTO chosen
SELECT
  'findings.' || s.severity, 'whole', '', d.agency_id::VARCHAR, d.fiscal_year,
  count(n.finding_id), '条', 'computed', 'ok', min(d.document_id::VARCHAR), 0, 0, '检查所得的疑点数', 1, false, NULL
FROM documents d
CROSS JOIN (SELECT unnest(enum_range(NULL::findings_severity))::VARCHAR AS severity) s
LEFT JOIN findings n ON n.document_id::VARCHAR = d.document_id::VARCHAR AND n.severity::VARCHAR = s.severity
GROUP BY s.severity, d.agency_id, d.fiscal_year;
