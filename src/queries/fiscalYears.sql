-- The years that can be asked for: those disclosed, and those known only from "compared with last year".
SELECT
  f.fiscal_year,
  count(*) FILTER (WHERE f.basis = 'printed') AS printed_count,
  count(*) FILTER (WHERE f.basis = 'derived') AS derived_count
FROM figures f
GROUP BY f.fiscal_year
ORDER BY f.fiscal_year DESC;
