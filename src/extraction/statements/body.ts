/** The rows below a header, read cell by cell; every number gets a figure or a reason. */
import { dimensionOf, type Unit } from '../../domain/units.ts';
import type { Aspect } from '../../domain/aspects.ts';
import type { UnreadReason } from '../figures/claims.ts';
import type { Cell } from '../document/document.ts';
import { filledWidth, type Row } from '../document/rows.ts';
import type { ColumnAspect } from '../lexicon/statementWords.ts';
import { foldText } from '../text/fold.ts';
import { amountOf } from './amount.ts';
import type { Column } from './columns.ts';
import { bodyRows, type BodyRow, type Reader } from './bodyRows.ts';
import { hasWords, readCounts } from './countPairs.ts';
import { isKey, keyCellsOf, reachesOver, type KeyCells } from './keyCells.ts';
import { withLoneParts } from './lonePart.ts';
import { partedRows } from './mergedRows.ts';
import { digitsOf, type RowReading, type StatementFigure, type TableNumber } from './reading.ts';
import { keyBelow, rowKeyOf, statedBy, type RowKey } from './rowKey.ts';
import { isBorneOut } from './variances.ts';
import { wordsOf } from './words.ts';

export interface Body {
  readonly figures: readonly StatementFigure[];
  readonly numbers: readonly TableNumber[];
  /** Source offset where the rows end. */
  readonly end: number;
  /** What it states of the whole. */
  readonly totals: readonly StatementFigure[];
}

export function readBody(reader: Reader, rows: readonly Row[]): Body {
  const figures: StatementFigure[] = [];
  const numbers: TableNumber[] = [];
  const parts = new Set<number>();
  const totals: StatementFigure[] = [];
  let end = rows[0]?.cells[0]?.start ?? 0;
  const isUnnamed = !reader.columns.some(isKey);
  const body = bodyRows(reader, partedRows(reader, rows)).map((row) => ({
    row,
    isNumbered: isColumnNumbers(reader.columns, row),
    isOfCounts: isUnnamed && hasWords(row),
  }));
  const isSole = body.filter(({ isNumbered, isOfCounts }) => !isNumbered && !isOfCounts).length <= 1;
  for (const { row, isNumbered, isOfCounts } of body) {
    end = row.cells.at(-1)?.end ?? end;
    const read = isOfCounts
      ? readCounts(reader, row)
      : isNumbered
        ? leftRow(reader, row, 'column')
        : readRow(reader, row, isSole, parts);
    figures.push(...read.figures);
    numbers.push(...read.numbers);
    totals.push(...read.totals);
  }
  return { ...withLoneParts({ figures, numbers, totals }, parts), end };
}

/** A row of which nothing is read. */
const leftRow = ({ source }: Reader, row: BodyRow, reason: UnreadReason): RowReading => ({
  figures: [],
  numbers: row.cells.flatMap((cell) => digitsOf(source, cell, reason)),
  totals: [],
});

/** `isSole`: it is the only one that has amounts. `parts`: takes up the places of figures that state a part of what was named above. */
function readRow(reader: Reader, row: BodyRow, isSole: boolean, parts: Set<number>): RowReading {
  const { columns, blocks } = reader;
  const figures: StatementFigure[] = [];
  const numbers: TableNumber[] = [];
  const totals: StatementFigure[] = [];
  if (row.misfit === 'cells') nameMisfit(reader, row);
  if (row.misfit || filledWidth(row) > columns.length) return leftRow(reader, row, 'unknown');
  let above: KeyCells | null = null;
  for (const block of blocks) {
    let key = keyCellsOf(columns, row, block);
    if (above && reachesOver(above, key)) key = { ...above, valued: key.valued };
    const hasKeys = block.some((index) => isKey(columns[index]));
    const named = keyOf(reader, key, hasKeys, isSole && measuresAreColumns(reader));
    const rowKey = named?.kind === 'count' && countsElsewhere(columns, row) ? null : named;
    const ofRow = { key: rowKey, printed: key.printed, unit: moneyUnitNamed(key.printed) };
    const isWhole = rowKey?.kind === 'total' || (rowKey?.kind === 'label' && rowKey.label.opens === 'start');
    for (const index of block) {
      const [column, cell] = [columns[index], row.cells[index]];
      if (!column || !cell || cell.text === '') continue;
      const figure = column.role === 'value' ? figureOf(reader, ofRow, column, cell) : null;
      if (figure && typeof figure === 'object') {
        figures.push(figure);
        if (rowKey?.kind === 'label' && rowKey.label.within === 'parts') parts.add(figure.start);
        numbers.push({ start: figure.start, end: figure.end, reason: null });
        if (isWhole) totals.push(figure);
      } else numbers.push(...digitsOf(reader.source, cell, figure ?? reasonOf(column)));
    }
    above = key;
  }
  const sure = figures.filter((figure) => isBorneOut(figure, figures));
  if (sure.length === figures.length) return { figures, numbers, totals };
  const left = new Set(figures.filter((figure) => !sure.includes(figure)).map(({ start }) => start));
  return {
    figures: sure,
    numbers: numbers.map((one) => (left.has(one.start) ? { ...one, reason: 'unknown' } : one)),
    totals,
  };
}

