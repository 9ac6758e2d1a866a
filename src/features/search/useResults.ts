import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { namedQueryOptions } from '../../queries/index.ts';
import { searchNames } from '../../queries/searchNames.ts';
import { searchNumbers, typedNumber } from '../../queries/searchNumbers.ts';
import { searchTexts } from '../../queries/searchTexts.ts';
import { resultGroups, type ResultGroup, type SearchPage } from './results.ts';

/** Of each kind: what is typed next narrows them. */
const EACH = 5;
/** One character stands in almost every text. */
const SHORTEST_TEXT = 2;

const NONE: readonly never[] = [];

export function useResults(typed: string, pages: readonly SearchPage[]) {
  const words = useDeferredValue(typed.trim());
  const names = useQuery({
    ...namedQueryOptions(searchNames(words, EACH)),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
  const asksTexts = words.length >= SHORTEST_TEXT;
  const texts = useQuery({
    ...namedQueryOptions(searchTexts(words, EACH)),
    enabled: asksTexts,
    placeholderData: keepPreviousData,
  });
  const number = typedNumber(words);
  const numbers = useQuery({
    ...namedQueryOptions(searchNumbers(number ?? '', EACH)),
    enabled: number !== null,
  });
  const groups = useMemo<ResultGroup[]>(
    () =>
      resultGroups(
        words,
        pages,
        words === '' ? NONE : (names.data ?? NONE),
        asksTexts ? (texts.data ?? NONE) : NONE,
        number === null ? NONE : (numbers.data ?? NONE),
      ),
    [words, pages, names.data, texts.data, asksTexts, numbers.data, number],
  );
  return {
    groups,
    error: names.error ?? texts.error ?? numbers.error,
    isPending:
      words !== typed.trim() ||
      (words !== '' && (names.isFetching || (asksTexts && texts.isFetching) || numbers.isFetching)),
  };
}
