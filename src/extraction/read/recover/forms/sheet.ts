/**
 * Rows of a sheet of scores whose cells became lines: names, a weight, sentences that say how it is scored, the score. Read only where the
 * weights and the scores come to the totals that stand below them: else a number of a sentence may have been taken for one.
 */
import type { Table } from '../../../document/document.ts';
import { decimalOf, isBare, type Word } from '../../../forms/words.ts';
import type { IndicatorWords } from '../../../lexicon/formWords.ts';
import { GAP, sourceRange, type Flow } from '../../../text/flow.ts';
import { namesByPlace } from './levelNames.ts';
import { indicatorTable, type IndicatorRow } from './table.ts';
import { listedTitles, listedUnder } from './titles.ts';

const SUM = /^(?:自评)?(?:总得?分|合计|总计)$/;
const ROUNDS = 0.005;

export function sheetTable(flow: Flow, start: number, end: number, words: IndicatorWords): Table | null {
  const titles = listedTitles(flow, start, end, { gap: GAP.cell, joinsSigns: false }, words);
  if (titles?.columns.indexOf('weight') !== 1 || titles.columns.at(-1) !== 'score') return null;
  const { header, columns, cells } = listedUnder(titles, words);
  const rows = rowsOf(cells, columns.length - 2);
  const [first, last] = [header[0], header.at(-1)];
  if (!rows || !first || !last || !comesTo(rows, totalsIn(titles.below))) return null;
  return indicatorTable(
    flow,
    sourceRange(flow, first.start, last.end),
    rows.map(({ row }) => row),
  );
}

interface SheetRow {
  readonly row: IndicatorRow;
  readonly weight: number;
  readonly score: number;
}

/** `apart`: cells from a weight to its score. Null where the cells are not rows from the first to the last. */
function rowsOf(cells: readonly Word[], apart: number): SheetRow[] | null {
  const rows: SheetRow[] = [];
  let names: Word[] = [];
  for (let at = 0; at < cells.length; at++) {
    const [cell, score] = [cells[at], cells[at + apart]];
    if (!cell) break;
    const between = cells.slice(at + 1, at + apart);
    // The points of a level, or an ordinal, have no such sentences and no score behind them.
    const isWeight = isBare(cell) && isBare(score) && !between.some(isBare);
    if (!isWeight || !score) {
      if (!isBare(cell)) names.push(cell);
      continue;
    }
    const named = namesByPlace(names);
    if (!named || (rows.length === 0 && named.level1.length === 0)) return null;
    rows.push({
      row: { ...named, other: between, weight: [cell], score: [score] },
      weight: numberIn(cell),
      score: numberIn(score),
    });
    names = [];
    at += apart;
  }
  return names.length === 0 && rows.length > 0 ? rows : null;
}

const numberIn = (word: Word): number => Number(decimalOf(word.text));

/** The first two numbers behind the title of the sums. */
function totalsIn(below: readonly Word[]): readonly number[] {
  const at = below.findIndex(({ text }) => SUM.test(text));
  return at < 0 ? [] : below.slice(at + 1, at + 3).flatMap((word) => (isBare(word) ? [numberIn(word)] : []));
}

function comesTo(rows: readonly SheetRow[], [weights, scores]: readonly number[]): boolean {
  const sum = (of: (row: SheetRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return (
    weights !== undefined &&
    scores !== undefined &&
    Math.abs(sum(({ weight }) => weight) - weights) < ROUNDS &&
    Math.abs(sum(({ score }) => score) - scores) < ROUNDS
  );
}
