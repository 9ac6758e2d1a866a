/**
 * Rows of a table whose cells became lines and that has no weights, or no scores either, to tell rows by. Sure only where every stretch between
 * the names of levels is whole rows: as many cells as columns, or a multiple.
 */
import { isBare, type Word } from '../../../forms/words.ts';
import { opensLevel, type LevelWords } from '../../../lexicon/formWords.ts';
import { levelNames } from './levelNames.ts';
import type { IndicatorRow } from './table.ts';
import type { Column, Listed } from './titles.ts';

const KNOWN: ReadonlySet<Column> = new Set(['level3', 'target', 'actual', 'completion', 'score']);

/** A last column for reasons may be empty in all rows. */
export function unscoredRows({ cells, columns, ...listed }: Listed, levels: LevelWords): IndicatorRow[] {
  if (columns.at(-1) === 'reason')
    return unscoredRows({ ...listed, cells, columns: columns.slice(0, -1) }, levels);
  const width = columns.length;
  const isSure =
    columns.includes('target') && columns.includes('actual') && columns.every((one) => KNOWN.has(one));
  if (!isSure || new Set(columns).size < width) return [];
  const score = columns.indexOf('score');
  const rows: IndicatorRow[] = [];
  let [names, own]: [Word[], Word[]] = [[], []];
  for (const [index, cell] of cells.entries()) {
    if (opensLevel(cell.text, levels)) {
      if (own.length > 0) return [];
      names.push(cell);
      continue;
    }
    own.push(cell);
    const next = cells[index + 1];
    // 服务对象满意度指标 | 服务对象满意度 | ≥90%: the name of a level is that of the row too.
    const [name] = names.length > 1 && isNamedAbove(own, width, next, levels) ? names.splice(-1) : [];
    if (name) own.unshift(name);
    if (own.length < width && next) continue;
    const isWhole = own.length === width && (score < 0 || isBare(own[score]));
    const row = isWhole ? levelNames([...names, ...own.slice(0, 1)], levels) : null;
    if (!row) return [];
    const values = columns.slice(1).map((column, at) => [column, own.slice(at + 1, at + 2)] as const);
    rows.push({ ...row, ...Object.fromEntries(values) });
    [names, own] = [[], []];
  }
  return rows;
}

const VALUE = /^[<>=≤≥\d]/;

/** All cells of a row but its name, from the target on. */
const isNamedAbove = (
  own: readonly Word[],
  width: number,
  next: Word | undefined,
  levels: LevelWords,
): boolean =>
  own.length === width - 1 && VALUE.test(own[0]?.text ?? '') && (!next || opensLevel(next.text, levels));
