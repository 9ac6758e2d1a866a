/** The header of a form's indicators where line breaks in its cells cut it into several rows. */
import type { Row } from '../document/rows.ts';
import { columnOf, type IndicatorWords } from '../lexicon/formWords.ts';
import { foldText } from '../text/fold.ts';
import { isIndicatorHeader } from './indicator.ts';

/**
 * `rows` with a header whole that line breaks in its cells cut into several: 三级指标 | 年度指标值, below it 实际完成值, below it 分值 | 得分. All of its
 * cells are filled, and those of the rows below are the titles that it lacks.
 */
export function withWholeHeader(rows: readonly Row[], words: IndicatorWords): readonly Row[] {
  const at = rows.findIndex(({ cells, single }) => !single && isIndicatorHeader(cells));
  const cells = [...(rows[at]?.cells ?? [])];
  const known = new Set(cells.map(({ text }) => columnOf(foldText(text), words)));
  let past = at + 1;
  while (at >= 0 && !known.has('score') && cells.every(({ text }) => text !== '')) {
    const own = rows[past]?.cells ?? [];
    const rest = own.slice(0, own.findLastIndex(({ text }) => text !== '') + 1);
    const columns = rest.map(({ text }) => columnOf(foldText(text), words));
    if (rest.length === 0 || columns.some((column) => column === undefined || known.has(column))) break;
    cells.push(...rest);
    for (const column of columns) known.add(column);
    past++;
  }
  return past === at + 1 || !known.has('score')
    ? rows
    : [...rows.slice(0, at), { cells, single: false }, ...rows.slice(past)];
}
