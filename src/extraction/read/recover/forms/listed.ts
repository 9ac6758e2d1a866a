/**
 * Indicators from a table whose cells became lines, the empty ones lost: one title a line, then one cell a line. A row is
 * told by its weight and its score, two bare numbers as far apart as their columns; the columns' order says what the
 * cells around them are.
 */
import type { Table as DocumentTable } from '../../../document/document.ts';
import {
  levelWords,
  type IndicatorColumn,
  type IndicatorWords,
  type LevelWords,
} from '../../../lexicon/formWords.ts';
import { isBare, wordsOf, type Word } from '../../../forms/words.ts';
import { GAP, sourceRange, type Flow } from '../../../text/flow.ts';
import { indicatorTable, spanOf, type IndicatorRow, type Printed, type Scope } from './table.ts';

type Column = IndicatorColumn | 'other';

const ENDS = /^(?:总分|合计|总计|经办人|联系人|填表人|注:)/;
const VALUE = /^(?:>=|<=|[=≥≤><])|^\d[\d.]*(?:%|万?元|[^\d.]{1,4})?$|^\d{4}年/;
/** The longest title that may stand in the header. */
const LONGEST_TITLE = 18;

interface Listed {
  readonly header: readonly Word[];
  readonly columns: readonly Column[];
  readonly cells: readonly Word[];
  readonly weight: number;
  readonly score: number;
}

interface Row {
  /** Cell positions: of the first name, of the weight, of the score, one past the row. */
  readonly names: number;
  readonly weight: number;
  readonly score: number;
  readonly end: number;
}

/** The indicators of the form in flow characters `[start, end)`; null where its titles do not stand one a line. */
export function listedTable(
  flow: Flow,
  start: number,
  end: number,
  scope: Scope,
  words: IndicatorWords,
): DocumentTable | null {
  const listed = tableOf(wordsOf(flow, start, end, GAP.cell), words) ?? spacedTable(flow, start, end, words);
  const levels = levelWords(words, scope);
  const [first, last] = [listed?.header[0], listed?.header.at(-1)];
  if (!listed || !first || !last) return null;
  const rows = rowsOf(listed, levels).flatMap((row) => indicatorRow(listed, row, levels) ?? []);
  return indicatorTable(flow, sourceRange(flow, first.start, last.end), rows);
}

/** Cells in one line with spaces, where something stands between weight and score: else the flattened table's own reader knows more. */
function spacedTable(flow: Flow, start: number, end: number, words: IndicatorWords): Listed | null {
  const table = tableOf(wordsOf(flow, start, end, GAP.space), words);
  return table && table.score - table.weight > 1 ? table : null;
}

function tableOf(lines: readonly Word[], words: IndicatorWords): Listed | null {
  const level3 = lines.findIndex((line) => line.text === '三级指标');
  if (level3 < 0) return null;
  const columns: Column[] = ['level3'];
  let at = level3 + 1;
  for (let column = columnOf(lines[at], words); column; column = columnOf(lines[++at], words))
    columns.push(column);
  const [weight, score] = [columns.indexOf('weight'), columns.indexOf('score')];
  if (weight < 0 || score < weight || !columns.includes('target')) return null;
  const stop = lines.findIndex((line, index) => index >= at && ENDS.test(line.text));
  return {
    header: lines.slice(level3, at),
    columns,
    cells: lines.slice(at, stop < 0 ? lines.length : stop),
    weight,
    score,
  };
}

function columnOf(line: Word | undefined, words: IndicatorWords): Column | null {
  if (
    !line ||
    line.text.length > LONGEST_TITLE ||
    opensLevel(line.text, levelWords(words, 'overall')) ||
    opensLevel(line.text, levelWords(words, 'project'))
  )
    return null;
  if (words.unread.test(line.text)) return 'other';
  return words.columns.find(([pattern]) => pattern.test(line.text))?.[1] ?? null;
}

/** Is the cell the table's margin, or the name of a first or second level, whole? */
const opensLevel = (text: string, { margin, level1, level2 }: LevelWords): boolean =>
  [margin, level2, level1].some((pattern) => pattern.exec(text)?.[0] === text);

function rowsOf({ cells, columns, weight, score }: Listed, levels: LevelWords): Row[] {
  const anchors: number[] = [];
  const apart = score - weight;
  for (let at = 1; at + apart < cells.length; at++) {
    if (!isBare(cells[at]) || !isBare(cells[at + apart])) continue;
    const completion = columns.indexOf('completion') - weight;
    if (completion > 0 && completion < apart && !cells[at + completion]?.text.endsWith('%')) continue;
    anchors.push(at);
    at += apart;
  }
  let names = 0;
  return anchors.map((at, index) => {
    const next = anchors[index + 1] ?? cells.length;
    const end = rowEnd(cells, at + apart + 1, next, columns.length - 1 - score, weight, levels);
    const row = { names, weight: at, score: at + apart, end };
    names = end;
    return row;
  });
}

/** One past the cells that stand behind the score in their columns: `before` cells before the weight of the next row, or its levels before that. */
function rowEnd(
  cells: readonly Word[],
  from: number,
  next: number,
  columns: number,
  before: number,
  levels: LevelWords,
): number {
  if (columns === 0) return from;
  if (next === cells.length) return next;
  for (let at = from; at < next; at++) if (opensLevel(cells[at]?.text ?? '', levels)) return at;
  return Math.max(from, next - before);
}

function indicatorRow(
  { cells, columns, weight, score }: Listed,
  row: Row,
  levels: LevelWords,
): IndicatorRow | null {
  const before = cells.slice(row.names, row.weight);
  const values = weight > 1 ? before.findIndex((cell, index) => index > 0 && VALUE.test(cell.text)) : -1;
  const named = before.slice(0, values < 0 ? before.length - (weight - 1) : values);
  const names = named.filter((cell) => opensLevel(cell.text, levels) && !levels.margin.test(cell.text));
  const own = named.filter((cell) => !opensLevel(cell.text, levels));
  // 满意度指标 may be the name of all three levels.
  const level3 = own.length > 0 ? own : names.splice(-1);
  if (level3.length === 0) return null;
  // 成本指标 and 满意度指标 are names of either level.
  const isFirst = names.length > 1 || !levels.level2.test(names[0]?.text ?? '');
  const found: Partial<Record<Column, Printed>> = {
    level1: spanOf(isFirst ? names.slice(0, 1) : []),
    level2: spanOf(isFirst ? names.slice(1, 2) : names.slice(0, 1)),
    level3: spanOf(level3),
  };
  const between = before.slice(named.length);
  columns.forEach((column, index) => {
    if (index === 0) return;
    const printed =
      index > score
        ? lastOrOne(cells.slice(row.score + index - score, row.end), index, columns)
        : index >= weight
          ? cells.slice(row.weight + index - weight, row.weight + index - weight + 1)
          : index === weight - 1
            ? between.slice(index - 1)
            : between.slice(index - 1, index);
    found[column] = [...(found[column] ?? []), ...spanOf(printed)];
  });
  return found;
}

/** The last column takes all the lines that are left, any other the first of them. */
const lastOrOne = (cells: readonly Word[], index: number, columns: readonly Column[]): readonly Word[] =>
  index === columns.length - 1 ? cells : cells.slice(0, 1);
