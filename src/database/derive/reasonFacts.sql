-- What stated reasons are listed by: whose they are, which way the number went, and how many agencies use the same words. Words are
-- compared without numbers, punctuation, blanks and what only introduces them.
CREATE TABLE reason_facts AS
WITH stated AS (
  SELECT
    x.document_id::VARCHAR AS document_id, d.agency_id::VARCHAR AS agency_id, d.fiscal_year,
    x.measure::VARCHAR AS measure, x.aspect::VARCHAR AS aspect, coalesce(x.function_name::VARCHAR, '') AS item,
    x.reason, x.source_start, x.source_end,
    regexp_replace(
      regexp_replace(x.reason, '[\s\d０-９.,，。；;：:、（）()“”"《》%％-]+', '', 'g'),
      '^(主要原因|主要|原因)?(是|为|由于|因为|因)?|(年度|本年|上年|去年|年)', '', 'g') AS wording
  FROM explanations x
  JOIN documents d ON d.document_id::VARCHAR = x.document_id::VARCHAR
), amounts AS (
  -- The printed change, else the difference of the two years; the departure from the budget likewise. In 元.
  SELECT a.agency_id, c.fiscal_year, split_part(c.metric::VARCHAR, '.', 1) AS measure,
    split_part(c.metric::VARCHAR, '.', 2) AS side, c.item::VARCHAR AS item, c.value
  FROM comparables c
  JOIN agencies a ON a.agency_no = c.agency_no
  WHERE c.dimension IN ('whole', 'function_class', 'function_group', 'function_item')
    AND split_part(c.metric::VARCHAR, '.', 2) IN ('actual', 'change', 'original_budget', 'adjusted_budget')
), moved AS (
  SELECT s.*,
    CASE s.aspect
      WHEN 'change' THEN coalesce(p.value, a.value - b.value)
      WHEN 'variance_pct' THEN a.value - coalesce(o.value, j.value)
    END AS amount
  FROM stated s
  LEFT JOIN amounts a ON a.agency_id = s.agency_id AND a.fiscal_year = s.fiscal_year AND a.measure = s.measure AND a.item = s.item AND a.side = 'actual'
  LEFT JOIN amounts b ON b.agency_id = s.agency_id AND b.fiscal_year = s.fiscal_year - 1 AND b.measure = s.measure AND b.item = s.item AND b.side = 'actual'
  LEFT JOIN amounts p ON p.agency_id = s.agency_id AND p.fiscal_year = s.fiscal_year AND p.measure = s.measure AND p.item = s.item AND p.side = 'change'
  LEFT JOIN amounts o ON o.agency_id = s.agency_id AND o.fiscal_year = s.fiscal_year AND o.measure = s.measure AND o.item = s.item AND o.side = 'original_budget'
  LEFT JOIN amounts j ON j.agency_id = s.agency_id AND j.fiscal_year = s.fiscal_year AND j.measure = s.measure AND j.item = s.item AND j.side = 'adjusted_budget'
), shared AS (
  SELECT wording, count(DISTINCT agency_id) AS agency_count, left(md5(wording), 12) AS wording_id
  FROM stated GROUP BY wording
)
SELECT
  m.document_id, m.agency_id, m.fiscal_year::SMALLINT AS fiscal_year,
  m.measure::measures_measure AS measure, m.aspect::explanations_aspect AS aspect, m.item, m.reason, m.source_start, m.source_end,
  round(m.amount, 2) AS amount,
  CASE WHEN m.amount > 0 THEN 'increase' WHEN m.amount < 0 THEN 'decrease' WHEN m.amount = 0 THEN 'none' END AS direction,
  h.wording_id,
  -- Of an empty wording (numbers only) nothing is shared.
  if(m.wording = '', 1, h.agency_count)::INTEGER AS agency_count
FROM moved m
JOIN shared h ON h.wording = m.wording
-- Those of one agency together: its page reads them by ranges, and each text is many times as long as all else in its row.
ORDER BY m.agency_id, m.fiscal_year DESC, m.source_start, m.measure, m.aspect;
