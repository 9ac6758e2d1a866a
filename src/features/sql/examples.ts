/** Questions that show what the tables hold and how they join. */
export interface Example {
  readonly title: string;
  readonly sql: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    title: '各部门“三公”经费决算数，由高到低',
    sql: `SELECT DISTINCT a.short_name AS 部门, f.fiscal_year AS 年度, f.canonical_value / 10000 AS 万元
FROM figures f JOIN agencies a USING (agency_id)
WHERE f.measure = 'three_public' AND f.aspect = 'actual' AND f.basis = 'printed' AND f.function_name IS NULL
ORDER BY 万元 DESC;`,
  },
  {
    title: '每个数字在原文的哪一句',
    sql: `SELECT f.measure AS 指标, f.printed AS 原文数字, f.unit AS 单位, f.quote AS 原文句子, f.document_id AS 文件
FROM figures f
WHERE f.measure IN ('reception', 'vehicle_operation') AND f.basis = 'printed'
ORDER BY f.document_id, f.source_start;`,
  },
  {
    title: '疑点最多的文件',
    sql: `SELECT d.title AS 文件, count(*) AS 疑点数
FROM findings n JOIN documents d USING (document_id)
GROUP BY d.title
ORDER BY 疑点数 DESC;`,
  },
  {
    title: '公开文件里占比最大的支出功能（类）',
    sql: `SELECT split_part(f.function_name::VARCHAR, '/', 1) AS 功能分类, round(sum(f.canonical_value) / 10000, 2) AS 万元
FROM figures f
WHERE f.measure = 'general_public_budget_expenditure' AND f.aspect = 'actual' AND f.basis = 'printed' AND f.function_name IS NOT NULL
GROUP BY ALL
ORDER BY 万元 DESC
LIMIT 20;`,
  },
  {
    title: '绩效指标：目标与实际并排',
    sql: `SELECT e.name AS 项目, i.level2 AS 二级指标, i.level3 AS 三级指标, i.target AS 目标, i.actual AS 实际, i.weight AS 分值, i.score AS 得分
FROM indicators i JOIN evaluations e USING (evaluation_id)
ORDER BY e.evaluation_id, i.ordinal;`,
  },
  {
    title: '增减的主要原因，照录原文',
    sql: `SELECT a.short_name AS 部门, x.measure AS 指标, x.reason AS 主要原因
FROM explanations x JOIN documents d USING (document_id) JOIN agencies a USING (agency_id)
WHERE x.aspect = 'change'
ORDER BY 部门, 指标;`,
  },
  {
    title: '没有读入的数字，按原因',
    sql: `SELECT reason AS 原因, count(*) AS 个数
FROM unread
GROUP BY reason
ORDER BY 个数 DESC;`,
  },
  { title: '一张表的概貌', sql: 'SUMMARIZE figures;' },
];
