/** Rows of indicators that were put together from words → a table with its cells. */
import { tableOf, type Cell, type SourceRange, type Table } from '../../../document/document.ts';
import { quotedText } from '../../../figures/quote.ts';
import type { IndicatorColumn } from '../../../lexicon/formWords.ts';
import { printedName } from '../../../text/fold.ts';
import { sourceRange, type Flow } from '../../../text/flow.ts';

/** Flow positions of a cell's text; several where pieces of other cells stand between. */
export type Printed = readonly { readonly start: number; readonly end: number }[];

/** From the first word to the last. */
export function spanOf(words: readonly { readonly start: number; readonly end: number }[]): Printed {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/**
 * `other`: what stands in the row and is of no column that is read. `group`: the second level that is printed in another row, in
 * the middle of a merged cell.
 */
export type IndicatorRow = Readonly<Partial<Record<IndicatorColumn | 'other' | 'group', Printed>>>;

/** Titles by which the columns are known, in the order of the templates. */
const TITLES: readonly (readonly [column: IndicatorColumn | 'other', title: string])[] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['level3', '三级指标'],
  ['sign', '指标性质'],
  ['target', '年度指标值'],
  ['unit', '度量单位'],
  ['basis', '指标值设定依据'],
  ['actual', '实际完成值'],
  ['completion', '完成率'],
  ['weight', '分值'],
  ['score', '得分'],
  ['reason', '偏差原因分析'],
  ['other', '其他'],
];

/** `header`: source range of the printed titles. Columns that no row has are not in the table. Null without rows. */
export function indicatorTable(flow: Flow, header: SourceRange, rows: readonly IndicatorRow[]): Table | null {
  if (rows.length === 0) return null;
  const known = new Set<string>(['level3']);
  for (const row of rows)
    for (const column in row) if (row[column as keyof IndicatorRow] !== undefined) known.add(column);
  const columns = TITLES.filter(([column]) => known.has(column));
  const titles = columns.map(([, text]): Cell => ({ ...header, text, colspan: 1, rowspan: 1 }));
  const cells = rows.map((row) => {
    const first = firstOf(row);
    return columns.map(([column]) =>
      column === 'level2' && row.group
        ? { ...cellOf(flow, [], first), text: textOf(flow, row.group) }
        : cellOf(flow, row[column] ?? [], first),
    );
  });
  const table = tableOf([titles, ...cells]);
  if (!table) return null;
  let { start, end } = table;
  for (const row of cells)
    for (const cell of row) {
      if (cell.start < start) start = cell.start;
      if (cell.end > end) end = cell.end;
    }
  return { ...table, start, end };
}

/** Flow position of the first place of a row that is of a column. */
function firstOf(row: IndicatorRow): number {
  let first = Infinity;
  for (const [column] of TITLES) for (const { start } of row[column] ?? []) if (start < first) first = start;
  return first;
}

function textOf(flow: Flow, printed: Printed): string {
  let text = '';
  for (const { start, end } of printed) text += quotedText(flow, start, end);
  return printedName(text);
}

function cellOf(flow: Flow, printed: Printed, at: number): Cell {
  const [piece] = printed;
  if (piece && printed.length === 1 && piece.end > piece.start) {
    const { start, end } = sourceRange(flow, piece.start, piece.end);
    return {
      text: printedName(quotedText(flow, piece.start, piece.end)),
      start,
      end,
      colspan: 1,
      rowspan: 1,
    };
  }
  const own = printed.filter(({ start, end }) => end > start);
  const pieces = own.map(({ start, end }) => sourceRange(flow, start, end));
  const first = flow.offsets[at] ?? 0;
  return {
    text: textOf(flow, own),
    start: pieces[0]?.start ?? first,
    end: pieces.at(-1)?.end ?? first,
    colspan: 1,
    rowspan: 1,
    ...(pieces.length > 1 ? { pieces } : {}),
  };
}