/** 20805 行政事业单位养老支出 50.05: with a cell missing nothing is read of it, but the items below it are of this name. */
function nameMisfit({ kind, state }: Reader, row: BodyRow): void {
  const [code, name, amount] = row.cells.map((cell) => cell.text);
  if (code && name && amount && /^\d{3,7}$/.test(code) && !/\d/.test(name) && /^[\d,.]+$/.test(amount))
    rowKeyOf(kind, code, name, state);
}

function reasonOf(column: Column): UnreadReason {
  if (column.role === 'line') return 'line';
  if (column.role === 'code' || column.role === 'part') return 'code';
  return isKey(column) ? 'ordinal' : 'unknown';
}

/** `isWhole`: of a table of one row, which is of the whole body whatever it is called. */
function keyOf(reader: Reader, key: KeyCells, hasKeys: boolean, isWhole: boolean): RowKey | null {
  const { kind, state } = reader;
  const whole: RowKey | null = isWhole ? { kind: 'total' } : null;
  if (key.code === '' && key.label === '') return hasKeys ? null : whole;
  if (key.goesOn !== null) return keyBelow(kind, key.code, key.goesOn, key.label, state);
  return (
    rowKeyOf(kind, key.code, key.label, state) ??
    yearKeyOf(reader, key.label) ??
    aspectKeyOf(reader, key.label) ??
    (key.code === '' ? whole : null)
  );
}

const YEAR = /^(20\d\d)年?度?(?:决算数?)?$/;

/** Where years are rows, that of the account and the one before are wholes, and no measure stands for another year's. */
function yearKeyOf(reader: Reader, label: string): RowKey | null {
  const year = reader.kind.words.priorYears.has(wordsOf(label).text)
    ? String(reader.year - 1)
    : YEAR.exec(foldText(label))?.[1];
  if (year === undefined || !measuresAreColumns(reader)) return null;
  if (Number(year) === reader.year) return { kind: 'total' };
  if (Number(year) !== reader.year - 1) return { kind: 'label', label: { pattern: label, measures: {} } };
  reader.state.hasPriorYear = true;
  return { kind: 'total', yearOffset: -1 };
}

/** Where 预算数 and 决算数 are rows, each states the whole; 增减额 below two years is what lies between them. */
function aspectKeyOf(reader: Reader, label: string): RowKey | null {
  const aspect = reader.kind.words.aspects.get(wordsOf(label, reader.year).text);
  if (aspect === undefined || !measuresAreColumns(reader)) return null;
  const isKnown = !aspect.startsWith('change') || reader.state.hasPriorYear;
  return isKnown ? { kind: 'total', aspect } : null;
}

/** All its columns name their measure. */
const measuresAreColumns = ({ columns, kind }: Reader): boolean =>
  kind.rowsBy === 'label' &&
  !kind.sides &&
  columns.every((column) => column.role !== 'value' || column.measure !== undefined);

/** What names a row: `unit` is that of money which its label prints. */
interface RowName {
  readonly key: RowKey | null;
  readonly printed: string;
  readonly unit: Unit | null;
}

