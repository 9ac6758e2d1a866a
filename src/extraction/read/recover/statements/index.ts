/**
 * Statement tables in text that lost their cells: a cell a line, words apart by spaces, headers broken over lines, rows run
 * together. The words of the header say which columns of the template there are, those below it where each row begins. An
 * amount whose column is not sure stands in a column of its own behind the others, where nothing is read of it.
 */
import { cellAt, tableOf, type Cell, type Document, type Table } from '../../../document/document.ts';
import { allRows, type Row } from '../../../document/rows.ts';
import { columnsAt, isKeyColumn, isKnown } from '../../../statements/columns.ts';
import { headerOf } from '../../../statements/header.ts';
import { isNoted, rowsOfTable } from '../../../statements/layout.ts';
import type { StatementKind, StatementWords } from '../../../lexicon/statementWords.ts';
import { namesRow } from '../../../statements/rowKey.ts';
import { HEADING_REACH, titlesOf } from '../../../statements/titles.ts';
import { bodyOf, isFurniture, isNote, moneyUnitOf } from '../../../statements/words.ts';
import { foldText } from '../../../text/fold.ts';
import { withWholeNames } from './brokenNames.ts';
import { withWholePairs } from './brokenPairs.ts';
import { withWholeCodes } from './codeParts.ts';
import { areCellsDropped, cellsAsLines } from './droppedCells.ts';
import { flatColumns, mayHead, withoutYear } from './header.ts';
import { wordsBehind } from './headerLast.ts';
import { isAmount, itemsOf, tokensOf, type Item, type Token } from './items.ts';
import { withTitlesFirst } from './mixedLine.ts';
import { NAMED_AMOUNTS, namedAmounts } from './namedAmounts.ts';
import { isRun, withCodesFirst } from './order.ts';
import { bodyRows } from './placing.ts';
import { fillColumns, printedTitles } from './printedTitles.ts';
import { squaredTables } from './squared.ts';
import { withSunkAmount } from './sunkAmount.ts';
import { headerRows, UNSURE } from './titleRows.ts';
import { withWholeLabels } from './wrappedLabels.ts';
import { withWholeRows } from './wrappedRows.ts';

