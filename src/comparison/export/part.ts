/** One panel as it is taken away: its table as on the screen, and the frames that the table is made of. Pure. */
import type { DataTable } from '../../domain/dataTable.ts';
import { placesOf } from '../csv/frameCsv.ts';
import type { Frame, FrameRow } from '../frame.ts';
import type { Metric } from '../metrics.ts';
import { placesOfTables } from './evidence.ts';

export interface ExportPart {
  readonly title: string;
  readonly unit: string;
  readonly caveat: string;
  /** Of the drawing alone. */
  readonly drawn?: string;
  readonly table: DataTable;
  readonly frames: readonly Frame[];
}

export const framesOf = (parts: readonly ExportPart[]): Frame[] => parts.flatMap(({ frames }) => frames);

/** Comparability notes of all parts, each once. */
export const notesOf = (parts: readonly ExportPart[]): string[] => [
  ...new Set(framesOf(parts).flatMap(({ notes }) => notes)),
];

export const placesOfParts = (parts: readonly ExportPart[]): string[] => [
  ...new Set([...placesOf(framesOf(parts)), ...placesOfTables(parts.map(({ table }) => table))]),
];

/** A frame without the columns whose metric `keeps` refuses. */
export const cutFrame = (frame: Frame, keeps: (metric: Metric) => boolean): Frame => {
  const kept = frame.columns.map(keeps);
  return {
    ...frame,
    columns: frame.columns.filter((_, index) => kept[index]),
    rows: frame.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => kept[index]) })),
  };
};

/** Rows in the order of a table that was made from the frame and then sorted by the reader. */
export function inOrderOf(frame: Frame, { rows }: DataTable): Frame {
  const place = new Map(rows.map(({ key }, index) => [key, index]));
  const at = ({ key }: FrameRow): number => place.get(key) ?? rows.length;
  return { ...frame, rows: [...frame.rows].sort((a, b) => at(a) - at(b)) };
}
