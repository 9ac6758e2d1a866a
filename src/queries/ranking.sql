-- One page of agencies in the order of one metric, those without it last, ties in the order of names.
-- $1 regions  $2 agencies  $3 peers_of  $4 which years  $5 years  $6 levels  $7 types  $8 operation  $9 stated  $10 its shift  $11 a  $12 its shift
-- $13 b  $14 its shift (see macros/)  $15 1 for the smallest first, -1 for the largest first
-- $16 how many agencies  $17 how many to pass over, at most up to the last page: panels of a page share its number  $18 agencies to show wherever they rank, joined by commas
-- Of several years of an agency the latest that has the metric counts.
WITH scored AS (
  SELECT
    agency_id,
    any_value(sort_order) AS sort_order,
    arg_max(score, fiscal_year) AS score
  FROM scored_units($1::VARCHAR, $2::VARCHAR, $3::VARCHAR, $4::VARCHAR, $5::VARCHAR, $8::VARCHAR, $9::VARCHAR, $10::TINYINT, $11::VARCHAR, $12::TINYINT, $13::VARCHAR, $14::TINYINT, in_levels := $6::VARCHAR, in_types := $7::VARCHAR)
  GROUP BY agency_id
), ranked AS (
  SELECT
    agency_id, score,
    row_number() OVER (ORDER BY $15::TINYINT * score NULLS LAST, sort_order) AS rank,
    count(*) OVER () AS agency_total,
    count(score) OVER () AS scored_total,
    least($17::INTEGER, count(*) OVER () - 1 - (count(*) OVER () - 1) % $16::INTEGER) AS passed
  FROM scored
)
SELECT
  k.rank::INTEGER AS rank, k.agency_total::INTEGER AS agency_total, k.scored_total::INTEGER AS scored_total, k.score,
  a.agency_id::VARCHAR AS agency_id, a.name AS agency_name, a.short_name, a.agency_type::VARCHAR AS agency_type, a.level::VARCHAR AS level,
  r.region_code::VARCHAR AS region_code, r.name AS region_name
FROM ranked k
JOIN agencies a ON a.agency_id = k.agency_id
JOIN regions r ON r.region_code::VARCHAR = a.region_code::VARCHAR
WHERE (k.rank > k.passed AND k.rank <= k.passed + $16::INTEGER) OR list_contains(string_split($18::VARCHAR, ','), k.agency_id::VARCHAR)
ORDER BY k.rank;
