-- The sentences behind figures, asked for when a comparison is exported. $1 figure_ids joined by a space
SELECT f.figure_id, f.quote, f.printed
FROM figures f
WHERE f.figure_id IN (SELECT unnest(string_split($1, ' ')))
ORDER BY f.figure_id;
