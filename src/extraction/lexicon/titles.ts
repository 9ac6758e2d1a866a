/**
 * The titles by which sections are found. Ordinals are never looked at: 三公 is 七 in one province and 九 in another.
 * A form, a report, a statement table and the glossary are places where the prose grammar does not read.
 */
import type { Section } from '../../domain/measures.ts';

export type Region =
  | Section
  | 'other'
  /** 财政拨款支出决算: a part of the general public budget's section, or of all appropriations where it stands alone. */
  | 'fiscal_expenditure'
  /** 支出决算总体情况: of the budget whose section it stands in, or of all expenditure. */
  | 'any_expenditure'
  /** Before the first heading that is known: the title page, a menu, a table of another sort. */
  | 'front'
  | 'contents'
  | 'glossary'
  | 'statements'
  | 'overall_form'
  | 'project_form'
  | 'report'
  | 'project_summaries';

const TAIL = '[情况|的情况][的][说明]';

/** Longest title wins, so that 财政拨款收入支出总体 is not read as 收入支出总体. */
export const TITLES: readonly (readonly [pattern: string, region: Region])[] = [
  ['(单位|部门)[基本]概况', 'overview'],
  ['[部门|单位]主要(职能|职责)', 'overview'],
  [
    `(机构设置|人员构成|人员情况|机构设置及人员情况|部门决算单位构成|部门基本情况|单位基本情况|单位构成|机构情况)${TAIL}`,
    'overview',
  ],
  ['[(部门|单位)[概况及]决算公开]目录', 'contents'],

  [`(收入支出|收支)[决算](总体|总计)${TAIL}`, 'total'],
  [
    `[部门][决算](收入支出|收支|收入、支出|收、支)[决算](情况|增减情况|增减变化情况|总体及增减变动情况|总体及增减变化情况)[说明]`,
    'total',
  ],
  [`收入决算[总体]${TAIL}`, 'revenue'],
  [`收入情况[说明]`, 'revenue'],
  [`支出决算${TAIL}`, 'expenditure'],
  [`支出决算总体${TAIL}`, 'any_expenditure'],
  [`支出情况[说明]`, 'expenditure'],
  [`财政拨款(收入支出|收支)[决算](总体|总计)${TAIL}`, 'fiscal'],
  [`财政拨款(收入支出|收支)[决算][总体]${TAIL}`, 'fiscal'],
  [`财政拨款收入决算${TAIL}`, 'fiscal'],
  [`一般公共预算[财政拨款](收入支出|收支)决算${TAIL}`, 'general_public_budget'],
  [`一般公共预算[财政拨款]支出[决算]${TAIL}`, 'general_public_budget'],
  [`一般公共预算[财政拨款]支出[决算](总体|结构|具体)${TAIL}`, 'general_public_budget'],
  [`一般公共预算(当年拨款|拨款)[支出][决算]${TAIL}`, 'general_public_budget'],
  [`财政拨款支出[决算](总体|结构|具体)${TAIL}`, 'fiscal_expenditure'],
  [`财政拨款支出[决算]${TAIL}`, 'fiscal_expenditure'],
  [`一般公共预算[财政拨款]基本支出[决算]${TAIL}`, 'basic'],
  [`财政拨款基本支出[决算]${TAIL}`, 'basic'],
  [`[一般公共预算][财政拨款][安排的]三公经费[财政拨款][支出][决算][总体|具体]${TAIL}`, 'three_public'],
  // Who paid does not change what was bought.
  [
    '(一般公共预算拨款|一般公共预算(及|和|、)政府性基金[预算][财政拨款|拨款])三公经费[支出][决算](情况|总体情况|情况说明|总体情况说明|情况的说明)',
    'three_public',
  ],
  ['三公经费一般公共预算[财政]拨款支出[决算](情况|总体情况|情况说明|总体情况说明)', 'three_public'],
  [
    `[财政拨款]三公经费[及会议费、培训费|、会议费、培训费|、培训费及会议费|、会议费及培训费|、会议费和培训费][支出][决算]${TAIL}`,
    'three_public',
  ],
  [`(会议费|培训费|会议费、培训费|会议费和培训费|会议费及培训费)[支出][决算]${TAIL}`, 'three_public'],
  [`政府性基金[预算][财政拨款][收入支出|收支|收入|支出][决算]${TAIL}`, 'government_funds'],
  [`国有资本经营[预算][财政拨款][收入支出|收支|收入|支出][决算]${TAIL}`, 'state_capital'],
  [
    '政府性基金[预算]财政拨款(收入支出|收支|支出)决算(总体|具体)(情况|情况说明|情况的说明)',
    'government_funds',
  ],
  [
    '国有资本经营[预算]财政拨款(收入支出|收支|支出)决算(总体|具体)(情况|情况说明|情况的说明)',
    'state_capital',
  ],
  [`[单位]机关运行经费[及公用经费][支出]${TAIL}`, 'agency_operating'],
  [`政府采购[支出]${TAIL}`, 'procurement'],
  [`国有资产(占用|占有|占有使用|占用使用|使用)[及购置]${TAIL}`, 'assets'],
  [`(预算绩效|预算绩效管理|绩效管理|绩效评价|部门预算绩效)[工作][开展]${TAIL}`, 'performance'],
  [`预算绩效管理工作开展${TAIL}`, 'performance'],
  ['[部门决算中]项目绩效自评结果', 'project_summaries'],
  ['绩效评价结果应用[情况]', 'other'],
  [`其他(重要事项|需要说明|需说明|说明)[的]${TAIL}`, 'other'],
  ['其他(需要说明|需说明)的(事项|情况)', 'other'],
  ['财政专项支出、专项转移支付支出', 'other'],

  ['[专业|专有]名词解释', 'glossary'],
  ['(部门|单位)决算(报表|表|公开表)', 'statements'],
  ['[收入支出|收支|收入|支出|财政拨款收入支出|财政拨款收支]决算(总表|表)', 'statements'],
  ['(附件|附表)', 'report'],

  ['(整体支出|整体)绩效[目标]自评表', 'overall_form'],
  ['(部门（单位）|部门|单位)整体支出绩效[目标]自评表', 'overall_form'],
  ['[部门（单位）|部门|单位]项目[支出]绩效[目标]自评表', 'project_form'],
  ['自评报告', 'report'],
  ['整体[支出]绩效(评价|自评)报告', 'report'],
];
