/** Two states of a table: rows that came, rows that went, rows of one key whose cells changed. */

export type Cells = Readonly<Record<string, string>>;

export interface RowDiff {
  readonly added: readonly Cells[];
  readonly removed: readonly Cells[];
  readonly changed: readonly {
    readonly before: Cells;
    readonly after: Cells;
    readonly columns: readonly string[];
  }[];
}

/** `key`: the columns that name a row; with none of its own, a row is named by all of its cells. Rows of one key are matched in order. */
export function rowDiff(before: readonly Cells[], after: readonly Cells[], key: readonly string[]): RowDiff {
  const keyOf = (row: Cells): string =>
    JSON.stringify(key.length > 0 ? key.map((column) => row[column] ?? '') : Object.entries(row).sort());
  const known = new Map<string, Cells[]>();
  for (const row of before) known.set(keyOf(row), [...(known.get(keyOf(row)) ?? []), row]);
  const added: Cells[] = [];
  const changed: { before: Cells; after: Cells; columns: string[] }[] = [];
  for (const row of after) {
    const old = known.get(keyOf(row))?.shift();
    if (!old) {
      added.push(row);
      continue;
    }
    const columns = [...new Set([...Object.keys(old), ...Object.keys(row)])].filter(
      (column) => (old[column] ?? '') !== (row[column] ?? ''),
    );
    if (columns.length > 0) changed.push({ before: old, after: row, columns });
  }
  return { added, removed: [...known.values()].flat(), changed };
}

export const isSame = ({ added, removed, changed }: RowDiff): boolean =>
  added.length + removed.length + changed.length === 0;

const EXAMPLES = 3;
const LONGEST = 60;

/** Counts, and some examples of each, as lines. */
export function diffLines({ added, removed, changed }: RowDiff, key: readonly string[]): string[] {
  const nameOf = (row: Cells): string =>
    (key.length > 0 ? key.map((column) => row[column] ?? '') : Object.values(row))
      .filter((cell) => cell !== '')
      .join(' | ');
  const columns = new Map<string, number>();
  for (const one of changed)
    for (const column of one.columns) columns.set(column, (columns.get(column) ?? 0) + 1);
  const moved = ({ before, after, columns: names }: RowDiff['changed'][number]): string =>
    `${nameOf(after)}: ${names.map((name) => `${name} ${short(before[name])} → ${short(after[name])}`).join(', ')}`;
  return [
    `+${added.length} −${removed.length} ~${changed.length}`,
    ...examples('+', added.map(nameOf)),
    ...examples('−', removed.map(nameOf)),
    ...(columns.size > 0
      ? [`  ~ by column: ${[...columns].map(([name, count]) => `${name} ${count}`).join(', ')}`]
      : []),
    ...examples('~', changed.map(moved)),
  ];
}

const short = (cell = ''): string =>
  cell === '' ? '(empty)' : cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell;

const examples = (sign: string, lines: readonly string[]): string[] => [
  ...lines.slice(0, EXAMPLES).map((line) => `  ${sign} ${line}`),
  ...(lines.length > EXAMPLES ? [`  ${sign} and ${lines.length - EXAMPLES} more`] : []),
];
