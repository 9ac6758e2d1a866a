/**
 * The statement tables of a document: found by title, understood by header, read row by row. Precision first: a table without
 * a unit, of another year or another body, a column or row that nobody knows is left, and its numbers are on the unread list.
 */
import type { Aspect } from '../../domain/aspects.ts';
import type { MoneyUnit, Unit } from '../../domain/units.ts';
import type { Document } from '../document/document.ts';
import { allRows, filledCells, rowEnd, rowStart, type Row } from '../document/rows.ts';
import { foldText } from '../text/fold.ts';
import { blocksOf } from './columns.ts';
import { readBody, type Body } from './body.ts';
import type { StatementKind, StatementWords } from '../lexicon/statementWords.ts';
import { layoutOf, rowsOfTable, type Layout } from './layout.ts';
import { withoutShares } from './kindsOfUnits.ts';
import { isOfAnother, isSameBody, tell, type Told } from './otherBodies.ts';
import { digitsOf, type StatementFigure, type TableNumber } from './reading.ts';
import { areOfTenThousands, isBorneOutBy, moneyUnitIn, unitOfText } from './provenUnit.ts';
import { newState, type TableState } from './rowKey.ts';
import { titlesOf } from './titles.ts';
import { bodyOf, isNote, moneyUnitOf } from './words.ts';

export interface StatementTable {
  readonly kind: StatementKind | null;
  /** Source offsets: of the header, of the end of the rows. */
  readonly start: number;
  readonly end: number;
  readonly figures: readonly StatementFigure[];
  readonly numbers: readonly TableNumber[];
  /** It is of another body than the account. */
  readonly ofAnother: boolean;
  /** The unit of money that it states; null where it states none, absent where it is not read whatever its unit. */
  readonly stated?: Unit | null;
}

/** What one table hands to its next page. */
interface Memory {
  readonly state: TableState;
  unit: Unit | null;
  readonly told: Told;
}

const ABOVE = 3;

/** The units of money that the tables of a document that have numbers state, null where one states none: each once. */
export const statedUnits = (tables: readonly StatementTable[]): readonly (Unit | null)[] => [
  ...new Set(
    tables.flatMap(({ stated, numbers }) => (stated === undefined || numbers.length === 0 ? [] : [stated])),
  ),
];

/**
 * All statement tables of a document in order. `fiscalYear`: tables of another year are left. `told`: the unit of money as a person has it,
 * against what the tables state; where they state several, only of those that state none. Linear in the text.
 */
export function statementTables(
  document: Document,
  fiscalYear: number,
  words: StatementWords,
  told: MoneyUnit | null = null,
): StatementTable[] {
  const tables = tablesIn(document, fiscalYear, words, (stated) => stated);
  if (told === null) return tables;
  const isMixed = statedUnits(tables).filter((unit) => unit !== null).length > 1;
  return tablesIn(document, fiscalYear, words, (stated) => (isMixed ? (stated ?? told) : told));
}

/** `unitFor`: in which unit a table is read that states this one. */
function tablesIn(
  document: Document,
  fiscalYear: number,
  words: StatementWords,
  unitFor: (stated: Unit | null) => Unit | null,
): StatementTable[] {
  const source = document.text;
  if (!/表|三公|决算|收入支出情况|收支情况/.test(source)) return [];
  const rows = allRows(document);
  const titles = titlesOf(source, rows, words);
  const memories = new Map<StatementKind, Memory>();
  const tables: StatementTable[] = [];
  const unitless = new Map<number, (unit: Unit) => StatementTable>();
  let body = '';
  titles.forEach((title, index) => {
    if (title.kind === null) return;
    const region = rows.slice(title.row + 1, titles[index + 1]?.row ?? rows.length);
    const own = rowsOfTable(region);
    const kind = title.kind === 'other' ? null : title.kind;
    const layout = kind && layoutOf(kind, own, fiscalYear);
    if (!layout) {
      if (title.heads) return;
      tables.push(...unreadTable(source, own));
      return;
    }
    const above = rows.slice(Math.max(0, title.row - ABOVE), title.row + 1);
    const beside = region.slice(0, layout.from);
    const memory = memories.get(kind) ?? { state: newState(fiscalYear), unit: null, told: new Map() };
    memories.set(kind, memory);
    const named =
      [...above.slice(-1), ...beside].map((row) => bodyOf(lineOf(row))).find((name) => name) ?? '';
    const foreign = named !== '' && body !== '' && !isSameBody(named, body);
    if (!foreign && named.length > body.length) body = named;
    const isLast = titles[index + 1] === undefined;
    memory.unit = unitOf(above, beside) ?? memory.unit ?? unitBelow(region, isLast);
    const budget = budgetOf(region, fiscalYear);
    const unit = unitFor(memory.unit);
    const table = readTable(source, kind, layout, { ...memory, unit }, fiscalYear, budget);
    const ofOtherYear = title.year !== null && title.year !== fiscalYear;
    const ofAnother = foreign || (!ofOtherYear && isOfAnother(table, memory.told));
    const left = ofOtherYear || ofAnother;
    if (!left) tell(table, memory.told);
    if (unit === null && !left)
      unitless.set(tables.length, (proven) => ({
        ...readTable(
          source,
          kind,
          layout,
          { ...memory, state: newState(fiscalYear), unit: proven },
          fiscalYear,
          budget,
        ),
        stated: null,
      }));
    tables.push(left ? { ...withoutFigures(table), ofAnother } : { ...table, stated: memory.unit });
  });
  return withProvenUnits(source, tables, unitless);
}

