/** A cell that is one amount. */
import type { Cell } from '../document/document.ts';
import { foldText } from '../text/fold.ts';

export interface Amount {
  /** Exact decimal without separators. */
  readonly value: string;
  /** Source offsets of the printed number, sign included. */
  readonly start: number;
  readonly end: number;
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Null where the cell is blank or not one number: 12 34 may be two, 1=2+3 is a formula, 12.5% is a share. */
export function amountOf(source: string, cell: Cell): Amount | null {
  const raw = source.slice(cell.start, cell.end);
  const printed = raw.trim().replace(/^\*+|\*+$/g, '');
  if (printed === '' || /\s/.test(printed)) return null;
  const text = foldText(printed).replaceAll('，', ',');
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  const start = cell.start + raw.indexOf(printed);
  return { value: text.replaceAll(',', ''), start, end: start + printed.length };
}
