/** Bands → a table. Null where its columns are not sure: the text then stays lines. */
import { columnsOf, columnsUnder, mostAcross, type Extent } from './bandColumns.ts';
import type { Part } from './bandParts.ts';
import type { Band, Bands } from './bands.ts';
import { spansOf, titlesIn, withTitles, type Span, type Title } from './bandTitles.ts';
import type { Ruling } from './geometry.ts';
import { places } from './lattice.ts';
import { areSame, grown, type Layout } from './layout.ts';
import { linesOf } from './lines.ts';
import { joinLines, type PdfCell, type PdfTable } from './tables.ts';

/** Fewer rows with numbers than this do not tell where columns are. */
const ROWS = 2;
/** Fewer columns are a list. */
const COLUMNS = 3;
const SAME_END = 3.5;

/** A cell: its columns, its rows, its text. */
interface Placed {
  readonly span: Span;
  readonly top: number;
  readonly bottom: number;
  readonly parts: readonly Part[];
}

interface Found {
  readonly table: PdfTable;
  readonly layout: Layout;
}

export function tableOfBands({ left, right, bands }: Bands, before: Layout | null): Found | null {
  const at = bands.findIndex(hasNumber);
  if (at < 0) return null;
  const body = bands.slice(at);
  const header = bands.slice(bands.slice(0, at).findLastIndex(isNote) + 1, at);
  // Digits with room between them would stand in columns of their own.
  if (body.some((band) => band.lines.flat().some((part) => POINT.test(part.text)))) return null;
  const ends = { left, right };
  if (header.length === 0) {
    const goesOn =
      before && Math.abs(before.left - left) < SAME_END && Math.abs(before.right - right) < SAME_END;
    return goesOn ? assembled(ends, [], body, grown(before.columns, body), before.edges) : null;
  }
  if (body.filter(hasNumber).length < ROWS) return null;
  const leaf = header.at(-1);
  const titles = (leaf?.lines ?? []).map((line) => line.filter((part) => !ruleUnder(leaf, part)));
  const found = columnsOf(
    body.map((band) => band.lines),
    titles,
  );
  const parted = found && withTitles(found, titlesIn(titles, found));
  const columns = parted && joinedUnder(titlesIn(titles, parted), parted, body);
  if (!columns || columns.length < COLUMNS) return null;
  const placed = header.map((band) => titlesPlaced(band, columns, ends));
  if (placed.includes(null)) return null;
  return assembled(
    ends,
    header,
    body,
    columns,
    before && areSame(columns, before) ? before.edges : null,
    placed.flatMap((cells) => cells ?? []),
  );
}

const POINT = /^[.,，．]+$/;

const hasNumber = ({ lines }: Band): boolean => lines.some((line) => line.some((part) => part.isNumber));

/** A line of unit and agency below the first line. */
const isNote = ({ lines }: Band): boolean =>
  lines.some((line) => line.some(({ text }) => /[：:]/.test(text)));

const covers = (rule: Ruling, { left, right }: Extent): boolean =>
  rule.from <= (left + right) / 2 && rule.to >= (left + right) / 2;

/** Columns of one title that no row has texts in both of are one: its number stands in the middle, its amounts at the right. */
function joinedUnder(titles: readonly Title[], columns: readonly Extent[], body: readonly Band[]): Extent[] {
  const rows = body.map((band) => columnsIn(columns, band));
  const joined = new Set(
    titles.flatMap((title) => {
      const under = columnsUnder(columns, title);
      const isOne = rows.every((row) => under.filter((index) => row.has(index)).length < 2);
      return isOne ? under.slice(1) : [];
    }),
  );
  const found: Extent[] = [];
  columns.forEach((column, index) => {
    const last = found.at(-1);
    if (last && joined.has(index)) found[found.length - 1] = { left: last.left, right: column.right };
    else found.push(column);
  });
  return found;
}

const columnsIn = (columns: readonly Extent[], band: Band): Set<number> =>
  new Set(band.lines.flatMap((line) => line.flatMap((part) => columnsUnder(columns, part))));

/** The line that runs under a title, but not under the whole table. */
const ruleUnder = (band: Band | undefined, part: Part): Ruling | undefined =>
  band?.under.find((rule) => rule.at > part.middle && covers(rule, part));

const ruleOver = (band: Band, part: Part): Ruling | undefined =>
  band.under.findLast((rule) => rule.at < part.middle && covers(rule, part));

