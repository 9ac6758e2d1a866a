-- Sums that the document leaves to the reader: a whole whose parts are all printed, and a 类 whose 款/项 are. They are `computed`,
-- say from what, and stand in for nothing that is printed.
-- Run until no more is added: a sum may be a part of the next one.
INSERT INTO chosen
WITH parts AS (
  SELECT parent::VARCHAR AS parent, measure::VARCHAR AS measure, name_zh, count(*) OVER (PARTITION BY parent) AS part_count
  FROM measures WHERE additive AND parent IS NOT NULL
), printed AS (
  SELECT c.*, split_part(metric, '.', 1) AS measure, split_part(metric, '.', 2) AS aspect
  FROM chosen c
  WHERE dimension = 'whole' AND basis IN ('printed', 'computed')
    AND split_part(metric, '.', 2) IN ('actual', 'original_budget', 'adjusted_budget')
)
SELECT
  p.parent || '.' || c.aspect AS metric, 'whole', '', c.agency_id, c.fiscal_year,
  round(sum(c.value), 2), any_value(c.unit), 'computed',
  if(bool_or(c.status = 'conflicting'), 'conflicting', 'ok'),
  any_value(c.document_id), min(c.source_start), arg_min(c.source_end, c.source_start),
  string_agg(p.name_zh, ' + ' ORDER BY p.measure), 1, false, min(c.finding_id)
FROM printed c
JOIN parts p ON p.measure = c.measure AND p.part_count > 1
WHERE NOT EXISTS (
  FROM chosen w
  WHERE w.metric = p.parent || '.' || c.aspect AND w.dimension = 'whole'
    AND w.agency_id = c.agency_id AND w.fiscal_year = c.fiscal_year AND w.basis <> 'derived'
)
GROUP BY p.parent, p.part_count, c.aspect, c.agency_id, c.fiscal_year
HAVING count(*) = p.part_count AND count(DISTINCT c.document_id) = 1;
