/** Questions that show what the tables hold and how they join. */
import { t } from '../../language/t.ts';
export interface Example {
  readonly title: string;
  readonly sql: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    title: t('各部门“三公”经费决算数，由高到低'),
    sql: t(
      "SELECT DISTINCT a.short_name AS 部门, f.fiscal_year AS 年度, f.canonical_value / 10000 AS 万元\nFROM figures f JOIN agencies a USING (agency_id)\nWHERE f.measure = 'three_public' AND f.aspect = 'actual' AND f.basis = 'printed' AND f.function_name IS NULL\nORDER BY 万元 DESC;",
    ),
  },
  {
    title: t('每个数字在原文的哪一句'),
    sql: t(
      "SELECT f.measure AS 指标, f.printed AS 原文数字, f.unit AS 单位, f.quote AS 原文句子, f.document_id AS 文件\nFROM figures f\nWHERE f.measure IN ('reception', 'vehicle_operation') AND f.basis = 'printed'\nORDER BY f.document_id, f.source_start;",
    ),
  },
  {
    title: t('疑点最多的文件'),
    sql: t(
      'SELECT d.title AS 文件, count(*) AS 疑点数\nFROM findings n JOIN documents d USING (document_id)\nGROUP BY d.title\nORDER BY 疑点数 DESC;',
    ),
  },
  {
    title: t('公开文件里占比最大的支出功能（类）'),
    sql: t(
      "SELECT split_part(f.function_name::VARCHAR, '/', 1) AS 功能分类, round(sum(f.canonical_value) / 10000, 2) AS 万元\nFROM figures f\nWHERE f.measure = 'general_public_budget_expenditure' AND f.aspect = 'actual' AND f.basis = 'printed' AND f.function_name IS NOT NULL\nGROUP BY ALL\nORDER BY 万元 DESC\nLIMIT 20;",
    ),
  },
  {
    title: t('绩效指标：目标与实际并排'),
    sql: t(
      'SELECT e.name AS 项目, i.level2 AS 二级指标, i.level3 AS 三级指标, i.target AS 目标, i.actual AS 实际, i.weight AS 分值, i.score AS 得分\nFROM indicators i JOIN evaluations e USING (evaluation_id)\nORDER BY e.evaluation_id, i.ordinal;',
    ),
  },
  {
    title: t('增减的主要原因，照录原文'),
    sql: t(
      "SELECT a.short_name AS 部门, x.measure AS 指标, x.reason AS 主要原因\nFROM explanations x JOIN documents d USING (document_id) JOIN agencies a USING (agency_id)\nWHERE x.aspect = 'change'\nORDER BY 部门, 指标;",
    ),
  },
  {
    title: t('没有读入的数字，按原因'),
    sql: t('SELECT reason AS 原因, count(*) AS 个数\nFROM unread\nGROUP BY reason\nORDER BY 个数 DESC;'),
  },
  { title: t('一张表的概貌'), sql: 'SUMMARIZE figures;' },
];
