/**
 * The data contract: every table of `public/data/`, in one place. The CSV writer, `datapackage.json` and the
 * DuckDB schema are all made from these definitions. Columns may be added, never renamed or removed.
 */
import { ASPECTS } from './aspects.ts';

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly titleZh: string;
  readonly required?: boolean;
  readonly values?: readonly string[];
  /** Repeated text: an ENUM in the database file. */
  readonly repeated?: boolean;
  readonly description?: string;
}

export interface Table {
  readonly name: string;
  readonly titleZh: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly { readonly column: string; readonly table: string; readonly key: string }[];
}

const text = (name: string, titleZh: string, more: Partial<Column> = {}): Column => ({
  name,
  type: 'string',
  titleZh,
  ...more,
});
const key = (name: string, titleZh: string): Column =>
  text(name, titleZh, { required: true, repeated: true });
/**
 * A key of which there are as many as agencies or documents: text, since the file's catalog holds the values of an ENUM once for every
 * column of it, and a page reads the catalog before anything else.
 */
const longKey = (name: string, titleZh: string): Column => text(name, titleZh, { required: true });
const number = (name: string, titleZh: string, more: Partial<Column> = {}): Column => ({
  name,
  type: 'number',
  titleZh,
  ...more,
});
const integer = (name: string, titleZh: string, more: Partial<Column> = {}): Column => ({
  name,
  type: 'integer',
  titleZh,
  ...more,
});
const place = (name: string, titleZh: string): Column =>
  integer(name, titleZh, { description: 'UTF-16 offset into text/<document_id>.txt' });
const sourcePlace: readonly Column[] = [place('source_start', '出处起点'), place('source_end', '出处终点')];
const documentKeys: readonly Column[] = [
  longKey('document_id', '文件编号'),
  longKey('agency_id', '部门编号'),
  integer('fiscal_year', '年度', { required: true }),
];
const toDocument = { column: 'document_id', table: 'documents', key: 'document_id' } as const;
const toAgency = { column: 'agency_id', table: 'agencies', key: 'agency_id' } as const;

const DOCUMENT_KINDS = ['final_account', 'self_evaluation', 'budget'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const BASES = ['printed', 'derived'] as const;
/** In comparisons also `computed`: a ratio, a difference or a sum of what is printed. */
export const COMPARED_BASES = [...BASES, 'computed'] as const;
export const STATUSES = ['ok', 'conflicting', 'corrected', 'doubtful'] as const;
export const EVALUATION_SCOPES = ['overall', 'project'] as const;
/** From the gravest; `minor` is shown folded. */
export const SEVERITIES = ['contradiction', 'question', 'note', 'minor'] as const;
/** What became of an indicator's target: hit to the digit, exceeded, missed; or no telling. */
export const TARGET_OUTCOMES = ['hit_exactly', 'exceeded', 'missed', 'not_comparable'] as const;
export const REGION_LEVELS = ['country', 'province', 'prefecture', 'county'] as const;

/** 行政单位 (also 参照公务员法管理的事业单位) and 事业单位. */
export const AGENCY_TYPES = ['administrative', 'public_institution'] as const;

export type Status = (typeof STATUSES)[number];
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  contradiction: '矛盾',
  question: '疑问',
  note: '提示',
  minor: '细节',
};
export type RegionLevel = (typeof REGION_LEVELS)[number];

