-- The years that can be asked for: those disclosed, and those known only from "compared with last year".
SELECT fiscal_year, count(*) FILTER (WHERE is_disclosed)::INTEGER AS disclosed_count
FROM agency_years
GROUP BY fiscal_year
ORDER BY fiscal_year DESC;
