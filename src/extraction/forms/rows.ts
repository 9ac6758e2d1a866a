/** Self-evaluation forms → rows. */
import type { Cell } from '../../domain/tables.ts';
import type { DocumentKey } from '../dataset/figures.ts';
import type { Reading } from '../document.ts';

type Rows = Record<string, Cell>[];

export interface FormRows {
  readonly evaluations: Rows;
  readonly funding: Rows;
  readonly indicators: Rows;
  /** Indices of the numbers that these rows hold. */
  readonly numbers: ReadonlySet<number>;
}

export function evaluationRows(_reading: Reading, _key: DocumentKey): FormRows {
  return { evaluations: [], funding: [], indicators: [], numbers: new Set() };
}
