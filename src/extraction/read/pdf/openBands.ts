/** Tables that no line parts: rows whose amounts stand one under another, and the titles above these. */
import { columnsOf, columnsUnder, overlap, type Extent } from './bandColumns.ts';
import type { Band, Bands } from './bands.ts';
import type { Layout } from './layout.ts';
import { BESIDE_NUMBER, partsOfLine, type Part } from './bandParts.ts';
import { titlesIn, withTitles } from './bandTitles.ts';
import type { Glyph, Ruling, Rulings } from './geometry.ts';
import { joined } from './lattice.ts';
import { AMOUNT, areAligned, areWhole } from './openAmounts.ts';
import {
  groupsOf,
  isNumbered,
  joinedRows,
  middleOf,
  pitchOf,
  sizeOf,
  type Line,
  type OpenRow,
} from './openRows.ts';
import { ONE_ROW, rulesUnder } from './openTitles.ts';

/** Rows farther apart than so many times the least room between two are of two tables. */
const FAR = 2.5;
/** Lines above the rest of a table that began on the page before: a running header. */
const HEADER = 1;
/** Titles farther above the first row than so many times the room between rows are none. */
const FAR_TITLES = 1.7;
/** Titles are printed as large as the rows. */
const SAME_SIZE = 1.15;

/** Leaders of a list of contents, sentences. */
const PROSE = /\.{4}|…|·{3}|[。；]/;
const NAMED = /[：:]/;
/** What stands above a table and is no title of its columns. */
const ABOVE =
  /^(?:附?表\s*[\d一二三四五六七八九十]+|公开\s*\d+\s*表|.*[^栏]表|[（(]?(?:金额)?单位\S*元[)）]?)$/;

/** `printed`: the lines of a page; `before`: the columns of a table that the page before ended with. */
export function openBandsOf(
  printed: readonly (readonly Glyph[])[],
  rulings: Rulings,
  before: Layout | null,
): Bands[] {
  if (!printed.some(isSpaced)) return [];
  const lines = printed.map(partsOfLine);
  const first = lines.findIndex(isRow);
  if (first < 0) return [];
  const rules = joined(rulings.horizontal);
  return stretchesOf(lines).flatMap((stretch, index) => {
    const isFirst = index === 0 && first <= HEADER;
    const bands = bandsOfStretch(stretch, rules, isFirst ? before : null);
    return bands ? [bands] : [];
  });
}

/** May a line be a row? Then there is room beside a digit. */
const isSpaced = (line: readonly Glyph[]): boolean =>
  line.some(({ text, left, size }, index) => {
    const before = line[index - 1];
    return (
      before !== undefined &&
      left - before.right >= BESIDE_NUMBER * size &&
      (/\d/.test(text) || /[\d%％]/.test(before.text))
    );
  });

/** A row of a table has a text or another number beside its number. */
const isRow = (line: Line): boolean => line.length > 1 && isNumbered(line) && !isProse(line);

const isProse = (line: Line): boolean =>
  line.some(({ text }) => PROSE.test(text)) ||
  (!isNumbered(line) && line.some(({ text }) => NAMED.test(text)));

/** Lines one under another of which none is a sentence or says what the table is of. */
function stretchesOf(lines: readonly Line[]): OpenRow[][] {
  const stretches: Line[][] = [[]];
  for (const line of lines) {
    const isAbove = line.length < 3 && line.some(({ text }) => ABOVE.test(text.replaceAll(' ', '')));
    if (isProse(line) || (isAbove && !isNumbered(line))) stretches.push([]);
    else stretches.at(-1)?.push(line);
  }
  return stretches.filter((stretch) => stretch.filter(isRow).length >= 1).map(groupsOf);
}

