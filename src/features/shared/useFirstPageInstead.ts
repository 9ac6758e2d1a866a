/** An address may name a page beyond a list's last one: of a list that has become shorter, or of a link that was mistyped. */
import { useEffect } from 'react';
import { useUpdateSearch } from './useFilter.ts';

/**
 * Goes to the first page where the one asked for has no rows. Answers whether it does. `rows`: undefined until they are there, or while
 * they are of another page; `param`: where the page stands in the address.
 */
export function useFirstPageInstead(
  page: number,
  rows: readonly unknown[] | undefined,
  param: 'page' | 'hits' = 'page',
): boolean {
  const update = useUpdateSearch();
  const isBeyond = page > 1 && rows?.length === 0;
  useEffect(() => {
    if (isBeyond) update({ [param]: undefined }, { replace: true });
  }, [isBeyond, param, update]);
  return isBeyond;
}
