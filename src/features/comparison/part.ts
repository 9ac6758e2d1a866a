/** A panel's view of a frame as it is drawn, listed and taken away. Pure. */
import { inOrderOf, type ExportPart } from '../../comparison/export/part.ts';
import type { Frame } from '../../comparison/frame.ts';
import { tableOf } from '../../comparison/table.ts';
import type { DataTable } from '../../domain/dataTable.ts';
import type { PanelView } from '../presets/preset.ts';

const wordsOf = (words: PanelView['caveat'], frame: Frame): string =>
  typeof words === 'function' ? words(frame) : (words ?? '');

/** `table`: as the reader has sorted it, where it is not as the query gave it. */
export const partOf = (
  view: PanelView,
  frame: Frame,
  table: DataTable = tableOf(frame, view.table),
): ExportPart => ({
  title: view.title,
  unit: view.unit,
  caveat: wordsOf(view.caveat, frame),
  drawn: wordsOf(view.drawn, frame),
  table,
  frames: [inOrderOf(frame, table)],
});
