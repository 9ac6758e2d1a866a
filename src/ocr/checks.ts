/** The numbers of a scan as a person looks at them: where each is printed, what makes it doubtful, in which order. Pure. */
import type { DraftMeaning, DraftNumber } from '../extraction/pipeline/draftNumbers.ts';
import { confirmedText, wholeNumber, type Range } from './confirmed.ts';
import type { Box } from './picture.ts';
import type { Confirmation } from './scan.ts';
import { placeOf, surenessOf, type ScanText } from './text.ts';

/** Why a number is looked at first, from the gravest. */
export const DOUBTS = ['sign', 'contradicts', 'format', 'unsure'] as const;
export type ScanDoubt = (typeof DOUBTS)[number];

export interface ScanCheck extends Range {
  /** What is read there now, without white space. */
  readonly printed: string;
  readonly place: { readonly page: number; readonly box: Box } | null;
  readonly meanings: readonly DraftMeaning[];
  /** Of its least sure character, in per cent. */
  readonly sureness: number;
  readonly doubts: readonly ScanDoubt[];
  readonly isConfirmed: boolean;
}

const SIGN = /[≥≤＜＞<>]|^\s*[—–/／-]+\s*$/;
/** In per cent: clean print is read at more. */
const UNSURE = 85;
const AMOUNT = /^-?(?:0|[1-9]\d{0,2}(?:[,，]\d{3})+|[1-9]\d*)(?:\.\d+)?$/;

/**
 * @param drafts by places in the text as it is now, with what is confirmed in it
 * @param read the text as it was recognised
 */
export function scanChecks(
  drafts: readonly DraftNumber[],
  read: ScanText,
  confirmed: readonly Confirmation[],
): ScanCheck[] {
  const now = confirmedText(read.text, confirmed);
  const usual = usualDecimals(drafts.map((draft) => [unitOf(draft), now.text.slice(draft.start, draft.end)]));
  const checks = drafts.map((draft): ScanCheck => {
    const isConfirmed = now.ranges.some(({ start, end }) => start <= draft.start && end >= draft.end);
    const whole = isConfirmed || draft.meanings.length === 0 ? draft : wholeNumber(now.text, draft);
    const range = now.original(whole);
    const printed = now.text.slice(whole.start, whole.end).replace(/\s+/g, '');
    const isOdd = draft.meanings.length > 0 && !isUsual(printed, usual.get(unitOf(draft)));
    const sureness = surenessOf(read, range.start, range.end);
    const doubts = {
      sign: SIGN.test(printed),
      contradicts: draft.isDoubted,
      format: isOdd,
      unsure: sureness < UNSURE,
    };
    return {
      ...range,
      printed,
      place: placeOf(read, range.start, range.end),
      meanings: draft.meanings,
      sureness,
      doubts: DOUBTS.filter((doubt) => doubts[doubt]),
      isConfirmed,
    };
  });
  return checks.sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start);
}

const unitOf = ({ meanings }: DraftNumber): string => meanings[0]?.unit ?? '';
const rankOf = ({ doubts: [gravest] }: ScanCheck): number =>
  gravest === undefined ? DOUBTS.length : DOUBTS.indexOf(gravest);

const decimalsOf = (printed: string): number => /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
const isUsual = (printed: string, decimals: number | undefined): boolean =>
  AMOUNT.test(printed) && decimalsOf(printed) === decimals;

/** How many decimals most numbers of a unit have. */
function usualDecimals(numbers: readonly (readonly [unit: string, printed: string])[]): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const [unit, printed] of numbers) {
    const ofUnit = counts.get(unit) ?? new Map<number, number>();
    counts.set(unit, ofUnit);
    ofUnit.set(decimalsOf(printed), (ofUnit.get(decimalsOf(printed)) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([unit, ofUnit]) => [unit, [...ofUnit].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0]),
  );
}

/** A figure is a number; what else is printed in a cell is taken as it is. */
export const canBePrinted = ({ meanings }: ScanCheck, typed: string): boolean =>
  meanings.length > 0 ? /^-?\d[\d,，]*(?:\.\d+)?$/.test(typed) : typed.trim() !== '';
