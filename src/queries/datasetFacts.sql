-- How much the dataset holds, for the line of facts under the title.
SELECT
  (SELECT count(*) FROM documents) AS document_count,
  (SELECT count(DISTINCT agency_id) FROM documents) AS agency_count,
  (SELECT count(DISTINCT a.region_code) FROM documents d JOIN agencies a ON a.agency_id = d.agency_id) AS region_count,
  (SELECT count(*) FROM figures WHERE basis = 'printed') AS printed_count,
  (SELECT count(*) FROM figures WHERE basis = 'derived') AS derived_count,
  (SELECT count(*) FROM evaluations) AS evaluation_count,
  (SELECT count(*) FROM findings) AS finding_count,
  (SELECT sum(numbers_total) FROM documents) AS numbers_total,
  (SELECT sum(numbers_accounted) FROM documents) AS numbers_accounted,
  (SELECT min(fiscal_year) FROM documents) AS first_year,
  (SELECT max(fiscal_year) FROM documents) AS last_year;
