/** What of a kept scan counts: its text with what a person has put right, and the places that are confirmed in it. */
import type { Recognised } from '../extraction/pipeline/recognised.ts';
import { confirmedText } from './confirmed.ts';
import type { KeptScan } from './scan.ts';
import { textOfScan } from './text.ts';

export function recognisedIn({ scan, confirmations }: KeptScan): Recognised {
  const { text, ranges } = confirmedText(textOfScan(scan).text, confirmations.confirmed);
  return { text, confirmed: ranges };
}
