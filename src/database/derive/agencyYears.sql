-- The order of names in pinyin, as a number: the engine in the browser has no Chinese collation.
ALTER TABLE agencies ADD COLUMN sort_order INTEGER;
UPDATE agencies SET sort_order = o.n
FROM (SELECT agency_id, row_number() OVER (ORDER BY short_name_pinyin, agency_id::VARCHAR) AS n FROM agencies) o
WHERE o.agency_id = agencies.agency_id;

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

-- The same for whoever holds an agency already: its years, and the document of each.
ALTER TABLE agencies ADD COLUMN disclosed_years SMALLINT[];
ALTER TABLE agencies ADD COLUMN disclosed_documents VARCHAR[];
UPDATE agencies SET disclosed_years = y.years, disclosed_documents = y.documents
FROM (
  SELECT agency_id, list(fiscal_year ORDER BY fiscal_year) AS years, list(document_id ORDER BY fiscal_year) AS documents
  FROM (SELECT agency_id, fiscal_year::SMALLINT AS fiscal_year, min(document_id::VARCHAR) AS document_id FROM documents GROUP BY ALL)
  GROUP BY agency_id
) y
WHERE y.agency_id = agencies.agency_id;
