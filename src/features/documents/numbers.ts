/** The account of a document's numbers as marks in its text: what each was read as, or why it was not read. Pure. */
import type { DocumentFigure, FormNumber, UnreadNumber } from '../../queries/index.ts';
import { t } from '../../language/t.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One number where it is printed. Several figures can rest on the same characters (支出总计 and 收入总计 in one clause). */
export type NumberMark = Range &
  (
    | { readonly kind: 'figure'; readonly figures: readonly DocumentFigure[] }
    | { readonly kind: 'form'; readonly form: FormNumber }
    | { readonly kind: 'unread'; readonly unread: UnreadNumber }
  );

/** The reason on unread.csv that is none: printed, and not understood. */
export const UNKNOWN_REASON = '未能识别';

/** `left`: not read for a reason that is known (a year, a list number). */
export type Fate = 'read' | 'left' | 'unknown';

export const fateOf = (mark: NumberMark): Fate =>
  mark.kind !== 'unread' ? 'read' : mark.unread.reason === UNKNOWN_REASON ? 'unknown' : 'left';

interface Placed {
  readonly source_start: number;
  readonly source_end: number;
}
const rangeOf = ({ source_start, source_end }: Placed): Range => ({ start: source_start, end: source_end });

/** In the order of the text. Derived figures have the place of the number that they come from, not one of their own. */
export function numberMarks(
  textLength: number,
  figures: readonly DocumentFigure[],
  forms: readonly FormNumber[],
  unread: readonly UnreadNumber[],
): NumberMark[] {
  const byStart = new Map<number, DocumentFigure[]>();
  for (const figure of figures) {
    if (figure.basis !== 'printed') continue;
    byStart.set(figure.source_start, [...(byStart.get(figure.source_start) ?? []), figure]);
  }
  const marks: NumberMark[] = [
    ...[...byStart.values()].flatMap((same): NumberMark[] =>
      same[0] ? [{ ...rangeOf(same[0]), kind: 'figure', figures: same }] : [],
    ),
    ...forms.map((form): NumberMark => ({ ...rangeOf(form), kind: 'form', form })),
    ...unread.map((number): NumberMark => ({ ...rangeOf(number), kind: 'unread', unread: number })),
  ];
  let reached = 0;
  return marks
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      // A text that is not the one the tables were made from: better no mark than one over other words.
      if (start < reached || end <= start || end > textLength) return false;
      reached = end;
      return true;
    });
}

export interface NumberAccount {
  readonly total: number;
  readonly read: number;
  /** Read numbers by the table that holds them. */
  readonly parts: readonly { readonly name: string; readonly count: number }[];
  readonly left: number;
  readonly unknown: number;
  /** Why numbers were not read, the most frequent first, 未能识别 before all. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}

const PART_NAMES = {
  figure: t('决算数字'),
  evaluation: t('自评总表'),
  funding: t('资金来源'),
  indicator: t('绩效指标'),
} as const;

type Part = keyof typeof PART_NAMES;

export function accountOfNumbers(marks: readonly NumberMark[]): NumberAccount {
  const parts = new Map<Part, number>();
  const reasons = new Map<string, number>();
  for (const mark of marks) {
    if (mark.kind === 'unread') {
      reasons.set(mark.unread.reason, (reasons.get(mark.unread.reason) ?? 0) + 1);
    } else {
      const part = mark.kind === 'figure' ? 'figure' : mark.form.part;
      parts.set(part, (parts.get(part) ?? 0) + 1);
    }
  }
  const unknown = reasons.get(UNKNOWN_REASON) ?? 0;
  const unread = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  return {
    total: marks.length,
    read: marks.length - unread,
    parts: (Object.keys(PART_NAMES) as Part[]).flatMap((part) => {
      const count = parts.get(part);
      return count === undefined ? [] : [{ name: PART_NAMES[part], count }];
    }),
    left: unread - unknown,
    unknown,
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort(
        (a, b) =>
          Number(b.reason === UNKNOWN_REASON) - Number(a.reason === UNKNOWN_REASON) || b.count - a.count,
      ),
  };
}

/** The next of `marks` behind a place (or before it, with `step` −1); round the end to the other. */
export function stepFrom(
  marks: readonly NumberMark[],
  place: Range | null,
  step: 1 | -1,
): NumberMark | undefined {
  if (!place) return step === 1 ? marks[0] : marks.at(-1);
  return step === 1
    ? (marks.find(({ start }) => start > place.start) ?? marks[0])
    : (marks.findLast(({ start }) => start < place.start) ?? marks.at(-1));
}
