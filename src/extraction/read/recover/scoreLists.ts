/** A list of projects with their scores that stands a cell a line, or in lines of words: its rows are known where they are numbered. */
import { cellAt, tableOf, type Cell, type Document, type Table } from '../../document/document.ts';
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
  return rows.flatMap((row, index) => {
    const line = lineOf(row);
    if (!line?.text.startsWith(NUMBERED)) return [];
    const cellsAt =
      line.text === NUMBERED
        ? cellsOfLines(rows, index)
        : (at: number): Cell[] => wordsIn(document.text, lineOf(rows[index + at]));
    return (cellsAt && listFrom(cellsAt, titles)) ?? [];
  });
}

const lineOf = (row: Row | undefined): Cell | undefined => (row?.single ? row.cells[0] : undefined);

const wordsIn = (source: string, line: Cell | undefined): Cell[] =>
  line
    ? [...source.slice(line.start, line.end).matchAll(/\S+/g)].map(({ 0: word, index }) =>
        cellAt(source, line.start + index, line.start + index + word.length),
      )
    : [];

/** The rows of a list that begins at `start`, each as many lines as there are up to the first number. */
function cellsOfLines(rows: readonly Row[], start: number): ((at: number) => Cell[]) | null {
  const width = rows.slice(start, start + MOST_COLUMNS + 1).findIndex((row) => lineOf(row)?.text === '1');
  if (width < 0) return null;
  return (at) => rows.slice(start + at * width, start + (at + 1) * width).flatMap((row) => lineOf(row) ?? []);
}

/** `cellsAt`: of the header, 0, and of each row below it. */
function listFrom(cellsAt: (at: number) => Cell[], titles: FormWords['amounts']): Table | null {
  const header = cellsAt(0);
  const fields = header.length > 1 ? listFields(header, titles) : null;
  const score = fields ? ([...fields].find(([, field]) => field === 'total_score')?.[0] ?? -1) : -1;
  if (score < 0) return null;
  const found: Cell[][] = [];
  for (let cells = cellsAt(1); ; cells = cellsAt(found.length + 1)) {
    if (cells.length !== header.length || cells[0]?.text !== String(found.length + 1)) break;
    if (!SCORE.test(foldText(cells[score]?.text ?? ''))) break;
    found.push(cells);
  }
  return found.length === 0 ? null : tableOf([header, ...found]);
}
