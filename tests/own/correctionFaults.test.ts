/** What a correction is refused for. Numbers are invented. */
import { expect, it } from 'vitest';
import { correctionFaults } from '../../src/features/own/correctionFaults.ts';

const staff = { value: '412', unit: '人', status: 'ok' } as const;
const REASON = '原文印错';

it.each(['人', '辆', '批次', '人次', '个', '台（套）'])('%s are counted whole', (unit) => {
  expect(correctionFaults('400.5', REASON, { ...staff, unit })).toEqual([
    `以“${unit}”计的数要是整数，不能有小数。`,
  ]);
  expect(correctionFaults('400', REASON, { ...staff, unit })).toEqual([]);
});

it.each(['万元', '元', '%', '平方米', '分'])('%s may have decimals', (unit) => {
  expect(correctionFaults('400.5', REASON, { ...staff, unit })).toEqual([]);
});

it('all that is missing is told', () => {
  expect(correctionFaults(null, ' ', staff)).toEqual(['应为的数要写成 1234.56 的样子。', '请写理由。']);
  expect(correctionFaults('412', REASON, staff)).toEqual(['请改成应为的数。']);
});
