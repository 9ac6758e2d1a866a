/**
 * Indicators from a table whose cells became lines, the empty ones lost: one title a line, then one cell a line. A row is
 * told by its weight and its score, two bare numbers as far apart as their columns; the columns' order says what the
 * cells around them are.
 */
import type { Table as DocumentTable } from '../../../document/document.ts';
import { levelWords, opensLevel, type IndicatorWords, type LevelWords } from '../../../lexicon/formWords.ts';
import { isNumberedName, type Scope } from '../../../forms/indicator.ts';
import { isBare, type Word } from '../../../forms/words.ts';
import { GAP, sourceRange, type Flow } from '../../../text/flow.ts';
import { hasOwnLevels, levelNames, namesByPlace, type LevelNames } from './levelNames.ts';
import { isPlain, plainRows } from './plain.ts';
import { hasSigns, signedRows } from './signed.ts';
import { indicatorTable, spanOf, type IndicatorRow, type Printed } from './table.ts';
import { hasTwoTargets, listedTitles, listedUnder, NAMES, type Column, type Listed } from './titles.ts';
import { unscoredRows } from './unscored.ts';

const VALUE = /^(?:>=|<=|[=≥≤><])|^\d[\d.]*(?:%|万?元|[^\d.]{1,4})?$|^\d{4}年/;
interface Scored extends Listed {
  /** Indices of their columns. */
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
  const levels = levelWords(words, scope);
  const made = ({ header }: Listed, rows: readonly IndicatorRow[]): DocumentTable | null => {
    const [first, last] = [header[0], header.at(-1)];
    return first && last ? indicatorTable(flow, sourceRange(flow, first.start, last.end), rows) : null;
  };
  for (const gap of [GAP.cell, GAP.space]) {
    const titles = listedTitles(flow, start, end, { gap, joinsSigns: false }, words);
    if (titles && hasSigns(titles)) {
      const signed = listedUnder(titles, words);
      const rows = signedRows(signed, levels);
      if (rows.length > 0) return made(signed, rows);
    }
  }
  for (const gap of [GAP.cell, GAP.space]) {
    const plain = listedTitles(flow, start, end, { gap, joinsSigns: false }, words, NAMES);
    if (!plain || !isPlain(plain)) continue;
    const listed = listedUnder(plain, words);
    return made(listed, plainRows(listed));
  }
  const titles = listedTitles(flow, start, end, { gap: GAP.cell, joinsSigns: true }, words);
  const lines = titles && listedUnder(titles, words);
  const table = scored(lines) ?? spacedTable(flow, start, end, words);
  if (table) return made(table, scoredRows(table, levels));
  const spaced = spacedWords(flow, start, end, words);
  return (
    (lines && made(lines, unscoredRows(lines, levels))) ??
    (spaced?.columns.includes('score') ? made(spaced, unscoredRows(spaced, levels)) : null)
  );
}

/** Has it a target, and weights before scores? */
function isScored({ columns }: Listed): boolean {
  const weight = columns.indexOf('weight');
  return columns.includes('target') && weight >= 0 && columns.indexOf('score') >= weight;
}

function scored(listed: Listed | null): Scored | null {
  if (!listed?.columns.includes('target')) return null;
  const [weight, score] = [listed.columns.indexOf('weight'), listed.columns.indexOf('score')];
  return weight < 0 || score < weight ? null : { ...listed, weight, score };
}

/**
 * Cells in one line with spaces, where something stands between weight and score, or two targets or a rate before them: else the flattened table's
 * own reader knows more.
 */
function spacedTable(flow: Flow, start: number, end: number, words: IndicatorWords): Scored | null {
  const spaced = spacedWords(flow, start, end, words);
  const table = spaced && isScored(spaced) ? scored(spaced) : null;
  const hasTwo = hasTwoTargets(table?.header.map(({ text }) => text).join('') ?? '');
  const hasRate = table?.columns.slice(0, table.weight).includes('completion');
  return table && (hasTwo || hasRate || table.score - table.weight > 1) ? table : null;
}

function spacedWords(flow: Flow, start: number, end: number, words: IndicatorWords): Listed | null {
  const titles = listedTitles(flow, start, end, { gap: GAP.space, joinsSigns: true }, words);
  return titles && listedUnder(titles, words);
}

