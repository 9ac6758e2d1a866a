-- One of several: a document prints the same amount at several places, and a year can be both printed (its own document)
-- and derived (from the next year's change). The printed one comes first, of these the one that somebody has corrected, then the
-- first place in the text. `places` tells how often it is stated, `is_disagreeing` whether those places state different amounts, so
-- that nothing is hidden by the choice.
-- `finding_id`: the gravest finding that names it. A finding that names a whole form is of those of its values that it quotes.
CREATE TEMP TABLE chosen AS
WITH named AS (
  SELECT
    finding_id, severity, rank, unnest(string_split(coalesce(figure_ids, ''), ' ')) AS named_as,
    -- Numbers with a per cent sign are no amounts and no scores.
    list_transform(regexp_extract_all(words, '(\d+(?:\.\d+)?)%', 1), lambda number: number::DOUBLE) AS rates,
    list_transform(regexp_extract_all(words, '(\d+(?:\.\d+)?)(?:[^\d.%]|$)', 1), lambda number: number::DOUBLE) AS amounts
  FROM (SELECT *, replace(concat_ws(' ', question, printed, computed), ',', '') AS words FROM findings)
), gravest AS (
  -- Severities are listed from the gravest to the least.
  SELECT s.metric, s.named_as, arg_min(n.finding_id, (n.severity, n.rank, n.finding_id)) AS finding_id
  FROM (SELECT DISTINCT metric, named_as, form_amount FROM stated) s
  JOIN named n ON n.named_as = s.named_as
  WHERE s.form_amount IS NULL
    OR list_contains(if(s.metric = 'evaluation.execution_rate_pct', n.rates, n.amounts), s.form_amount)
  GROUP BY s.metric, s.named_as
)
SELECT
  s.* EXCLUDE (named_as, form_amount),
  count(*) OVER same AS places,
  min(s.value) OVER same <> max(s.value) OVER same AS is_disagreeing,
  g.finding_id
FROM stated s
LEFT JOIN gravest g ON g.named_as = s.named_as AND g.metric = s.metric
WINDOW same AS (PARTITION BY s.metric, s.dimension, s.item, s.agency_id, s.fiscal_year, s.basis)
QUALIFY row_number() OVER (
  PARTITION BY s.metric, s.dimension, s.item, s.agency_id, s.fiscal_year
  ORDER BY s.basis = 'derived', s.status <> 'corrected', s.source_start, s.document_id
) = 1;
