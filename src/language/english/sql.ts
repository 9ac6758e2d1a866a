/** English of the room `sql`. */
export const SQL = {
  查询结果: 'Query result',
  结果: 'Result',
  '结果超过 {count} 行，只取前 {count} 行；可加 LIMIT 或条件':
    'More than {count} rows; only the first {count} were fetched. Add LIMIT or a condition',
  '{count} 行': '{count} rows',
  '{count}行': '{count}_rows',
  '{words}。同样的数字见“表格”。': '{words}. The same numbers are under “Table”.',
  行: 'rows',
  表与列: 'Tables and columns',
  '看前 100 行': 'see the first 100 rows',
  'SQL 查询': 'SQL query',
  '直接查询浏览器里的数据库（DuckDB）。只读；查询只在本机执行，不会上传。Ctrl 或 ⌘ + 回车执行。':
    'Query the database in your browser (DuckDB). Read-only; queries run on your computer and nothing is uploaded. Ctrl or ⌘ + Enter to run.',
  '这里的查询只在您的浏览器里执行：第一次执行时先下载数据引擎和数据（约 {megabytes} MB）。':
    'Queries here run only in your browser: the first one downloads the data engine and the data (about {megabytes} MB).',
  例子: 'Examples',
  '例子…': 'Examples…',
  历史: 'History',
  还没有历史: 'No history yet',
  '历史…': 'History…',
  执行: 'Run',
  '正在查询…': 'Running…',
  '数据引擎载入后执行…': 'It runs once the data engine has loaded…',
  '各部门“三公”经费决算数，由高到低': '“Three public” expenses by agency, highest first',
  "SELECT DISTINCT a.short_name AS 部门, f.fiscal_year AS 年度, f.canonical_value / 10000 AS 万元\nFROM figures f JOIN agencies a USING (agency_id)\nWHERE f.measure = 'three_public' AND f.aspect = 'actual' AND f.basis = 'printed' AND f.function_name IS NULL\nORDER BY 万元 DESC;":
    "SELECT DISTINCT a.short_name AS agency, f.fiscal_year AS year, f.canonical_value / 10000 AS ten_thousand_yuan\nFROM figures f JOIN agencies a USING (agency_id)\nWHERE f.measure = 'three_public' AND f.aspect = 'actual' AND f.basis = 'printed' AND f.function_name IS NULL\nORDER BY ten_thousand_yuan DESC;",
  每个数字在原文的哪一句: 'The sentence that each number stands in',
  "SELECT f.measure AS 指标, f.printed AS 原文数字, f.unit AS 单位, f.quote AS 原文句子, f.document_id AS 文件\nFROM figures f\nWHERE f.measure IN ('reception', 'vehicle_operation') AND f.basis = 'printed'\nORDER BY f.document_id, f.source_start;":
    "SELECT f.measure, f.printed, f.unit, f.quote, f.document_id\nFROM figures f\nWHERE f.measure IN ('reception', 'vehicle_operation') AND f.basis = 'printed'\nORDER BY f.document_id, f.source_start;",
  疑点最多的文件: 'Documents with the most findings',
  'SELECT d.title AS 文件, count(*) AS 疑点数\nFROM findings n JOIN documents d USING (document_id)\nGROUP BY d.title\nORDER BY 疑点数 DESC;':
    'SELECT d.title AS document, count(*) AS findings\nFROM findings n JOIN documents d USING (document_id)\nGROUP BY d.title\nORDER BY findings DESC;',
  '公开文件里占比最大的支出功能（类）': 'Largest functions (classes) of expenditure',
  "SELECT split_part(f.function_name::VARCHAR, '/', 1) AS 功能分类, round(sum(f.canonical_value) / 10000, 2) AS 万元\nFROM figures f\nWHERE f.measure = 'general_public_budget_expenditure' AND f.aspect = 'actual' AND f.basis = 'printed' AND f.function_name IS NOT NULL\nGROUP BY ALL\nORDER BY 万元 DESC\nLIMIT 20;":
    "SELECT split_part(f.function_name::VARCHAR, '/', 1) AS function, round(sum(f.canonical_value) / 10000, 2) AS ten_thousand_yuan\nFROM figures f\nWHERE f.measure = 'general_public_budget_expenditure' AND f.aspect = 'actual' AND f.basis = 'printed' AND f.function_name IS NOT NULL\nGROUP BY ALL\nORDER BY ten_thousand_yuan DESC\nLIMIT 20;",
  '绩效指标：目标与实际并排': 'Performance indicators: target beside result',
  'SELECT e.name AS 项目, i.level2 AS 二级指标, i.level3 AS 三级指标, i.target AS 目标, i.actual AS 实际, i.weight AS 分值, i.score AS 得分\nFROM indicators i JOIN evaluations e USING (evaluation_id)\nORDER BY e.evaluation_id, i.ordinal;':
    'SELECT e.name AS project, i.level2, i.level3, i.target, i.actual AS result, i.weight, i.score\nFROM indicators i JOIN evaluations e USING (evaluation_id)\nORDER BY e.evaluation_id, i.ordinal;',
  '增减的主要原因，照录原文': 'Stated reasons for changes, word for word',
  "SELECT a.short_name AS 部门, x.measure AS 指标, x.reason AS 主要原因\nFROM explanations x JOIN documents d USING (document_id) JOIN agencies a USING (agency_id)\nWHERE x.aspect = 'change'\nORDER BY 部门, 指标;":
    "SELECT a.short_name AS agency, x.measure, x.reason\nFROM explanations x JOIN documents d USING (document_id) JOIN agencies a USING (agency_id)\nWHERE x.aspect = 'change'\nORDER BY agency, measure;",
  '没有读入的数字，按原因': 'Numbers not read, by reason',
  'SELECT reason AS 原因, count(*) AS 个数\nFROM unread\nGROUP BY reason\nORDER BY 个数 DESC;':
    'SELECT reason, count(*) AS numbers\nFROM unread\nGROUP BY reason\nORDER BY numbers DESC;',
  一张表的概貌: 'A table at a glance',
  '{name}，按{by}：前 {bars} 行': '{name} by {by}: the first {bars} rows',
  '查询有误，数据库这样说：': 'The query is wrong. The database says:',
  没有执行: 'Not run',
  已取消: 'Cancelled',
  '查询已停止，没有改动任何数据。': 'The query was stopped. No data were changed.',
} as const satisfies Readonly<Record<string, string>>;
