-- What is printed at the places of findings. $1 finding ids, joined by a space  $2 how many places of each
SELECT q.finding_id, q.ordinal::INTEGER AS ordinal, q.document_id, q.source_start, q.source_end, q.quote, q.is_summary
FROM finding_quotes q
WHERE q.finding_id IN (SELECT unnest(string_split($1::VARCHAR, ' '))) AND q.ordinal <= $2::INTEGER
ORDER BY q.finding_id, 2;
