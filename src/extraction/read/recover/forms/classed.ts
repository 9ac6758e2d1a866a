/**
 * Indicators from a form with a column 指标分类 (绩效基本型, 绩效创新型) whose cells ran together. Each row has the class, then the
 * target and the actual value; before it stand the names of two levels and the points of assessment (评价要点), their lines
 * mixed. Names that the template prints are known; a department's own are told by the width of their column.
 */
import type { Table } from '../../../document/document.ts';
import { isPlaceholder } from '../../../forms/indicator.ts';
import type { IndicatorWords } from '../../../lexicon/formWords.ts';
import { sourceRange, type Flow } from '../../../text/flow.ts';
import { chunksOf, type Chunk } from './classedChunks.ts';
import { findPieces, type Found, type Piece } from './pieces.ts';
import { indicatorTable, type IndicatorRow, type Printed } from './table.ts';

const FEWEST_ROWS = 3;
/** What one piece, or two that stand in lines of their own, may cost. */
const NAME_COST = 4;
const GROUP_COST = 2;

type CommonNames = IndicatorWords['common'];

/** The indicators between flow characters `[start, end)`; null where the form has no such column. */
export function classedTable(
  flow: Flow,
  start: number,
  end: number,
  { classes, common }: IndicatorWords,
): Table | null {
  if (!classes) return null;
  const { header, chunks } = chunksOf(flow, start, end, classes);
  if (chunks.length < FEWEST_ROWS) return null;
  const names = chunks.map((chunk) => commonName(chunk, common));
  const width = widthOf(chunks, names);
  const taken = new Uint8Array(Math.max(...chunks.map((chunk) => chunk.text.length)));
  const rows = chunks.map((chunk, index) =>
    rowOf(chunk, names[index] ?? null, width, common, taken.fill(0, 0, chunk.text.length)),
  );
  const printed = rows.flatMap((row, index): IndicatorRow[] => {
    if (row.name.length === 0) return [];
    const { chunk } = row;
    const group = groupRow(rows, index);
    return [
      {
        level2: group === row ? inFlow(chunk, group.group) : [],
        ...(group && group !== row ? { group: inFlow(group.chunk, group.group) } : {}),
        level3: inFlow(chunk, row.name),
        target: chunk.values.target,
        actual: chunk.values.actual,
        other: [...inFlow(chunk, restOf(row)), chunk.kind],
      },
    ];
  });
  return indicatorTable(flow, sourceRange(flow, header.start, header.end), printed);
}

const inFlow = ({ from }: Chunk, pieces: readonly Piece[]): Printed =>
  pieces.map(({ start, end }) => ({ start: from + start, end: from + end }));

/** The points of assessment, which no table holds. */
function restOf({ chunk, group, name }: Row): Piece[] {
  const rest: Piece[] = [];
  let at = 0;
  for (const piece of [...group, ...name].sort((a, b) => a.start - b.start)) {
    if (piece.start > at) rest.push({ start: at, end: piece.start });
    at = Math.max(at, piece.end);
  }
  return at < chunk.text.length ? [...rest, { start: at, end: chunk.text.length }] : rest;
}

interface Row {
  readonly chunk: Chunk;
  /** Pieces of the second and of the third level's name; empty where the row has none. */
  readonly group: readonly Piece[];
  readonly name: readonly Piece[];
  /** The second levels that the template has the name under. */
  readonly expected: ReadonlySet<string> | null;
}

/** `taken`: zeros, one a character of the chunk and more; written on, so that not every row needs its own. */
function rowOf(
  chunk: Chunk,
  common: Common | null,
  width: number,
  names: CommonNames,
  taken: Uint8Array,
): Row {
  for (const piece of common?.found.pieces ?? []) taken.fill(1, piece.start, piece.end);
  const group = groupOf(chunk, common?.groups ?? null, taken, names)?.pieces ?? [];
  for (const piece of group) taken.fill(1, piece.start, piece.end);
  const name = common?.found.pieces ?? ownName(chunk, taken, width, group.at(-1)?.end ?? 0);
  return { chunk, group, name, expected: common?.groups ?? null };
}

/**
 * The row that prints the second level of the row at `index`. A merged cell's text stands at its middle: where the name
 * does not belong under what is printed above it, its second level is printed further down.
 */
function groupRow(rows: readonly Row[], index: number): Row | undefined {
  const above = rows.slice(0, index + 1).findLast((row) => row.group.length > 0);
  const below = rows.slice(index + 1).find((row) => row.group.length > 0);
  const expected = rows[index]?.expected;
  if (!expected) return above;
  const belongs = (row: Row): boolean =>
    expected.has(row.group.map(({ start, end }) => row.chunk.text.slice(start, end)).join(''));
  if (above && belongs(above)) return above;
  return below && belongs(below) ? below : above;
}

interface Common {
  readonly found: Found;
  /** The second levels that the template puts it under. */
  readonly groups: ReadonlySet<string>;
}

/** The template's name in the row that is there in the fewest pieces. */
function commonName(chunk: Chunk, { level3 }: CommonNames): Common | null {
  let best: Common | null = null;
  for (const [name, groups] of level3) {
    const limit = best ? best.found.cost - 1 : NAME_COST;
    const found = findPieces(chunk, name, limit, null);
    if (found) best = { found, groups };
    if (found?.cost === 1) break;
  }
  return best;
}

function groupOf(
  chunk: Chunk,
  expected: ReadonlySet<string> | null,
  taken: Uint8Array,
  { level2 }: CommonNames,
): Found | null {
  let best: Found | null = null;
  for (const name of level2) {
    if (expected && !expected.has(name)) continue;
    const found = findPieces(chunk, name, best ? best.cost - 1 : GROUP_COST, taken);
    if (found) best = found;
  }
  return best;
}

/** How many characters a full line of the third level's column has, by the names that are known. */
function widthOf(chunks: readonly Chunk[], known: readonly (Common | null)[]): number {
  const counts = new Map<number, number>();
  known.forEach((common, index) => {
    const { opens } = chunks[index] ?? { opens: new Uint8Array(1) };
    const first = common?.found.pieces[0];
    if (!first) return;
    let length = 1;
    while (first.start + length < first.end && !opens[first.start + length]) length++;
    const total = common.found.pieces.reduce((sum, piece) => sum + piece.end - piece.start, 0);
    if (length < total) counts.set(length, (counts.get(length) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A department's own name: full lines of the column's width, and the rest of the name on a shorter one. */
function ownName(chunk: Chunk, taken: Uint8Array, width: number, from: number): Piece[] {
  const lines = freeLines(chunk, taken).filter(({ start }) => start >= from);
  if (width === 0 || lines.some(({ start, end }) => isPlaceholder(chunk.text.slice(start, end)))) return [];
  const first = lines.findIndex(({ start, end }) => end - start === width);
  if (first < 0) return [];
  let last = first;
  while (lines[last + 1]?.start === lines[last]?.end && lengthOf(lines[last + 1]) === width) last++;
  const tail = lines[last + 1];
  const joins = tail && tail.start === lines[last]?.end && lengthOf(tail) < width;
  return lines.slice(first, joins ? last + 2 : last + 1);
}

const lengthOf = (piece: Piece | undefined): number => (piece ? piece.end - piece.start : 0);

function freeLines(chunk: Chunk, taken: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let end = 1; end <= chunk.text.length; end++) {
    if (!chunk.opens[end]) continue;
    if (!taken[start]) pieces.push({ start, end });
    start = end;
  }
  return pieces;
}
