-- Beside what a package says of an agency: the order of its name in pinyin, as a number, since the engine in the browser has no Chinese
-- collation; the years that it has disclosed itself, and the document of each. Made anew, because a table that is updated keeps the old
-- rows in its file, and pages would read them too.
CREATE TABLE described_agencies AS
WITH disclosed AS (
  SELECT agency_id, fiscal_year::SMALLINT AS fiscal_year, min(document_id::VARCHAR) AS document_id FROM documents GROUP BY ALL
), years AS (
  SELECT agency_id, list(fiscal_year ORDER BY fiscal_year) AS years, list(document_id ORDER BY fiscal_year) AS documents
  FROM disclosed GROUP BY agency_id
)
SELECT
  a.*,
  (row_number() OVER (ORDER BY a.short_name_pinyin, a.agency_id::VARCHAR))::INTEGER AS sort_order,
  y.years AS disclosed_years,
  y.documents AS disclosed_documents
FROM agencies a
LEFT JOIN years y ON y.agency_id = a.agency_id
ORDER BY a.rowid;
DROP TABLE agencies;
ALTER TABLE described_agencies RENAME TO agencies;

-- One row for each agency and year of which anything is known: disclosed by a document of its own, or only derived from the
-- next year's document. `is_latest`: the last year that the agency disclosed itself.
CREATE TABLE agency_years AS
WITH disclosed AS (
  SELECT agency_id, fiscal_year, min(document_id::VARCHAR) AS document_id FROM documents GROUP BY ALL
), known AS (
  SELECT agency_id, fiscal_year FROM disclosed
  UNION
  SELECT agency_id, fiscal_year FROM figures
)
SELECT
  k.agency_id,
  k.fiscal_year::SMALLINT AS fiscal_year,
  d.document_id IS NOT NULL AS is_disclosed,
  d.document_id IS NOT NULL AND k.fiscal_year = max(d.fiscal_year) OVER (PARTITION BY k.agency_id) AS is_latest
FROM known k
LEFT JOIN disclosed d ON d.agency_id = k.agency_id AND d.fiscal_year = k.fiscal_year
ORDER BY k.agency_id::VARCHAR, k.fiscal_year;
