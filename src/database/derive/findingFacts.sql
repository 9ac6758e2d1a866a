-- What a list of findings is chosen and ordered by, worked out once: whose document it is, the measures it is about, whether it is about
-- money and how much. `place`: the order of a newsroom, contradictions first, of these money first, then what matters most in its document.
CREATE TABLE finding_facts AS
WITH facts AS (
  SELECT
    n.finding_id, n.document_id::VARCHAR AS document_id, d.agency_id::VARCHAR AS agency_id, d.fiscal_year, n.rule::VARCHAR AS rule,
    n.severity, n.rank,
    -- figure_ids are `document:measure.aspect:offset`, or `document:evaluation-NN` with the number of an indicator.
    list_sort(list_distinct(list_transform(
      list_filter(string_split(coalesce(n.figure_ids, ''), ' '), lambda id: id <> ''),
      lambda id: if(starts_with(split_part(id, ':', 2), 'evaluation-'), 'evaluation', split_part(split_part(id, ':', 2), '.', 1))
    ))) AS measures,
    regexp_matches(concat_ws(' ', n.printed, n.computed, n.difference), '\d ?[万亿]?元') AS is_money,
    replace(n.difference, ',', '') AS gap
  FROM findings n
  JOIN documents d ON d.document_id::VARCHAR = n.document_id::VARCHAR
), valued AS (
  SELECT *,
    -- In 元.
    TRY_CAST(regexp_extract(gap, '^-?(\d+(\.\d+)?) ?[万亿]?元$', 1) AS DOUBLE)
      * CASE WHEN gap LIKE '%亿元' THEN 1e8 WHEN gap LIKE '%万元' THEN 1e4 ELSE 1 END AS amount
  FROM facts
)
SELECT
  finding_id, document_id, agency_id,
  fiscal_year::SMALLINT AS fiscal_year, rule::findings_rule AS rule, severity, measures, is_money, amount,
  row_number() OVER (ORDER BY severity, NOT is_money, rank, amount DESC NULLS LAST, finding_id)::INTEGER AS place
FROM valued
ORDER BY place;
