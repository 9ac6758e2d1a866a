-- The numbers of one document that no table holds, each with why, in the order of the text. $1 document_id
SELECT u.source_start, u.source_end, u.printed, u.context, u.reason::VARCHAR AS reason
FROM unread u
WHERE u.document_id::VARCHAR = $1
ORDER BY u.source_start;