/** The titles of a band over their columns. Null where there is not one way to lay them. */
function titlesPlaced(band: Band, columns: readonly Extent[], ends: Extent): Placed[] | null {
  const levels = new Map<Ruling | undefined, Part[]>();
  for (const part of band.lines.flat()) {
    const rule = ruleUnder(band, part);
    levels.set(rule, [...(levels.get(rule) ?? []), part]);
  }
  const placed: Placed[] = [];
  for (const [rule, parts] of levels) {
    const titles = titlesIn([parts], columns);
    const under = columns.flatMap((column, index) => (!rule || covers(rule, column) ? [index] : []));
    const region = { from: under[0] ?? 0, to: (under.at(-1) ?? -1) + 1 };
    const spans = spansOf(titles, columns, region, rule ? { left: rule.from, right: rule.to } : ends);
    if (!spans || under.length === 0) return null;
    titles.forEach((title, index) => {
      const first = title.parts[0];
      const top = (first && ruleOver(band, first)?.at) ?? band.top;
      const span = spans[index];
      if (span) placed.push({ span, top, bottom: rule?.at ?? band.bottom, parts: title.parts });
    });
  }
  return placed;
}

/** The cells of a row, each text in the column that it stands under. */
function rowPlaced(band: Band, columns: readonly Extent[]): Placed[] | null {
  const cells = new Map<number, { span: Span; parts: Part[] }>();
  for (const line of band.lines) {
    const taken = new Set<number>();
    for (const part of line) {
      const under = columnsUnder(columns, part);
      const from = under[0];
      if (from === undefined || (part.isNumber && under.length > 1)) return null;
      if (under.some((index) => taken.has(index))) return null;
      for (const index of under) taken.add(index);
      const to = (under.at(-1) ?? from) + 1;
      const cell = cells.get(from);
      if (!cell) cells.set(from, { span: { from, to }, parts: [part] });
      // A cell holds one number.
      else if (part.isNumber && cell.parts.some((other) => other.isNumber)) return null;
      else cells.set(from, { span: { from, to: Math.max(to, cell.span.to) }, parts: [...cell.parts, part] });
    }
  }
  return [...cells.values()].map((cell) => ({ ...cell, top: band.top, bottom: band.bottom }));
}

function assembled(
  ends: Extent,
  header: readonly Band[],
  body: readonly Band[],
  columns: readonly Extent[],
  known: readonly number[] | null,
  titles: readonly Placed[] = [],
): Found | null {
  const rows: Placed[] = [];
  for (const band of body) {
    const row = band.under.length > 0 ? null : rowPlaced(band, columns);
    if (!row) return null;
    rows.push(...row);
  }
  const across = rows.filter(({ span }) => span.to - span.from > 1).length;
  if (across > mostAcross(body.length)) return null;
  const placed = [...titles, ...rows];
  const texts = widened(columns, placed);
  if (!texts) return null;
  const edges = known ?? edgesOf(texts, ends);
  const bands = [...header, ...body];
  const tops = places([
    ...bands.flatMap((band) => [band.top, ...band.under.map((rule) => rule.at)]),
    body.at(-1)?.bottom ?? 0,
  ]);
  const rowAt = (at: number): number => nearest(tops, at);
  const cells = placed.map(({ span, top, bottom, parts }): PdfCell => ({
    left: edges[span.from] ?? 0,
    right: edges[span.to] ?? 0,
    row: rowAt(top),
    rowEnd: rowAt(bottom),
    text: joinLines(
      linesOf(parts.flatMap((part) => part.glyphs)),
      texts[span.from]?.left ?? 0,
      texts[span.to - 1]?.right ?? 0,
    ),
  }));
  return {
    table: {
      kind: 'table',
      top: tops[0] ?? 0,
      bottom: tops.at(-1) ?? 0,
      columns: edges,
      rowCount: tops.length - 1,
      cells,
    },
    layout: { ...ends, columns: texts, edges },
  };
}

/** Columns as wide as the texts in them. Null where these run into each other. */
function widened(columns: readonly Extent[], placed: readonly Placed[]): Extent[] | null {
  const wide = columns.map((column, index): Extent => {
    const parts = placed.flatMap((cell) =>
      cell.span.from === index && cell.span.to === index + 1 ? cell.parts : [],
    );
    return {
      left: Math.min(column.left, ...parts.map((part) => part.left)),
      right: Math.max(column.right, ...parts.map((part) => part.right)),
    };
  });
  return wide.every((column, index) => column.left >= (wide[index - 1]?.right ?? column.left)) ? wide : null;
}

const edgesOf = (columns: readonly Extent[], { left, right }: Extent): number[] => [
  left,
  ...columns.slice(1).map((column, index) => ((columns[index]?.right ?? 0) + column.left) / 2),
  right,
];

const nearest = (values: readonly number[], at: number): number =>
  values.reduce(
    (best, value, index) => (Math.abs(value - at) < Math.abs((values[best] ?? 0) - at) ? index : best),
    0,
  );
