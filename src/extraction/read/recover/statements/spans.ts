/**
 * The titles of a header whose merged cells were written once: which of the titles below stand under which above. The words
 * say it (小计 and 项目支出 stand under 本年支出, the same titles twice under 预算数 and 决算数); where they allow two readings nothing is said.
 */
import type { StatementKind } from '../../../lexicon/statementWords.ts';
import { columnsAt, isKeyColumn } from '../../../statements/columns.ts';

/** The titles above a column from the top. */
export type Path = readonly string[];

interface Group {
  readonly title: string;
  /** Columns that it reaches over, where empty cells behind it say so. */
  readonly span: number | null;
}

/** No statement is wider. */
const MOST_COLUMNS = 24;
/** Steps through the readings of two rows; a header that needs more says nothing. */
const MOST_STEPS = 4000;

/** The paths of a header of `width` columns, or null where its rows do not say. `rows`: texts from the top, none with an empty end. */
export function spannedPaths(
  kind: StatementKind,
  rows: readonly Path[],
  width: number,
  year: number,
): Path[] | null {
  const [leaves, ...above] = [...rows].reverse();
  if (!leaves || width > MOST_COLUMNS) return null;
  let paths: Path[] = leaves.map((title) => (title === '' ? [] : [title]));
  for (const upper of above) {
    const found = under(kind, upper, paths, width, year);
    if (!found) return null;
    paths = found;
  }
  return paths.length === width ? paths : null;
}

/** The one reading of two rows in which most titles are known; null where there is none, or several. */
function under(
  kind: StatementKind,
  upper: Path,
  lower: readonly Path[],
  width: number,
  year: number,
): Path[] | null {
  let best: { readonly paths: Path[]; readonly unknown: number; readonly meaning: string } | null = null;
  let sure = false;
  const steps = { left: MOST_STEPS };
  for (const paths of readings(groupsOf(upper), lower, width, steps)) {
    const columns = columnsAt(kind, paths, year);
    if (!keysLead(kind, paths)) continue;
    const unknown = columns.filter(({ role }) => role === 'unknown').length;
    const meaning = JSON.stringify(columns);
    if (best && (unknown > best.unknown || meaning === best.meaning)) continue;
    sure = !best || unknown < best.unknown;
    best = { paths, unknown, meaning };
  }
  return best && sure && steps.left > 0 ? best.paths : null;
}

/** Empty cells continue the title before them; without any, each title may reach over as many columns as it likes. */
function groupsOf(row: Path): Group[] {
  const isSpread = row.includes('');
  const starts = row.flatMap((title, index) => (title === '' && index > 0 ? [] : [index]));
  return starts.map((start, index) => {
    const past = starts[index + 1];
    return { title: row[start] ?? '', span: isSpread && past !== undefined ? past - start : null };
  });
}

/** All ways in which the lower titles can stand in their order under the upper ones, over `width` columns. */
function* readings(
  [group, ...others]: readonly Group[],
  lower: readonly Path[],
  width: number,
  steps: { left: number },
): Generator<Path[]> {
  if (--steps.left <= 0) return;
  if (!group) {
    if (lower.length === 0 && width === 0) yield [];
    return;
  }
  const own: Path = group.title === '' ? [] : [group.title];
  for (let count = 0; count <= Math.min(lower.length, width); count++) {
    const children = lower.slice(0, count);
    const taken = count === 0 ? (group.span ?? 1) : count;
    if ((group.span !== null && taken !== group.span) || taken > width || !areDistinct(children)) continue;
    const paths =
      count === 0 ? Array.from({ length: taken }, () => own) : children.map((path) => [...own, ...path]);
    for (const rest of readings(others, lower.slice(count), width - taken, steps)) yield [...paths, ...rest];
  }
}

function areDistinct(paths: readonly Path[]): boolean {
  const titled = paths.filter((path) => path.length > 0);
  return new Set(titled.map((path) => path.join('/'))).size === titled.length;
}

/**
 * Under one title the columns that name rows stand before the amounts; there are no amounts under a column that names rows, and
 * not such columns alone under another.
 */
function keysLead(kind: StatementKind, paths: readonly Path[]): boolean {
  const isKey = (path: Path): boolean => path.some((title) => columnsAt(kind, [[title]]).some(isKeyColumn));
  return groupedPaths(paths).every(([top, below]) => {
    const keys = below.map(isKey);
    if (isKey([top])) return keys.every(Boolean);
    const past = keys.lastIndexOf(true) + 1;
    return past === keys.indexOf(false) || past === 0;
  });
}

/** What stands below each title of the first row. */
function groupedPaths(paths: readonly Path[]): [top: string, below: Path[]][] {
  const groups: [string, Path[]][] = [];
  paths.forEach(([top, ...below], index) => {
    if (top === undefined) return;
    if (paths[index - 1]?.[0] !== top) groups.push([top, []]);
    if (below.length > 0) groups.at(-1)?.[1].push(below);
  });
  return groups;
}