function figureOf(
  reader: Reader,
  { key, printed, unit: ofRow }: RowName,
  column: Column,
  cell: Cell,
): StatementFigure | UnreadReason | null {
  const amount = amountOf(reader.source, cell);
  const whole = key?.kind === 'total' ? key : null;
  const aspect = aspectIn(reader, key, whole?.aspect ?? column.aspect);
  if (!key || !amount || !aspect) return null;
  const stated = repeatsWhole(reader, key, column) ? null : statedBy(reader.kind, key, column.measure);
  if (!stated) return 'unmeasured';
  const isCount = key.kind === 'count';
  const isRate = aspect.endsWith('_pct');
  if (amount.unit !== null && (isCount || (amount.unit === '%') !== isRate)) return null;
  if (ofRow !== null && column.unit !== null && column.unit !== ofRow && !isRate) return null;
  const ofAmount = isRate ? '%' : (amount.unit ?? ofRow ?? column.unit ?? reader.unit);
  const unit = isCount ? key.unit : ofAmount;
  if (!unit || (isCount && (aspect !== 'actual' || !Number.isInteger(Number(amount.value))))) return null;
  const words = [
    `${printed === '' ? '' : printed} ${column.title}`.trim(),
    reader.source.slice(amount.start, amount.end),
  ];
  // Written out: a document has a thousand of them, and copies of another object are slow to make and to read.
  const { measure, functionCode, functionName, economicName } = stated;
  return {
    measure,
    functionCode,
    functionName,
    economicName,
    aspect,
    yearOffset: whole?.yearOffset ?? column.yearOffset,
    value: amount.value,
    unit,
    start: amount.start,
    end: amount.end,
    quote: `${reader.kind.name}：${words.filter((word) => word !== '').join(' ')}`,
  };
}

/** What an amount at `key` states below a column of `named`; null where it is none, or not known which. */
function aspectIn(reader: Reader, key: RowKey | null, named: ColumnAspect): Aspect | null {
  if (named === 'count') return key?.kind === 'count' ? 'actual' : null;
  // 数量 | 金额: what is counted stands below the first.
  if (key?.kind === 'count' && hasCounts(reader.columns)) return null;
  return named === 'budget' ? reader.budget : named;
}

const hasCounts = (columns: readonly Column[]): boolean => columns.some(({ aspect }) => aspect === 'count');

/** “三公”经费合计（万元）: a row may name its unit of money. */
function moneyUnitNamed(label: string): Unit | null {
  const { unit } = wordsOf(label);
  return unit !== null && dimensionOf(unit) === 'money' ? unit : null;
}

/** A row whose count stands in a column that is not known: what stands beside it is money. */
const countsElsewhere = (columns: readonly Column[], { cells }: BodyRow): boolean =>
  !hasCounts(columns) &&
  cells.some(({ text }, index) => columns[index]?.role === 'unknown' && /^[\d,.]+$/.test(foldText(text)));

/** A class under 人员经费 beside a column 合计 is the same amount once more. */
const repeatsWhole = ({ columns, kind }: Reader, key: RowKey, column: Column): boolean =>
  key.kind === 'economic' &&
  key.category.isClass &&
  column.measure !== kind.total &&
  columns.some((other) => other.role === 'value' && other.measure === kind.total);

/** Fewer consecutive numbers that begin with another than 1 may be counts. */
const COLUMNS = 4;

/** 栏次 1 2 3, also without its name: consecutive numbers from 1 are no amounts, nor are more of them from any other. */
function isColumnNumbers(columns: readonly Column[], row: BodyRow): boolean {
  const texts = row.cells.map((cell) => foldText(cell.text));
  if (texts.some((text) => text === '栏次' || text === '栏号')) return true;
  const keyed = texts.some((text, index) => text !== '' && isKey(columns[index]));
  const values = texts.filter((text) => text !== '');
  const first = Number(values[0]);
  if (values.length >= COLUMNS && values.every((text, index) => text === String(first + index))) return true;
  return !keyed && values.length >= 2 && values.every((text, index) => text === String(index + 1));
}
