/** Tables of invented documents, as a web page and as the texts that converters make of them. */

/** A cell, over how many columns and how many rows it reaches. */
export type Slot = string | readonly [text: string, columns: number, rows?: number];
export type Rows = readonly (readonly Slot[])[];

export const textOf = (slot: Slot): string => (typeof slot === 'string' ? slot : slot[0]);
export const columns = (slot: Slot): number => (typeof slot === 'string' ? 1 : slot[1]);
const reachesDown = (slot: Slot): number => (typeof slot === 'string' ? 1 : (slot[2] ?? 1));
export const filled = (row: readonly Slot[]): string[] => row.map(textOf).filter((cell) => cell !== '');

export const htmlTable = (rows: Rows): string => {
  const cell = (slot: Slot): string =>
    `<td colspan="${String(columns(slot))}" rowspan="${String(reachesDown(slot))}">${textOf(slot)}</td>`;
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
};

/** Each row with a text for every column, empty where a merged cell of it or of a row above reaches. */
export function placesOf(rows: Rows): string[][] {
  const below: number[] = [];
  return rows.map((row) => {
    const texts: string[] = [];
    const skipMerged = (): void => {
      for (let at = texts.length; (below[at] ?? 0) > 0; at = texts.length) {
        below[at] = (below[at] ?? 0) - 1;
        texts.push('');
      }
    };
    for (const slot of row) {
      skipMerged();
      for (let at = 0; at < columns(slot); at++) {
        below[texts.length] = reachesDown(slot) - 1;
        texts.push(at === 0 ? textOf(slot) : '');
      }
    }
    skipMerged();
    return texts;
  });
}

export type Lines = (rows: Rows) => string[];

const perRow =
  (line: (row: readonly Slot[]) => string): Lines =>
  (rows) =>
    rows.map(line);

/** What converters make of a table. */
export const FLATTENINGS: readonly (readonly [what: string, lines: Lines])[] = [
  ['tabs, a merged cell once', perRow((row) => row.map(textOf).join('\t'))],
  [
    'tabs, a merged cell with its empty places',
    perRow((row) =>
      row.flatMap((slot) => [textOf(slot), ...Array<string>(columns(slot) - 1).fill('')]).join('\t'),
    ),
  ],
  ['tabs, empty cells left out', perRow((row) => filled(row).join('\t'))],
  ['pipes', perRow((row) => `| ${row.map(textOf).join(' | ')} |`)],
  ['a cell a line', (rows) => rows.flatMap((row) => row.map(textOf))],
  ['a cell a line, empty cells left out', (rows) => rows.flatMap(filled)],
  ['spaces, empty cells left out', perRow((row) => filled(row).join(' '))],
  ['all rows in one line', (rows) => [rows.flatMap(filled).join(' ')]],
];
