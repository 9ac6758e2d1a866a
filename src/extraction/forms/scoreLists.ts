/** A table that lists projects with their scores: 项目名称 | 全年预算数 | 执行数 | 执行率 | 自评得分. Each row tells of one evaluation. */
import type { EvaluationField } from '../../domain/evaluationFields.ts';
import type { Block, Cell, Document, SourceRange, Table } from '../document/document.ts';
import type { FormWords } from '../lexicon/formWords.ts';
import { amountOf, type Amount } from '../statements/amount.ts';
import { moneyUnitOf, wordsOf } from '../statements/words.ts';
import { flowPlace, type Flow } from '../text/flow.ts';
import { foldText, printedName } from '../text/fold.ts';
import { AMOUNT_FIELDS, type Amounts } from './moneyLines.ts';
import { FULL_SCORE } from './reportAlone.ts';
import type { ProseEvaluation, ReportUnit } from './reports.ts';

type ListField = EvaluationField | 'name';

const NAME = /^(?:绩效|自评|评价|支出)*项目(?:名称)?$/;
const SCORE = /^(?:绩效|自评|评价|综合|最终|项目)*(?:得分|评分|分数)$/;
const SPENT = /^(?:实际)?(?:支出|使用|执行)(?:数|金额)?$|^决算(?:数|金额)$/;
/** Columns of a form's indicators. */
const NO_LIST = /指标|分值|权重|目标/;
const SCORED = /^(\d{1,3}(?:\.\d+)?)分?$/;
const OVERALL = /整体支出/;
const SUM = /^(?:合计|总计|小计|平均.*)$/;
/** Lines above a table in which its title and its unit stand. */
const HEAD = 3;
const MOST_HEADER_ROWS = 4;

/** `forms`: where forms stand, whose tables are no lists. In the order of the text. */
export function scoreLists(
  document: Document,
  flow: Flow,
  forms: readonly SourceRange[],
  titles: FormWords['amounts'],
  fiscalYear: number,
): ProseEvaluation[] {
  const { blocks } = document;
  const listIn = (block: Table, index: number): ProseEvaluation[] => {
    const header = block.rows.slice(0, MOST_HEADER_ROWS).findIndex((row) => listFields(row, titles) !== null);
    const fields = listFields(block.rows[header] ?? [], titles);
    const head = blocks.slice(Math.max(0, index - HEAD), index).filter(({ kind }) => kind === 'paragraph');
    const above = [
      ...head.map(({ start, end }) => document.text.slice(start, end)),
      ...block.rows.slice(0, Math.max(0, header)).map((row) => row.map(({ text }) => text).join('')),
    ];
    if (!fields || isOfOtherYear(above, fiscalYear)) return [];
    const unit = unitOf(document, head, block, header);
    return withoutNamesakes(
      block.rows.slice(header + 1).flatMap((row) => evaluationOf(document, flow, fields, unit, row) ?? []),
    );
  };
  const found: ProseEvaluation[] = [];
  // Most blocks are paragraphs.
  for (const [index, block] of blocks.entries())
    if (block.kind === 'table' && !forms.some(({ start, end }) => block.start < end && block.end > start))
      found.push(...listIn(block, index));
  return found;
}

/** What stands in each column, by index; null where the row is no header of such a list. */
export function listFields(
  header: readonly Cell[],
  titles: FormWords['amounts'],
): ReadonlyMap<number, ListField> | null {
  const fields = new Map<number, ListField>();
  for (const [index, { text }] of header.entries()) {
    const title = wordsOf(text).text;
    if (NO_LIST.test(title)) return null;
    const field = fieldOf(title, titles);
    if (field && [...fields.values()].includes(field)) return null;
    if (field) fields.set(index, field);
  }
  const found = new Set(fields.values());
  return found.has('name') && found.has('total_score') ? fields : null;
}

function fieldOf(title: string, titles: FormWords['amounts']): ListField | null {
  if (NAME.test(title)) return 'name';
  if (SCORE.test(title)) return 'total_score';
  if (SPENT.test(title)) return 'actual';
  const named = titles.find(([pattern]) => pattern.exec(title)?.[0] === title)?.[1];
  return named === undefined || named.startsWith('execution_score') ? null : named;
}

/** `head`: the lines above a list. */
function isOfOtherYear(head: readonly string[], fiscalYear: number): boolean {
  const titles = head.filter((line) => !line.includes('。'));
  const years = titles.flatMap((line) => [...line.matchAll(/(20\d\d)\s*年/g)]);
  return years.some(([, year]) => Number(year) !== fiscalYear);
}

/** Stated above the table, or in the title of a column. */
function unitOf(
  { text }: Document,
  head: readonly Block[],
  { rows }: Table,
  header: number,
): ReportUnit | null {
  const above = [
    ...head.map(({ start, end }) => text.slice(start, end)),
    ...rows
      .slice(0, header)
      .flat()
      .map((cell) => cell.text),
  ];
  const stated = [
    ...above.map((line) => moneyUnitOf(foldText(line))),
    ...(rows[header] ?? []).map((cell) => wordsOf(cell.text).unit),
  ];
  const units = new Set(stated.filter((unit) => unit === '元' || unit === '万元'));
  const [unit] = units;
  return units.size === 1 && unit ? unit : null;
}

function evaluationOf(
  { text }: Document,
  flow: Flow,
  fields: ReadonlyMap<number, ListField>,
  unit: ReportUnit | null,
  row: readonly Cell[],
): ProseEvaluation | null {
  let name = '';
  const amounts: Amounts = {};
  const units = new Set<ReportUnit | null>();
  for (const [index, field] of fields) {
    const cell = row[index];
    if (!cell || cell.text === '') continue;
    if (field === 'name') {
      name = printedName(foldText(cell.text));
      continue;
    }
    const found = field === 'total_score' ? scoreOf(cell) : amountOf(text, cell);
    const isMoney = AMOUNT_FIELDS.has(field);
    if (!found || (isMoney && found.unit === '%')) continue;
    if (isMoney) units.add(found.unit === '元' || found.unit === '万元' ? found.unit : unit);
    amounts[field] = {
      value: found.value,
      ...{ start: flowPlace(flow, found.start), end: flowPlace(flow, found.end) },
    };
  }
  if (!amounts.total_score || !/\p{Script=Han}{2}/u.test(name) || SUM.test(name)) return null;
  const [own] = units;
  // Amounts without a unit, or in two, are left.
  const isMoneyKnown = units.size === 1 && own;
  const isOverall = OVERALL.test(name);
  return {
    ...{ scope: isOverall ? 'overall' : 'project', name: isOverall ? '' : name },
    ...{ unit: own ?? '万元', amounts: isMoneyKnown ? amounts : withoutMoney(amounts) },
    ...{ start: flowPlace(flow, row[0]?.start ?? 0), end: flowPlace(flow, row.at(-1)?.end ?? 0) },
  };
}

export const withoutMoney = ({ execution_rate_pct, total_score }: Amounts): Amounts => ({
  ...(execution_rate_pct && { execution_rate_pct }),
  ...(total_score && { total_score }),
});

/** 96.5, 96.5分. */
function scoreOf({ text, start }: Cell): Amount | null {
  const value = SCORED.exec(foldText(text))?.[1];
  return value === undefined || Number(value) > FULL_SCORE
    ? null
    : { value, start, end: start + value.length, unit: null };
}

/** Two rows of one name are of two projects that nobody can tell from each other. */
const withoutNamesakes = (rows: readonly ProseEvaluation[]): ProseEvaluation[] =>
  rows.filter((row) => rows.filter(({ name }) => name === row.name).length === 1);