function scoredRows(table: Scored, levels: LevelWords): IndicatorRow[] {
  const rows = rowsOf(table, levels);
  const [first] = rows;
  if (!first || !hasOwnLevels(namedIn(table, first, levels), levels))
    return rows.flatMap((row) => {
      const named = namedIn(table, row, levels);
      return indicatorRow(table, row, levelNames(named, levels), named) ?? [];
    });
  return ownRows(table, rows, levels);
}

/** Rows below levels that no template has; none where one of them is not sure. */
function ownRows(table: Scored, rows: readonly Row[], levels: LevelWords): IndicatorRow[] {
  const { cells, columns, score } = table;
  const found = rows.map((row, index) => {
    const above = rows[index - 1];
    const whole = { ...row, names: above ? above.score + 1 : 0, end: row.score + 1 };
    const named = namedIn(table, whole, levels);
    // Behind a score that was cut the name of a level may as well be the reason.
    const isCut = above && Number(cells[above.score]?.text) < Number(cells[above.weight]?.text);
    const isUnsure = isCut && score < columns.length - 1 && named.length > 1;
    return isUnsure ? null : indicatorRow(table, whole, namesByPlace(named), named);
  });
  return found.includes(null) ? [] : found.filter((row) => row !== null);
}

function rowsOf({ cells, columns, weight, score }: Scored, levels: LevelWords): Row[] {
  const anchors: number[] = [];
  const apart = score - weight;
  for (let at = 1; at + apart < cells.length; at++) {
    if (!isBare(cells[at]) || !isBare(cells[at + apart])) continue;
    const completion = columns.indexOf('completion') - weight;
    if (completion > 0 && completion < apart && !cells[at + completion]?.text.endsWith('%')) continue;
    if (isResult(cells, at, weight, apart, levels)) continue;
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

/**
 * Is the number at `at` a bare target or result before the weight (name | 100 | 97 | 15 | 13)? So where one of the next cells is a weight
 * with its score that has a name as far before it as the columns say.
 */
function isResult(
  cells: readonly Word[],
  at: number,
  weight: number,
  apart: number,
  levels: LevelWords,
): boolean {
  const isWeight = (index: number): boolean => {
    const name = cells[index - weight]?.text ?? '';
    const isName = name !== '' && !VALUE.test(name) && !opensLevel(name, levels);
    return isName && isBare(cells[index]) && isBare(cells[index + apart]);
  };
  for (let next = at + 1; next < at + weight; next++) if (isWeight(next)) return true;
  return false;
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

/** The cells of a row that are names of its levels, and its own. */
function namedIn({ cells, weight }: Scored, row: Row, levels: LevelWords): readonly Word[] {
  const before = cells.slice(row.names, row.weight);
  // 指标1：按期完工 | 20 | 19: a target in words may be all the name there is.
  const last = before.at(-1);
  if (last && isNumberedName(last)) return before.filter(isNumberedName).length > 1 ? [] : before;
  // One text behind it is the rest of the name, which a narrow column broke, and no target without a result.
  if (weight > 2 && before.at(-2) && isNumberedName(before.at(-2) as Word) && !VALUE.test(last?.text ?? ''))
    return before.filter(isNumberedName).length > 1 ? [] : before;
  const values = weight > 1 ? before.findIndex((cell, index) => index > 0 && VALUE.test(cell.text)) : -1;
  const short = before.slice(0, values < 0 ? before.length - (weight - 1) : values);
  // Names of levels alone are no name of a row, whose result is empty then; 满意度指标 may be the name of all.
  const isEmpty =
    values < 0 &&
    short.length > 1 &&
    short.every(({ text }) => opensLevel(text, levels) && !text.includes('满意'));
  return isEmpty ? before.slice(0, short.length + 1) : short;
}

function indicatorRow(
  { cells, columns, weight, score }: Scored,
  row: Row,
  names: LevelNames | null,
  named: readonly Word[],
): IndicatorRow | null {
  const between = cells.slice(row.names + named.length, row.weight);
  // With a name of another row among its values, its cells are not where the columns say.
  if (!names || between.some(isNumberedName)) return null;
  const found: Partial<Record<Column, Printed>> = { ...names };
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
    // Of two targets the adjusted one stands last.
    found[column] = [...(column === 'target' ? [] : (found[column] ?? [])), ...spanOf(printed)];
  });
  return found;
}

/** The last column takes all the lines that are left, any other the first of them. */
const lastOrOne = (cells: readonly Word[], index: number, columns: readonly Column[]): readonly Word[] =>
  index === columns.length - 1 ? cells : cells.slice(0, 1);
