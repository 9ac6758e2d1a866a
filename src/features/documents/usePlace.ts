/** The place in the text that the address names, and what stands at it and at any other. */
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { DocumentReason } from '../../queries/index.ts';
import { parsePlace, placeParam } from '../shared/search.ts';
import type { TipState } from './NumberTip.tsx';
import type { NumberMark, Range } from './numbers.ts';
import { quotedRange, sentenceAround } from './sentence.ts';
import type { DocumentLists } from './useDocumentContents.ts';
import { markWords } from './words.ts';

const route = getRouteApi('/documents/$documentId');

interface Standing {
  readonly mark: NumberMark | null;
  readonly reason: DocumentReason | null;
}

const NO_MARKS: readonly NumberMark[] = [];

const samePlace = (at: string, { source_start, source_end }: DocumentReason): boolean =>
  at === placeParam(source_start, source_end);

/** What an export quotes of the number at a place; before the engine has told, the sentence as the text has it. */
function sentenceOf(text: string, target: Range, mark: NumberMark | null): Range {
  const quote = mark?.kind === 'figure' ? mark.figures.find((figure) => figure.quote !== null)?.quote : null;
  return (quote ? quotedRange(text, target, quote) : null) ?? sentenceAround(text, target);
}

/** `lists` null: what was read is not known yet. */
export function usePlace(text: string, lists: DocumentLists | null) {
  const { at } = route.useSearch();
  const marks = lists?.marks ?? NO_MARKS;
  const place = useMemo(() => parsePlace(at), [at]);
  const isOutside = at !== undefined && (place === null || place.end > text.length);
  const target = isOutside ? null : place;
  const byPlace = useMemo(
    () => new Map(marks.map((mark) => [placeParam(mark.start, mark.end), mark])),
    [marks],
  );
  const standing = useCallback(
    (where: string): Standing => {
      const mark = byPlace.get(where) ?? null;
      const own =
        mark?.kind === 'figure' ? mark.figures.find(({ figure_id }) => lists?.reasonOf.has(figure_id)) : null;
      const reason = own
        ? lists?.reasonOf.get(own.figure_id)
        : mark
          ? undefined
          : lists?.reasons.find((each) => samePlace(where, each));
      return { mark, reason: reason ?? null };
    },
    [byPlace, lists],
  );
  const describe = useCallback(
    (where: string): Omit<TipState, 'anchor'> | null => {
      const { mark, reason } = standing(where);
      return mark ? { words: markWords(mark), reason: reason?.reason ?? null } : null;
    },
    [standing],
  );
  const chosen = useMemo(() => standing(at ?? ''), [standing, at]);
  const sentence = useMemo(
    () => (target ? sentenceOf(text, target, chosen.mark) : null),
    [text, target, chosen.mark],
  );
  return { at, target, isOutside, sentence, marks, chosen, standing, describe };
}