export const TABLES = [
  {
    name: 'regions',
    titleZh: '地区',
    primaryKey: ['region_code'],
    columns: [
      key('region_code', 'GB/T 2260 代码'),
      text('name', '名称', { required: true }),
      text('parent_code', '上级代码', { repeated: true }),
      text('level', '级别', { required: true, values: REGION_LEVELS }),
    ],
  },
  {
    name: 'agencies',
    titleZh: '部门',
    primaryKey: ['agency_id'],
    foreignKeys: [{ column: 'region_code', table: 'regions', key: 'region_code' }],
    columns: [
      longKey('agency_id', '部门编号'),
      text('name', '名称', { required: true }),
      text('short_name', '简称', { required: true }),
      key('region_code', '地区代码'),
      text('agency_type', '单位类型', { values: AGENCY_TYPES }),
      text('level', '级别', { values: REGION_LEVELS }),
    ],
  },
  {
    name: 'documents',
    titleZh: '决算公开文件',
    primaryKey: ['document_id'],
    foreignKeys: [toAgency],
    columns: [
      ...documentKeys,
      text('kind', '文件种类', { required: true, values: DOCUMENT_KINDS }),
      text('title', '标题', { required: true }),
      text('source_file', '原始文件', { required: true }),
      text('media_type', '媒体类型', { required: true }),
      text('sha256', 'SHA-256', { required: true }),
      text('source_url', '来源网址'),
      text('publisher', '发布机构'),
      { name: 'published_on', type: 'date', titleZh: '发布日期' },
      { name: 'retrieved_on', type: 'date', titleZh: '取得日期' },
      text('text_file', '文本文件', { required: true }),
      text('template', '体例', { description: 'Families of templates recognised in the text' }),
      integer('numbers_total', '应交代数字', {
        description: 'Numbers in account sections and self-evaluation forms',
      }),
      integer('numbers_accounted', '已交代数字', {
        description: 'Of these, read into a table, or on the unread list with a reason that is known',
      }),
      number('accounted_pct', '已交代比例', { description: 'numbers_accounted ÷ numbers_total, per cent' }),
    ],
  },
  {
    name: 'measures',
    titleZh: '指标',
    primaryKey: ['measure'],
    columns: [
      key('measure', '指标'),
      text('parent', '上级指标', { repeated: true }),
      text('name_zh', '中文名', { required: true }),
      text('name_en', '英文名', { required: true }),
      text('unit', '可比单位', { required: true, repeated: true }),
      text('section', '所属部分', { required: true, repeated: true }),
      { name: 'additive', type: 'boolean', titleZh: '可加', required: true },
      text('definition', '定义', { required: true }),
    ],
  },
  {
    name: 'figures',
    titleZh: '数字',
    primaryKey: ['figure_id'],
    foreignKeys: [toDocument, toAgency, { column: 'measure', table: 'measures', key: 'measure' }],
    columns: [
      text('figure_id', '数字编号', { required: true }),
      ...documentKeys,
      key('measure', '指标'),
      text('aspect', '口径', { required: true, values: ASPECTS }),
      text('function_code', '功能分类代码', { repeated: true }),
      text('function_name', '功能分类', { repeated: true, description: '类/款/项, joined by a slash' }),
      text('economic_name', '经济分类', { repeated: true }),
      number('value', '数值', { required: true, description: 'Signed, in the unit printed' }),
      text('unit', '单位', { required: true, repeated: true }),
      number('canonical_value', '可比数值', { required: true, description: 'The value in canonical_unit' }),
      text('canonical_unit', '可比单位', { required: true, repeated: true }),
      text('basis', '依据', { required: true, values: BASES }),
      text('printed', '原文数字', { description: 'The characters as printed; empty where derived' }),
      ...sourcePlace,
      text('quote', '原文', { description: 'The sentence it was printed in, or those it was derived from' }),
      text('status', '状态', { required: true, values: STATUSES }),
      text('derived_from', '推算自', { description: 'figure_ids joined by a space' }),
    ],
  },
  {
    name: 'evaluations',
    titleZh: '绩效自评',
    primaryKey: ['evaluation_id'],
    foreignKeys: [toDocument, toAgency],
    columns: [
      text('evaluation_id', '自评编号', { required: true }),
      ...documentKeys,
      text('scope', '范围', { required: true, values: EVALUATION_SCOPES }),
      text('name', '名称', { required: true }),
      text('department', '主管部门'),
      text('implementing_agency', '实施单位'),
      number('original_budget', '年初预算数（万元）'),
      number('adjusted_budget', '全年预算数（万元）'),
      number('actual', '全年执行数（万元）'),
      number('execution_rate_pct', '执行率（%）', { description: 'As printed' }),
      number('execution_weight', '执行率分值'),
      number('execution_score', '执行率得分'),
      number('total_score', '总分', { description: 'As printed; empty where the document prints none' }),
      ...sourcePlace,
      text('unit', '金额单位', { repeated: true }),
    ],
  },
  {
    name: 'evaluation_funding',
    titleZh: '自评资金来源',
    primaryKey: ['evaluation_id', 'ordinal'],
    foreignKeys: [{ column: 'evaluation_id', table: 'evaluations', key: 'evaluation_id' }],
    columns: [
      text('evaluation_id', '自评编号', { required: true }),
      integer('ordinal', '序号', { required: true }),
      text('source', '资金来源', { required: true }),
      number('original_budget', '年初预算数'),
      number('adjusted_budget', '全年预算数'),
      number('actual', '全年执行数'),
    ],
  },
  {
    name: 'indicators',
    titleZh: '绩效指标',
    primaryKey: ['evaluation_id', 'ordinal'],
    foreignKeys: [{ column: 'evaluation_id', table: 'evaluations', key: 'evaluation_id' }],
    columns: [
      text('evaluation_id', '自评编号', { required: true }),
      integer('ordinal', '序号', { required: true }),
      text('level1', '一级指标'),
      text('level2', '二级指标'),
      text('level3', '三级指标'),
      text('target', '目标值'),
      text('actual', '实际完成值'),
      text('completion', '完成率'),
      number('weight', '分值'),
      number('score', '得分'),
      text('basis', '指标值设定依据'),
      text('deviation_reason', '偏差原因分析及改进措施'),
      text('target_operator', '目标方向', {
        description: 'As printed: >=, <=, >, <, =; empty where none is',
      }),
      number('target_value', '目标数值', { description: 'Empty where the target is no single number' }),
      text('target_unit', '目标单位'),
      number('actual_value', '完成数值'),
      text('outcome', '目标结果', {
        required: true,
        values: TARGET_OUTCOMES,
        description: 'not_comparable wherever direction, unit or number are not sure',
      }),
      ...sourcePlace,
    ],
  },
  {
    name: 'evaluation_cells',
    titleZh: '自评表单元格',
    primaryKey: ['evaluation_id', 'source_start', 'source_end'],
    foreignKeys: [{ column: 'evaluation_id', table: 'evaluations', key: 'evaluation_id' }],
    columns: [
      text('evaluation_id', '自评编号', { required: true }),
      text('row', '行', {
        required: true,
        description: 'head, or funding-N or indicator-N with the ordinal of the row in its table',
      }),
      text('field', '列', { description: 'Column of that table; empty where the cell fills none' }),
      text('printed', '原文', {
        required: true,
        description: 'The characters as printed, without white space',
      }),
      ...sourcePlace,
      text('quote', '原文所在行', { description: 'The row or sentence around a number of the head' }),
    ],
  },
  {
    name: 'explanations',
    titleZh: '主要原因',
    primaryKey: ['document_id', 'measure', 'aspect', 'source_start'],
    foreignKeys: [toDocument],
    columns: [
      longKey('document_id', '文件编号'),
      key('measure', '指标'),
      text('aspect', '口径', { required: true, values: ASPECTS }),
      text('function_name', '功能分类', { repeated: true }),
      text('reason', '原因', { required: true }),
      ...sourcePlace,
    ],
  },
  {
    name: 'absences',
    titleZh: '声明没有的收支',
    primaryKey: ['document_id', 'measure'],
    foreignKeys: [toDocument, { column: 'measure', table: 'measures', key: 'measure' }],
    columns: [
      longKey('document_id', '文件编号'),
      key('measure', '指标'),
      ...sourcePlace,
      text('quote', '原文', {
        required: true,
        description: 'The words that say there is none: not applicable, not zero',
      }),
    ],
  },
  {
    name: 'findings',
    titleZh: '疑点',
    primaryKey: ['finding_id'],
    foreignKeys: [toDocument],
    columns: [
      text('finding_id', '疑点编号', { required: true }),
      longKey('document_id', '文件编号'),
      text('rule', '规则', { required: true, repeated: true }),
      text('severity', '程度', { required: true, values: SEVERITIES }),
      integer('rank', '次序', { required: true, description: '1 is what a reader should see first' }),
      text('question', '疑问', { required: true, description: 'The sentence made from rule and params' }),
      text('params', '参数', { description: 'JSON: what the sentence is made from, in any language' }),
      text('printed', '原文'),
      text('computed', '计算'),
      text('difference', '差额'),
      text('tolerance', '容差'),
      text('figure_ids', '所涉数字', { description: 'figure_ids joined by a space' }),
      text('places', '所涉原文', {
        description: 'start-end of what is printed, joined by a space, the narrowest first',
      }),
    ],
  },
  {
    name: 'unread',
    titleZh: '未读数字',
    primaryKey: ['document_id', 'source_start'],
    foreignKeys: [toDocument],
    columns: [
      longKey('document_id', '文件编号'),
      ...sourcePlace,
      text('printed', '原文数字', { required: true }),
      text('context', '上下文'),
      text('reason', '原因', { required: true, repeated: true }),
    ],
  },
  {
    name: 'corrections',
    titleZh: '更正',
    primaryKey: ['document_id', 'figure'],
    foreignKeys: [toDocument],
    columns: [
      longKey('document_id', '文件编号'),
      text('figure', '数字编号', { required: true }),
      number('expected', '原值', { required: true }),
      number('value', '更正值', { required: true }),
      text('reason', '理由', { required: true }),
      text('corrected_by', '更正人'),
      { name: 'corrected_on', type: 'date', titleZh: '更正日期' },
    ],
  },
] as const satisfies readonly Table[];

export type TableName = (typeof TABLES)[number]['name'];

/** A row on its way to a CSV file: exact decimals stay strings; missing is null, never an empty number. */
export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

export const tableOf = (name: TableName): Table => {
  const table = TABLES.find((candidate) => candidate.name === name);
  if (!table) throw new RangeError(`no such table: ${name}`);
  return table;
};
