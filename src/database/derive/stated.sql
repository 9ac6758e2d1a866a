-- What documents state and what is derived from it, in one shape: figures, and the fields of self-evaluation forms.
-- `dimension` says what `item` names: nothing for the whole of a measure; a function (类, or a 款/项 without parts of its own, or a
-- 款 with 项); an economic category; a self-evaluation form. `named_as` is what findings call it; `form_amount` a form's value as printed.
CREATE TEMP TABLE stated AS
WITH parents AS (
  SELECT DISTINCT agency_id, fiscal_year, regexp_replace(function_name::VARCHAR, '/[^/]*$', '') AS path
  FROM figures WHERE contains(function_name::VARCHAR, '/')
)
SELECT
  f.measure::VARCHAR || '.' || f.aspect::VARCHAR AS metric,
  CASE
    WHEN coalesce(f.economic_name::VARCHAR, '') <> '' THEN 'economic'
    WHEN coalesce(f.function_name::VARCHAR, '') = '' THEN 'whole'
    WHEN NOT contains(f.function_name::VARCHAR, '/') THEN 'function_class'
    WHEN p.path IS NULL THEN 'function_item'
    ELSE 'function_group'
  END AS dimension,
  CASE
    WHEN coalesce(f.economic_name::VARCHAR, '') <> '' THEN f.economic_name::VARCHAR
    ELSE coalesce(f.function_name::VARCHAR, '')
  END AS item,
  f.agency_id::VARCHAR AS agency_id, f.fiscal_year, f.canonical_value AS value, f.canonical_unit::VARCHAR AS unit,
  f.basis::VARCHAR AS basis, f.status::VARCHAR AS status, f.document_id::VARCHAR AS document_id,
  f.source_start, f.source_end, f.figure_id AS named_as, NULL::DOUBLE AS form_amount, NULL::VARCHAR AS note
FROM figures f
LEFT JOIN parents p
  ON p.agency_id = f.agency_id AND p.fiscal_year = f.fiscal_year AND p.path = f.function_name::VARCHAR;

INSERT INTO stated
WITH fields AS (
  UNPIVOT (
    SELECT evaluation_id, scope::VARCHAR AS scope, agency_id::VARCHAR AS agency_id, fiscal_year,
      document_id::VARCHAR AS document_id, unit::VARCHAR AS money_unit, source_start AS form_start,
      source_end AS form_end, original_budget, adjusted_budget, actual, execution_rate_pct, total_score
    FROM evaluations
  )
  ON original_budget, adjusted_budget, actual, execution_rate_pct, total_score
  INTO NAME field VALUE amount
), placed AS (
  SELECT fields.*, c.source_start, c.source_end
  FROM fields
  LEFT JOIN evaluation_cells c
    ON c.evaluation_id = fields.evaluation_id AND c."row"::VARCHAR = 'head' AND c.field::VARCHAR = fields.field
)
-- The overall form is the agency's own, and one of its forms.
SELECT
  'evaluation.' || field, d.dimension, if(d.dimension = 'whole', '', evaluation_id), agency_id, fiscal_year,
  -- Amounts in 元, as everywhere here; 万元 where the form names no unit.
  CASE WHEN field IN ('execution_rate_pct', 'total_score') OR money_unit = '元' THEN amount ELSE round(amount * 10000, 2) END,
  CASE field WHEN 'execution_rate_pct' THEN '%' WHEN 'total_score' THEN '分' ELSE '元' END,
  'printed', 'ok', document_id,
  -- The whole form where the reader kept no place of the value.
  coalesce(source_start, form_start),
  coalesce(source_end, form_end),
  evaluation_id, amount, NULL
FROM placed
JOIN (VALUES ('whole'), ('form')) d(dimension) ON d.dimension = 'form' OR scope = 'overall';