function bandsOfStretch(
  rows: readonly OpenRow[],
  rules: readonly Ruling[],
  before: Layout | null,
): Bands | null {
  const from = rows.findIndex((row) => row.lines.some(isRow));
  const last = rows.findLastIndex((row) => row.lines.some(isRow));
  const pitch = pitchOf(rows.slice(from, last + 1)) ?? (from === last ? Infinity : null);
  if (pitch === null) return null;
  const body = joinedRows(rows.slice(from, ended(rows, last, pitch)), pitch);
  if (!body || !areWhole(body)) return null;
  if (body.some((row, index) => index > 0 && row.top - (body[index - 1]?.bottom ?? 0) > FAR * pitch))
    return null;
  const parts = body.flatMap((row) => row.lines.flat());
  const across = rules.filter((rule) => isAcross(rule, parts));
  const titles = titlesAbove(rows.slice(0, from), body, pitch, across);
  if (!titles || !areBetween(across, body)) return null;
  const all = [...parts, ...titles.flat()];
  const ends = {
    left: Math.min(...all.map((part) => part.left)),
    right: Math.max(...all.map((part) => part.right)),
  };
  const isNext =
    titles.length === 0 && before && ends.left > before.left - 1 && ends.right < before.right + 1;
  if (!isNext && (titles.length === 0 || !areAligned(body))) return null;
  const { left, right } = isNext ? before : ends;
  const bands = body.map((row, index): Band => {
    const size = Math.max(...row.lines.map(sizeOf));
    const [above, below] = [body[index - 1], body[index + 1]];
    return {
      top: above ? (above.bottom + row.top) / 2 : row.top - size / 2,
      bottom: below ? (row.bottom + below.top) / 2 : row.bottom + size / 2,
      lines: row.lines,
      under: [],
    };
  });
  const first = bands[0];
  if (titles.length === 0 || !first) return { left, right, bands };
  const columns = columnsOfRows(body, titles, pitch);
  const under = columns && rulesUnder(titles, columns, { left, right }, pitch);
  if (!under || !areTitled(parts, columns, titles.flat(), under)) return null;
  const header: Band = {
    top: middleOf(titles[0] ?? []) - pitch / 2,
    bottom: first.top,
    lines: titles,
    under,
  };
  return { left, right, bands: [header, ...bands] };
}

/** The columns of the rows, and those that have only a title. */
function columnsOfRows(body: readonly OpenRow[], titles: readonly Line[], pitch: number): Extent[] | null {
  const columns = columnsOf(
    body.map((row) => row.lines),
    [],
  );
  if (!columns) return null;
  const all = titles.flatMap((line) => titlesIn([line], columns)).flatMap((title) => title.parts);
  const bottom = Math.max(...all.map((part) => part.middle));
  const lowest = all.filter(
    (part) =>
      !all.some((other) => other.middle > part.middle && overlap(other, part) > 0) &&
      // A title over several columns may stand between the texts below it.
      (bottom - part.middle < ONE_ROW * pitch || columnsUnder(columns, part).length > 0),
  );
  return withTitles(columns, titlesIn([lowest], columns));
}

/** Has every column of amounts a title? What stands above rows without may be the rest of a row that the page before began. */
function areTitled(
  parts: readonly Part[],
  columns: readonly Extent[],
  titles: readonly Part[],
  under: readonly Ruling[],
): boolean {
  const amounts = parts.filter(({ text }) => AMOUNT.test(text));
  return columns
    .filter((column) => amounts.some((amount) => overlap(amount, column) > 0))
    .every(
      (column) =>
        titles.some((title) => overlap(title, column) > 0) ||
        under.some((rule) => overlap({ left: rule.from, right: rule.to }, column) > 0),
    );
}

/** One past the last row, with the lines below it that its cells go on in. */
function ended(rows: readonly OpenRow[], last: number, pitch: number): number {
  let end = last + 1;
  for (; end < rows.length; end++) {
    const [above, row] = [rows[end - 1], rows[end]];
    if (!above || !row || row.isNumbered || row.top - above.bottom > 0.93 * pitch) break;
  }
  return end;
}

/** The lines of titles above the first row: printed as large, and no farther than rows are. Null where more may stand above a line. */
function titlesAbove(
  rows: readonly OpenRow[],
  body: readonly OpenRow[],
  pitch: number,
  rules: readonly Ruling[],
): Line[] | null {
  const size = Math.max(...body.flatMap((row) => row.lines).map(sizeOf));
  const found: Line[] = [];
  let below = body[0]?.top ?? 0;
  for (const row of [...rows].reverse()) {
    const isLarge = row.lines.some((line) => sizeOf(line) > SAME_SIZE * size);
    const isRuled = rules.some((rule) => found.length > 0 && rule.at > row.bottom && rule.at < below);
    if (isLarge || below - row.bottom > FAR_TITLES * pitch) break;
    if (isRuled) return row.lines.some((line) => line.length > 1) ? null : found;
    found.unshift(...row.lines);
    below = row.top;
  }
  return found;
}

const isAcross = (rule: Ruling, parts: readonly Part[]): boolean =>
  parts.every((part) => rule.from < part.left + part.size && rule.to > part.right - part.size);

/** Lines between most rows are between all: what stands between two of them is a row. */
function areBetween(across: readonly Ruling[], body: readonly OpenRow[]): boolean {
  const parted = body
    .slice(1)
    .filter((row, index) => across.some((rule) => rule.at > (body[index]?.bottom ?? 0) && rule.at < row.top));
  return parted.length < body.length / 2 || parted.length === body.length - 1;
}