/** `unitless`: by index, how a table that states no unit is read in one. */
function withProvenUnits(
  source: string,
  tables: StatementTable[],
  unitless: ReadonlyMap<number, (unit: Unit) => StatementTable>,
): StatementTable[] {
  const known = tables.flatMap(({ figures }) => figures);
  if (unitless.size === 0) return tables;
  const unit = known.length === 0 ? unitOfText(source) : moneyUnitIn(known);
  if (unit === null) return tables;
  const isProven = (own: readonly StatementFigure[]): boolean =>
    known.length > 0 ? isBorneOutBy(known, own) : areOfTenThousands(own);
  return tables.map((table, index) => {
    const read = unitless.get(index)?.(unit);
    return read && isProven(read.figures) ? read : table;
  });
}

const lineOf = (row: Row): string => row.cells.map((cell) => cell.text).join('');

/** Between title and header, else the last that is stated just above the title. */
function unitOf(above: readonly Row[], beside: readonly Row[]): Unit | null {
  const units = (rows: readonly Row[]): (Unit | null)[] =>
    rows.map((row, index) => {
      const line = foldText(lineOf(row));
      const next = rows[index + 1];
      // 金额单位： in a cell so narrow that 元 is on the next line.
      return moneyUnitOf(next && line.endsWith('单位:') ? line + foldText(lineOf(next)) : line);
    });
  const title = above.at(-1);
  const bracketed = /\((万元|元)\)$/.exec(foldText(title ? lineOf(title) : ''))?.[1];
  const near = units(title ? [title, ...beside] : beside).filter((unit) => unit !== null);
  if (near.length > 0) return new Set(near).size === 1 ? (near[0] ?? null) : null;
  if (bracketed === '万元' || bracketed === '元') return bracketed;
  const over = above.slice(0, -1).filter((row) => filledCells(row).length <= 1);
  return units(over).findLast((unit) => unit !== null) ?? null;
}

/** Right below the rows or at the end of their note, where no table follows that it could head. */
function unitBelow(region: readonly Row[], isLast: boolean): Unit | null {
  const last = region.findLastIndex((row) => !row.single);
  const line = region[last + 1];
  const folded = line ? foldText(lineOf(line)) : '';
  const stands = isLast || region.length - last - 2 >= ABOVE;
  return stands && UNIT_BELOW.test(folded) ? moneyUnitOf(folded) : null;
}

const UNIT_BELOW = /^(?:(?:注|说明|备注):.{0,200}?[。;.、\d])?(?:金额)?单位:/;

/**
 * 预算数 of the 三公 table: its note says whether it is 年初预算 (forms up to 2019) or 全年预算 (since 2020, Ministry of Finance:
 * 反映按规定程序调整后的预算数); without a note the form of its year does.
 */
function budgetOf(region: readonly Row[], fiscalYear: number): Aspect | null {
  const from = region.findIndex((row) => isNote(foldText(lineOf(row))));
  const note =
    from < 0
      ? ''
      : region
          .slice(from, from + 8)
          .map((row) => foldText(lineOf(row)))
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
  year: number,
  budget: Aspect | null,
): StatementTable & Pick<Body, 'totals'> {
  const { start, rows, columns, header } = layout;
  const { unit, state } = memory;
  const blocks = blocksOf(columns);
  const body = readBody({ source, kind, columns, blocks, header, unit, year, budget, state }, rows);
  const end = Math.max(start, body.end);
  return { kind, ...withoutShares(body, source.slice(start, end)), start, end, ofAnother: false };
}

/** Of a table that is left: its numbers are accounted for, and none is a figure. */
export const withoutFigures = (table: StatementTable): StatementTable => ({
  ...table,
  figures: [],
  numbers: table.numbers.map((number) => ({ ...number, reason: number.reason ?? 'unknown' })),
});

/** A table of another sort, or one whose header nobody knows: its rows are known to be no prose. */
function unreadTable(source: string, rows: readonly Row[]): StatementTable[] {
  const from = rows.findIndex((row) => !row.single);
  if (from < 0) return [];
  const past = rows.findIndex((row, index) => index > from && row.single);
  const body = rows.slice(from, past < 0 ? rows.length : past);
  const numbers = body.flatMap((row) => row.cells.flatMap((cell) => digitsOf(source, cell, 'unknown')));
  const [start, end] = [rowStart(rows[from] as Row), rowEnd(body.at(-1) as Row)];
  return [{ kind: null, start, end, figures: [], numbers, ofAnother: false }];
}
