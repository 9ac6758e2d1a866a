/** Files of one account that are put in together, as a PDF and a Word file of one agency and year are. */
import { expect, it } from 'vitest';
import type { Draft } from '../../src/features/own/draft.ts';
import { accountsOf, isSameAccount, type Review } from '../../src/features/own/sameAccount.ts';

const draft = (agencyName: string, change: Partial<Draft> = {}): Draft => ({
  agency: null,
  agencyName,
  region: '421303',
  agencyType: '',
  fiscalYear: '2023',
  kind: '',
  moneyUnit: '',
  ...change,
});

function review(key: number, of: Draft, figures: number): Review {
  const inspected = { figures: Array.from({ length: figures }), evaluationCount: 1 };
  const state = { kind: 'review', draft: of, inspected } as unknown as Review['state'];
  return { item: { key, name: `${key}.pdf`, file: new Blob(), state }, state };
}

it('only the fullest file of an account counts when all are confirmed, and each names the others', () => {
  const reviews = [
    review(1, draft('林业局'), 90),
    review(2, draft('林业局', { region: '421303 曾都区' }), 170),
    review(3, draft('林业局', { fiscalYear: '2022' }), 80),
    review(4, draft('档案馆'), 60),
  ];
  const { first, others } = accountsOf(reviews);
  expect(first.map(({ item }) => item.key)).toEqual([2, 3, 4]);
  expect([...others]).toEqual([
    [2, ['1.pdf']],
    [1, ['2.pdf']],
  ]);
});

it('files that do not say whose they are are of no account together', () => {
  expect(isSameAccount(draft(''), draft(''))).toBe(false);
  expect(accountsOf([review(1, draft(''), 1), review(2, draft(''), 1)]).others.size).toBe(0);
});
