-- The reasons that one document states (主要原因), each with the measure and aspect it explains, in the order of the text.
-- $1 document_id
SELECT
  x.measure::VARCHAR AS measure, x.aspect::VARCHAR AS aspect, x.function_name::VARCHAR AS function_name, x.reason, x.source_start, x.source_end
FROM explanations x
WHERE x.document_id::VARCHAR = $1
ORDER BY x.source_start, x.measure, x.aspect;
