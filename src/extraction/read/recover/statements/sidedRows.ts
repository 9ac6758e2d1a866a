/**
 * Rows of two tables side by side whose empty cells were left out: `三、事业收入 | 3 | 四、公共安全支出 | 38`. Each half has the number of its
 * line, and these count from row to row: so it is known which cell a number is of. A half that counts otherwise says nothing.
 */
import type { Cell } from '../../../document/document.ts';
import type { Row } from '../../../document/rows.ts';
import { blocksOf, type Column } from '../../../statements/columns.ts';
import { foldText } from '../../../text/fold.ts';

interface Half {
  readonly label: Cell | null;
  readonly line: Cell;
  readonly amount: Cell | null;
}

const LINE = /^\d{1,3}$/;
const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const isWord = ({ text }: Cell): boolean => /\p{Script=Han}/u.test(text);
const folded = ({ text }: Cell): string => foldText(text).replaceAll('，', ',');

/** By index of `rows`, the cells of those that say where each belongs, under label, line and amount of both tables. */
export function sidedRows(columns: readonly Column[], rows: readonly Row[]): ReadonlyMap<number, Cell[]> {
  const found = new Map<number, Cell[]>();
  if (!areLabelLineAmount(columns)) return found;
  let before: readonly Half[] | null = null;
  rows.forEach((row, index) => {
    if (row.single) return;
    const halves = halvesOf(row.cells.filter(({ text }) => text !== ''));
    const counts = before && halves?.every(({ line }, side) => countsOn(before?.[side]?.line, line));
    if (halves && counts) found.set(index, halves.flatMap(cellsOf));
    before = halves;
  });
  return found;
}

/** 项目, 行次, 决算数, and the same beside them. */
function areLabelLineAmount(columns: readonly Column[]): boolean {
  const blocks = blocksOf(columns);
  return (
    columns.length === 6 &&
    blocks.length === 2 &&
    blocks.every(([label, line, amount]) => {
      const roles = [label, line, amount].map((at) => (at === undefined ? undefined : columns[at]?.role));
      return roles.join() === 'label,line,value' || roles.join() === 'name,line,value';
    })
  );
}

/** The two halves that the filled cells of a row are; null where they may be others. */
function halvesOf(cells: readonly Cell[]): Half[] | null {
  const halves: Half[] = [];
  let at = 0;
  while (at < cells.length && halves.length < 2) {
    const first = cells[at];
    const label = first && isWord(first) ? first : null;
    if (label) at++;
    const line = cells[at++];
    if (!line || !LINE.test(folded(line))) return null;
    const next = cells[at];
    // A number behind a line without a name may be the line of the other half, or nobody's.
    const amount = label && next && AMOUNT.test(folded(next)) ? next : null;
    if (amount) at++;
    halves.push({ label, line, amount });
  }
  return halves.length === 2 && at === cells.length ? halves : null;
}

const countsOn = (before: Cell | undefined, line: Cell): boolean =>
  before !== undefined && Number(folded(line)) === Number(folded(before)) + 1;

const cellsOf = ({ label, line, amount }: Half): Cell[] => [
  label ?? emptyAt(line.start),
  line,
  amount ?? emptyAt(line.end),
];

const emptyAt = (at: number): Cell => ({ text: '', start: at, end: at, colspan: 1, rowspan: 1 });
