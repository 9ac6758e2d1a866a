/** What of a scan is read: its text with what a person has put right, its tables, and the places that are confirmed. */
import type { Recognised } from '../extraction/pipeline/recognised.ts';
import { confirmedText } from './confirmed.ts';
import type { Confirmation, KeptScan, Scan } from './scan.ts';
import { textOfScan } from './text.ts';

/** Only what is confirmed counts. */
export function recognisedIn({ scan, confirmations }: KeptScan): Recognised {
  return read(scan, confirmations.confirmed);
}

/** All of it, as drafts to be looked at. */
export const draftsIn = (scan: Scan, confirmed: readonly Confirmation[] = []): Recognised => ({
  ...read(scan, confirmed),
  confirmed: null,
});

function read(scan: Scan, confirmed: readonly Confirmation[]): Recognised {
  const asRead = textOfScan(scan);
  const { text, ranges, current } = confirmedText(asRead.text, confirmed);
  const tables = asRead.tables.map((rows) =>
    rows.map((cells) => cells.map((cell) => ({ ...cell, ...current(cell) }))),
  );
  return { text, tables, confirmed: ranges };
}
