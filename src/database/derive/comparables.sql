-- What every comparison reads: one row for each metric (measure.aspect), dimension and item, agency and year. Sorted by metric, so that
-- a ranking of one metric reads few blocks whatever the size of the dataset.
-- With an empty entry: an ENUM of a collection without any document has to have one.
CREATE TYPE comparables_metric AS ENUM (SELECT DISTINCT metric FROM chosen UNION SELECT '' ORDER BY 1);
CREATE TYPE comparables_dimension AS ENUM
  ('whole', 'function_class', 'function_group', 'function_item', 'economic', 'form');
CREATE TYPE comparables_unit AS ENUM (SELECT DISTINCT unit FROM chosen UNION SELECT '' ORDER BY 1);
CREATE TYPE comparables_basis AS ENUM ('printed', 'derived', 'computed');

CREATE TABLE comparables AS
SELECT
  c.metric::comparables_metric AS metric,
  c.dimension::comparables_dimension AS dimension,
  -- Text: the names of projects are of every document, and an ENUM of them would be read before anything else.
  c.item,
  -- A number in place of the name, in the one table where a ranking reads it for every agency there is.
  a.agency_no,
  c.fiscal_year::SMALLINT AS fiscal_year,
  c.value,
  c.unit::comparables_unit AS unit,
  c.basis::comparables_basis AS basis,
  c.status::figures_status AS status,
  -- Text: the catalog, which a page reads first, would hold the name of every document.
  c.document_id,
  c.source_start, c.source_end, c.note,
  c.places::SMALLINT AS places,
  c.is_disagreeing,
  c.finding_id, n.severity, n.question
FROM chosen c
JOIN agencies a ON a.agency_id = c.agency_id
LEFT JOIN findings n ON n.finding_id = c.finding_id
ORDER BY c.metric, c.dimension, c.fiscal_year, a.agency_no, c.item;

-- The same rows, all of one agency together: its own page reads every metric there is.
CREATE TABLE agency_comparables AS
SELECT *
FROM comparables
ORDER BY agency_no, metric, dimension, fiscal_year, item;

-- Why there is no number: the document declares that it has no such revenue or expenditure, or an unrecognised number, or one of a
-- scan that nobody has confirmed yet, stands in a sentence that names the measure.
CREATE TABLE silences AS
SELECT d.agency_id, d.fiscal_year::SMALLINT AS fiscal_year, w.measure, w.why, w.document_id, w.source_start, w.source_end
FROM (
  SELECT measure::VARCHAR AS measure, 'not_applicable' AS why, document_id::VARCHAR AS document_id, source_start, source_end
  FROM absences
  UNION ALL
  SELECT m.measure::VARCHAR, 'unreadable', u.document_id::VARCHAR, u.source_start, u.source_end
  FROM unread u JOIN measures m ON contains(u.context, m.name_zh)
  WHERE u.reason::VARCHAR IN ('未能识别', '扫描识别，待核对')
) w
JOIN documents d ON d.document_id::VARCHAR = w.document_id
QUALIFY row_number() OVER (
  PARTITION BY d.agency_id, d.fiscal_year, w.measure ORDER BY w.why, w.document_id, w.source_start
) = 1
ORDER BY d.agency_id::VARCHAR, d.fiscal_year, w.measure;

-- Why a number changed, as the document states it.
CREATE TABLE reasons AS
SELECT d.agency_id, d.fiscal_year::SMALLINT AS fiscal_year, x.measure::VARCHAR || '.' || x.aspect::VARCHAR AS metric,
  coalesce(x.function_name::VARCHAR, '') AS item, x.reason, x.document_id::VARCHAR AS document_id, x.source_start, x.source_end
FROM explanations x
JOIN documents d ON d.document_id::VARCHAR = x.document_id::VARCHAR
QUALIFY row_number() OVER (
  PARTITION BY d.agency_id, d.fiscal_year, x.measure, x.aspect, coalesce(x.function_name::VARCHAR, '')
  ORDER BY x.source_start, x.document_id
) = 1
ORDER BY d.agency_id::VARCHAR, d.fiscal_year, metric, item;

-- Every metric there is, with how much of it: what a reader can choose from. Of several units the commonest; of equally common ones always the same.
CREATE TABLE metrics AS
SELECT c.metric, c.dimension, mode(c.unit ORDER BY c.unit) AS unit, count(DISTINCT c.agency_no) AS agency_count, count(*) AS value_count
FROM comparables c GROUP BY c.metric, c.dimension ORDER BY c.metric, c.dimension;

DROP TABLE stated;
DROP TABLE chosen;
