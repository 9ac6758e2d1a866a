/** A list of projects with their scores that stands a cell a line: its rows are known where they are numbered. */
import { tableOf, type Cell, type Document, type Table } from '../../document/document.ts';
import { allRows, type Row } from '../../document/rows.ts';
import { listFields } from '../../forms/scoreLists.ts';
import type { FormWords } from '../../lexicon/formWords.ts';
import { foldText } from '../../text/fold.ts';

const NUMBERED = '序号';
const MOST_COLUMNS = 12;
const SCORE = /^\d{1,3}(?:\.\d+)?分?$/;

/** In the order of the text. `titles`: of the columns of amounts. */
export function listedScores(document: Document, titles: FormWords['amounts']): Table[] {
  if (!document.text.includes(NUMBERED)) return [];
  const rows = allRows(document);
  return rows.flatMap((row, index) =>
    lineOf(row)?.text === NUMBERED ? (listFrom(rows, index, titles) ?? []) : [],
  );
}

const lineOf = (row: Row | undefined): Cell | undefined => (row?.single ? row.cells[0] : undefined);

function listFrom(rows: readonly Row[], start: number, titles: FormWords['amounts']): Table | null {
  const width = rows.slice(start, start + MOST_COLUMNS + 1).findIndex((row) => lineOf(row)?.text === '1');
  const header = cellsIn(rows, start, width);
  const fields = header && listFields(header, titles);
  const score = fields ? ([...fields].find(([, field]) => field === 'total_score')?.[0] ?? -1) : -1;
  if (!header || score < 0) return null;
  const found: Cell[][] = [];
  for (let at = start + width; ; at += width) {
    const cells = cellsIn(rows, at, width);
    if (cells?.[0]?.text !== String(found.length + 1)) break;
    if (!SCORE.test(foldText(cells[score]?.text ?? ''))) break;
    found.push(cells);
  }
  return found.length === 0 ? null : tableOf([header, ...found]);
}

/** As many lines as a row has cells; null where some are none. */
function cellsIn(rows: readonly Row[], start: number, width: number): Cell[] | null {
  const cells = rows.slice(start, start + width).map(lineOf);
  return width > 1 && cells.length === width && cells.every((cell) => cell !== undefined) ? cells : null;
}
