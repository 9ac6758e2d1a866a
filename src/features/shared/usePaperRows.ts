/**
 * All rows of a list that the screen shows a page of. A browser that prints asks nothing and waits for nothing: what goes on
 * paper is read beforehand, when the page has come to rest.
 */
import { hashKey, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { namedQueryOptions, type NamedQueryCall } from '../../queries/index.ts';
import { whenIdle } from './whenIdle.ts';

/** More would be a stack of paper: of such a list the page of the screen is printed, with how many there are. */
export const MOST_ON_PAPER = 200;

/** Whether the rest of the list that `change` names is to be read: it fits on paper, and nobody waits for anything else. */
export function useReadsAhead(shown: number, total: number, change: string): boolean {
  const isPart = shown > 0 && shown < total && total <= MOST_ON_PAPER;
  const [restedAfter, setRestedAfter] = useState('');
  useEffect(() => {
    if (!isPart) return undefined;
    return whenIdle(() => {
      setRestedAfter(change);
    });
  }, [isPart, change]);
  return isPart && restedAfter === change;
}

/**
 * `shown` until `all` has been read; `shown` for good where there are more than `MOST_ON_PAPER`.
 * `count`: how many of the `total` are shown, where each has several rows.
 */
export function usePaperRows<Schema extends z.ZodType>(
  shown: z.output<Schema>[],
  total: number,
  all: NamedQueryCall<Schema>,
  count: number = shown.length,
): z.output<Schema>[] {
  const isDue = useReadsAhead(count, total, hashKey(all.queryKey));
  const { data } = useQuery({ ...namedQueryOptions(all), enabled: isDue });
  return data ?? shown;
}
