-- What the sentences of findings are made from, where the dataset tells it. $1 their Chinese sentences, parted by the unit separator,
-- which no text holds
SELECT DISTINCT question, rule::VARCHAR AS rule, params
FROM findings
WHERE question IN (SELECT unnest(string_split($1::VARCHAR, chr(31))))
  AND params IS NOT NULL
ORDER BY question, rule, params;