/** All titles and headings have one; documents without need not be looked through line by line. */
const NAMES_STATEMENT = /[决決]\s*算|三公|(?:[情況况]|信息)表/;
/** Words that a header has at most. */
const HEADER_WORDS = 60;
const NUMBER = /^(?:\d+|-{1,3})$/;
/** Characters of a line that states the body, the year and the unit. */
const LONGEST_HEAD = 80;
const HEADING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/;
const YEAR_ALONE = /^\(?(?:19|20)\d\d年度?\)?$/;
const PROSE = /[。；，]|年度|^第.{1,3}部分/;
/** The rows of 支出决算表（分单位） are those of bodies, whatever they spent on. */
const NAMES_UNITS = /^(?:预算)?单位名称$|^部门名称$|^预算单位$/;
const STARTS_WITH_CODE = /^[([]?2\d{2}(?:\d{2}){0,2}(?![\d.,，%])/;
/** 1，234.50, (台，套), and the title of a column: 2023年度预算数. */
const NO_PROSE =
  /(?<=\d)，(?=\d)|(?<=\([^()，]{1,6})，(?=[^()，]{1,6}\))|(?:19|20)\d\d年度(?=(?:年初|全年|调整)?(?:预算|决算)数)/g;

/** The tables below titles that have none with cells, in the order of the text. */
export function flatStatements(document: Document, words: StatementWords, fiscalYear: number): Table[] {
  if (!NAMES_STATEMENT.test(document.text)) return [];
  const rows = allRows(document);
  const titles = titlesOf(document.text, rows, words);
  return titles.flatMap(({ kind, row, year, heads }, index) => {
    if (kind === null || kind === 'other') return [];
    const region = rows.slice(row + 1, titles[index + 1]?.row ?? rows.length);
    if (heads && !region.slice(0, HEADING_REACH).every(({ single }) => single)) return [];
    const own = rowsOfTable(region);
    const header = headerOf(kind, own, fiscalYear);
    const isDropped = areCellsDropped(document, own);
    const printed = isDropped ? cellsAsLines(region) : region;
    const lines = isDropped || !header ? linesOf(document.text, printed, kind) : [];
    const title = foldText(rows[row]?.cells[0]?.text ?? '');
    const tokens = lines.flatMap((line) => tokensOf(document.text.slice(line.start, line.end), line.start));
    const flat =
      tokens.length === 0
        ? null
        : (flatTable(document.text, kind, title, tokens, year ?? fiscalYear) ??
          headedLast(document.text, kind, printed, tokens, year ?? fiscalYear));
    if (header && !flat) {
      const below = own.slice(header.to);
      const noted = below.findIndex(isNoted);
      const body = noted < 0 ? below : below.slice(0, noted);
      return squaredTables(document, kind, own.slice(header.from, header.to), body, fiscalYear);
    }
    return flat ?? [];
  });
}

/** The words of each row, which converters and narrow columns part. */
function withWholeNamesBy(kind: StatementKind, tokens: readonly Token[]): readonly Token[] {
  if (kind.rowsBy === 'function') return withWholeNames(withWholeCodes(tokens));
  if (kind.rowsBy === 'economic') return withWholePairs(kind, withWholeCodes(tokens));
  return kind.sides ? tokens : withWholeRows(kind, tokens);
}

const isEmptyRow = (kind: StatementKind, item: Item | undefined): boolean =>
  item?.label !== undefined && item.label !== null && namesRow(kind, item.label.text);

/** Lines up to the first that is prose, a note, or a row with cells; without the page's own. */
function linesOf(source: string, region: readonly Row[], { rowsBy, sides }: StatementKind): Cell[] {
  const lines: Cell[] = [];
  const worded = region.filter(
    ({ cells: [cell] }) => cell && /\s/.test(source.slice(cell.start, cell.end)),
  ).length;
  // Where each line is a cell, a number alone in a line is no page, and a dash no rule.
  const cellLines = worded * 2 < region.length;
  for (const row of region) {
    const { cells, single } = row;
    const [line] = cells;
    if (lines.length === 0 && isHeadRow(row)) continue;
    const folded = foldText(line?.text ?? '');
    if (!single || !line || isNote(folded)) break;
    const isProse = PROSE.test(folded) && PROSE.test(folded.replace(NO_PROSE, ''));
    if (lines.length === 0 && isHead(line, folded) && (!isProse || folded.length <= LONGEST_HEAD)) continue;
    // The year of the page's head, wherever a printer wrote it.
    if (YEAR_ALONE.test(folded) && (rowsBy !== 'label' || sides)) continue;
    if (isProse) break;
    // Rows that codes name have no ordinals: it heads what follows the table.
    if (rowsBy !== 'label' && lines.length > 0 && HEADING.test(folded)) break;
    if (!(isFurniture(folded) && !(cellLines && NUMBER.test(folded)))) lines.push(line);
  }
  return lines;
}

/** 部门：云岭县水务局 2023年度 金额单位：万元: whose, of which year and in which unit the table below is, together or a line each. */
const isHead = (line: Cell, folded: string): boolean =>
  moneyUnitOf(folded) !== null || bodyOf(line.text) !== null || YEAR_ALONE.test(folded);

/** The same with tabs between them: no row of the table below, whose cells stand apart by blanks or in lines of their own. */
const isHeadRow = ({ cells, single }: Row): boolean =>
  !single &&
  cells.every((cell) => {
    const folded = foldText(cell.text);
    return isFurniture(folded) || isHead(cell, folded);
  });

/** How many of `words` at their beginning are such. */
function leading(words: readonly string[], isSuch: (word: string) => boolean): number {
  const past = words.findIndex((word) => !isSuch(word));
  return past < 0 ? words.length : past;
}

/** `printed`: the words of its lines; `year`: that of the title, which titles of columns may repeat. */
function flatTable(
  source: string,
  kind: StatementKind,
  title: string,
  printed: readonly Token[],
  year: number,
): Table | null {
  const tokens = withTitlesFirst(printed);
  const body = tokens.findIndex((token) => isAmount(token) || /^栏[次号]$/.test(token.text));
  const below = (columns: Columns, end: number): Item[] =>
    itemsBelow(source, kind, tokens.slice(end), columns);
  const words = tokens.slice(0, Math.max(0, Math.min(body, HEADER_WORDS))).map(({ text }) => text);
  const plain = words.map((word) => withoutYear(word, year));
  // Behind a word that no header has, none ends.
  const mostFlat = leading(plain, (word) => mayHead(kind.flat, word));
  const mostPrinted = leading(words, (word) => isKnown(kind, word, year));
  for (let end = Math.max(mostFlat, mostPrinted); end > 0; end--) {
    const header = tokens.slice(0, end);
    const known = end <= mostFlat ? flatColumns(kind.flat, plain.slice(0, end)) : null;
    if (known) {
      const rows = withSunkAmount(source, known, tokens, end);
      return tableBelow(source, kind, known, header, itemsBelow(source, kind, rows, known));
    }
    const titles = end <= mostPrinted ? printedTitles(kind, words.slice(0, end), year) : null;
    const items = titles && below(titles.columns, end);
    if (titles && items && fillColumns(items, titles))
      return tableBelow(source, kind, titles.columns, header, items);
  }
  const named = namedAmounts(kind, title, tokens);
  return named && tableBelow(source, kind, NAMED_AMOUNTS, tokens.slice(0, 1), named);
}

/** Whether a row has an amount for each column, and none has more. */
function isFilledBy(kind: StatementKind, columns: Columns, items: readonly Item[]): boolean {
  const values = columnsAt(kind, columns).filter((column) => !isKeyColumn(column)).length;
  const most = Math.max(0, ...items.map(({ amounts }) => amounts.length));
  return values > 1 && most === values;
}

/** A table whose header stands behind its rows; null where the words there are none, or do not fit the rows. */
function headedLast(
  source: string,
  kind: StatementKind,
  region: readonly Row[],
  tokens: readonly Token[],
  year: number,
): Table | null {
  const behind = wordsBehind(source, region, tokens);
  const [first] = behind?.rows ?? [];
  if (!behind || !first) return null;
  const titles = behind.titles.map(({ text }) => withoutYear(text, year));
  const columns = flatColumns(kind.flat, titles);
  if (!columns) return null;
  // The titles stand where the rows begin, which is where a header is looked for.
  const head = { ...first, end: first.start };
  const items = itemsBelow(source, kind, behind.rows, columns);
  const table = isFilledBy(kind, columns, items) ? tableBelow(source, kind, columns, [head], items) : null;
  return table && tableOf([...table.rows, [cellAt(source, behind.end, behind.end)]]);
}

type Columns = readonly (readonly string[])[];

/** Not one row of the classification has its code: a name begins where amounts end. */
const areNamesAlone = ({ rowsBy }: StatementKind, tokens: readonly Token[]): boolean =>
  rowsBy === 'function' && !tokens.some(({ text }) => STARTS_WITH_CODE.test(text));

/** The rows below a header, without what stands behind the last. */
function itemsBelow(source: string, kind: StatementKind, tokens: readonly Token[], columns: Columns): Item[] {
  const lines = columns.some((path) => path.at(-1) === '行次');
  const byUnit = columns.some((path) => NAMES_UNITS.test(path.at(-1) ?? ''));
  const coded = kind.rowsBy === 'label' || byUnit ? tokens : withCodesFirst(tokens);
  const labelled = kind.rowsBy === 'label' && lines ? withWholeLabels(source, coded) : coded;
  const whole = byUnit ? tokens : withWholeNamesBy(kind, labelled);
  const byCode = kind.rowsBy !== 'label' && !byUnit && !areNamesAlone(kind, whole);
  const items = itemsOf(kind, whole, { lines, width: columns.length, byCode });
  let last = items.findLastIndex((item) => item.amounts.length > 0);
  // Rows without an amount at the end are rows, and no rest of the name before them.
  while (isEmptyRow(kind, items[last + 1]) || isRun(items[last + 1])) last++;
  return items.slice(0, last + 1);
}

function tableBelow(
  source: string,
  kind: StatementKind,
  columns: Columns,
  header: readonly Token[],
  items: readonly Item[],
): Table | null {
  const range = { start: header[0]?.start ?? 0, end: header.at(-1)?.end ?? 0 };
  return tableOf([...headerRows([...columns, UNSURE], range), ...bodyRows(source, kind, columns, items)]);
}
