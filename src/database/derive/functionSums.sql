-- A 类 that the document does not sum itself. Only where every 款/项 of it that has an outturn also has the amount asked for:
-- the sum of some of them would be less than the whole.
INSERT INTO chosen
WITH items AS (
  SELECT *, split_part(item, '/', 1) AS class, split_part(metric, '.', 1) AS measure, split_part(metric, '.', 2) AS aspect
  FROM chosen
  WHERE dimension = 'function_item' AND basis = 'printed'
    AND split_part(metric, '.', 2) IN ('actual', 'original_budget', 'adjusted_budget')
), complete AS (
  SELECT measure, class, agency_id, fiscal_year, count(DISTINCT item) AS item_count FROM items GROUP BY ALL
)
SELECT
  i.metric, 'function_class', i.class, i.agency_id, i.fiscal_year, round(sum(i.value), 2), any_value(i.unit), 'computed',
  if(bool_or(i.status = 'conflicting'), 'conflicting', 'ok'),
  any_value(i.document_id), min(i.source_start), arg_min(i.source_end, i.source_start),
  '由 ' || count(*) || ' 个款、项级科目相加', 1, false, min(i.finding_id)
FROM items i
JOIN complete c
  ON c.measure = i.measure AND c.class = i.class AND c.agency_id = i.agency_id AND c.fiscal_year = i.fiscal_year
WHERE NOT EXISTS (
  FROM chosen w
  WHERE w.metric = i.metric AND w.dimension = 'function_class' AND w.item = i.class
    AND w.agency_id = i.agency_id AND w.fiscal_year = i.fiscal_year AND w.basis <> 'derived'
)
GROUP BY i.metric, i.class, i.agency_id, i.fiscal_year, c.item_count
HAVING count(*) = c.item_count;
