/** What a drawing shows of a frame, and what is to be said of that. Pure. */
import type { DataCell } from '../domain/dataTable.ts';
import { cutFrame } from './export/part.ts';
import type { Frame } from './frame.ts';
import type { MetricKey } from './metrics.ts';
import { frameNotes } from './notes.ts';

export interface Drawn {
  /** Of the frame, those whose numbers are shown; all where it is not told. */
  readonly metrics?: readonly MetricKey[];
  /** The parts of a bar: where there is no number, no word says why. */
  readonly isWithoutWords?: boolean;
}

const NOTHING: DataCell = { kind: 'text', text: '' };

/** `frame` with what is drawn of it: nothing of what stands in the table alone. */
export function drawnFrame(frame: Frame, { metrics, isWithoutWords = false }: Drawn): Frame {
  const cut = metrics ? cutFrame(frame, ({ key }) => metrics.includes(key)) : frame;
  if (!isWithoutWords) return cut;
  const shown = (cell: DataCell): DataCell => (cell.kind === 'absent' ? NOTHING : cell);
  return { ...cut, rows: cut.rows.map((row) => ({ ...row, cells: row.cells.map(shown) })) };
}

/** Those of the frame's notes that are about what is drawn. */
export function drawnNotes(frame: Frame, drawn: Drawn): string[] {
  const { comparison, columns, rows } = drawnFrame(frame, drawn);
  const ofCells = new Set(frameNotes(frame.comparison, frame.columns, frame.rows));
  const shown = new Set(frameNotes(comparison, columns, rows));
  return frame.notes.filter((note) => !ofCells.has(note) || shown.has(note));
}
