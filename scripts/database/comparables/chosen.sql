-- One of several: a document prints the same amount at several places, and a year can be both printed (its own document)
-- and derived (from the next year's change). The printed one comes first, then the first place in the text. `places` tells how often
-- it is stated, `is_disagreeing` whether those places state different amounts, so that nothing is hidden by the choice.
-- `finding_id`: the gravest finding that names it.
CREATE TEMP TABLE chosen AS
WITH named AS (
  SELECT finding_id, severity, unnest(string_split(coalesce(figure_ids, ''), ' ')) AS named_as FROM findings
), gravest AS (
  -- Severities are listed from the gravest to the least.
  SELECT named_as, arg_min(finding_id, (severity, finding_id)) AS finding_id FROM named GROUP BY named_as
)
SELECT
  s.* EXCLUDE (named_as),
  count(*) OVER same AS places,
  min(s.value) OVER same <> max(s.value) OVER same AS is_disagreeing,
  g.finding_id
FROM stated s
LEFT JOIN gravest g ON g.named_as = s.named_as
WINDOW same AS (PARTITION BY s.metric, s.dimension, s.item, s.agency_id, s.fiscal_year, s.basis)
QUALIFY row_number() OVER (
  PARTITION BY s.metric, s.dimension, s.item, s.agency_id, s.fiscal_year
  ORDER BY s.basis = 'derived', s.source_start, s.document_id
) = 1;
