-- The sentences behind printed numbers, asked for when a comparison is exported: of a figure by its id, of a value in a
-- self-evaluation form by evaluation_id#field. $1 these ids joined by a space
WITH asked AS (
  SELECT unnest(string_split($1, ' ')) AS quote_id
)
SELECT f.figure_id AS quote_id, f.quote
FROM figures f
WHERE f.figure_id IN (SELECT quote_id FROM asked)
UNION ALL
SELECT c.evaluation_id || '#' || c.field, c.quote
FROM evaluation_cells c
WHERE c."row" = 'head' AND c.evaluation_id || '#' || c.field IN (SELECT quote_id FROM asked)
ORDER BY quote_id;
