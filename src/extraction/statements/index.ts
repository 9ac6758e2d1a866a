/**
 * The statement tables of a document: found by title, understood by header, read row by row. Precision first: a table without
 * a unit, of another year or another body, a column or row that nobody knows is left, and its numbers are on the unread list.
 */
import type { Aspect } from '../../domain/aspects.ts';
import type { Unit } from '../../domain/units.ts';
import { foldText } from '../text/fold.ts';
import { digitsOf, readBody, type StatementFigure, type TableNumber } from './body.ts';
import type { StatementKind } from './kinds.ts';
import { layoutOf, linesOfTable, type Layout } from './layout.ts';
import { newState, type TableState } from './rowKey.ts';
import { rowsOf, type TableRow } from './rows.ts';
import { linesOf, titlesOf, type Line } from './titles.ts';
import { bodyOf, isNote, moneyUnitOf } from './words.ts';

export interface StatementTable {
  readonly kind: StatementKind | null;
  /** Source offsets: of the header, of the end of the rows. */
  readonly start: number;
  readonly end: number;
  readonly figures: readonly StatementFigure[];
  readonly numbers: readonly TableNumber[];
}

/** What one table hands to its next page. */
interface Memory {
  readonly state: TableState;
  unit: Unit | null;
  hasTotal: boolean;
}

const ABOVE = 3;

/** All statement tables of `source` in order. `fiscalYear`: tables of another year are left. Linear in the text. */
export function statementTables(source: string, fiscalYear: number): StatementTable[] {
  if (!source.includes('表')) return [];
  const lines = linesOf(source);
  const titles = titlesOf(lines);
  const memories = new Map<StatementKind, Memory>();
  const tables: StatementTable[] = [];
  let body: string | null = null;
  titles.forEach((title, index) => {
    if (title.kind === null) return;
    const region = lines.slice(title.line + 1, titles[index + 1]?.line ?? lines.length);
    const own = linesOfTable(region);
    const kind = title.kind === 'other' ? null : title.kind;
    const layout = kind && layoutOf(source, kind, own, fiscalYear);
    if (!layout) {
      tables.push(...unreadTable(source, rowsOf(own)));
      return;
    }
    const above = lines.slice(Math.max(0, title.line - ABOVE), title.line + 1);
    const beside = region.slice(0, lineAt(region, layout.start));
    const memory = memories.get(kind) ?? { state: newState(), unit: null, hasTotal: false };
    memories.set(kind, memory);
    const named = [...above.slice(-1), ...beside].map((line) => bodyOf(line.text)).find((name) => name);
    const foreign = named !== undefined && body !== null && named !== body;
    body ??= named ?? null;
    memory.unit = unitOf(above, beside) ?? memory.unit;
    const table = readTable(source, kind, layout, memory, budgetOf(region, fiscalYear));
    const left =
      foreign || (title.year !== null && title.year !== fiscalYear) || (memory.hasTotal && table.hasTotal);
    memory.hasTotal ||= table.hasTotal;
    tables.push(left ? withoutFigures(table) : table);
  });
  return tables;
}

const startOf = (row: TableRow | undefined): number => row?.cells[0]?.start ?? 0;
const endOf = (row: TableRow | undefined): number => row?.cells.at(-1)?.end ?? 0;

/** Index of the line that holds a source offset. */
const lineAt = (lines: readonly Line[], offset: number): number => {
  const next = lines.findIndex((line) => line.start > offset);
  return (next < 0 ? lines.length : next) - 1;
};

/** Between title and header, else the last that is stated just above the title. */
function unitOf(above: readonly Line[], beside: readonly Line[]): Unit | null {
  const units = (lines: readonly Line[]): (Unit | null)[] =>
    lines.map((line) => moneyUnitOf(foldText(line.text)));
  const title = above.at(-1);
  const bracketed = /\((万元|元)\)$/.exec(foldText(title?.text ?? ''))?.[1];
  const near = units(title ? [title, ...beside] : beside).filter((unit) => unit !== null);
  if (near.length > 0) return new Set(near).size === 1 ? (near[0] ?? null) : null;
  if (bracketed === '万元' || bracketed === '元') return bracketed;
  const over = above.slice(0, -1).filter((line) => !line.text.trim().includes('\t'));
  return units(over).findLast((unit) => unit !== null) ?? null;
}

/**
 * 预算数 of the 三公 table: its note says whether it is 年初预算 (forms up to 2019) or 全年预算 (since 2020, Ministry of Finance:
 * 反映按规定程序调整后的预算数); without a note the form of its year does.
 */
function budgetOf(region: readonly Line[], fiscalYear: number): Aspect | null {
  const from = region.findIndex((line) => isNote(foldText(line.text)));
  const note =
    from < 0
      ? ''
      : region
          .slice(from, from + 8)
          .map((line) => foldText(line.text))
          .join('');
  const original = /预算数[^。；]{0,30}年初预算/.test(note);
  const adjusted = /预算数[^。；]{0,30}(?:全年预算|调整后)/.test(note);
  if (original !== adjusted) return original ? 'original_budget' : 'adjusted_budget';
  return original ? null : fiscalYear < 2020 ? 'original_budget' : 'adjusted_budget';
}

function readTable(
  source: string,
  kind: StatementKind,
  layout: Layout,
  memory: Memory,
  budget: Aspect | null,
): StatementTable & { readonly hasTotal: boolean } {
  const { start, rows, ...head } = layout;
  const body = readBody({ source, kind, ...head, unit: memory.unit, budget, state: memory.state }, rows);
  return { kind, ...body, start, end: Math.max(start, body.end) };
}

const withoutFigures = (table: StatementTable): StatementTable => ({
  ...table,
  figures: [],
  numbers: table.numbers.map((number) => ({ ...number, reason: number.reason ?? 'unknown' })),
});

/** A table that is none of the nine, or whose header nobody knows: its rows are known to be no prose. */
function unreadTable(source: string, rows: readonly TableRow[]): StatementTable[] {
  const from = rows.findIndex((row) => !row.single);
  if (from < 0) return [];
  const past = rows.findIndex((row, index) => index > from && row.single);
  const body = rows.slice(from, past < 0 ? rows.length : past);
  const numbers = body.flatMap((row) => row.cells.flatMap((cell) => [...digitsOf(source, cell, 'unknown')]));
  return [{ kind: null, start: startOf(body[0]), end: endOf(body.at(-1)), figures: [], numbers }];
}
