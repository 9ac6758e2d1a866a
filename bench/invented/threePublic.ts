/** The “三公” section of an invented document; a few contradict themselves, and a few print no parts. */
import type { Account } from './accounts.ts';
import { largeChanges, threePublicContradiction } from './findings.ts';
import { count } from './numerals.ts';
import type { Writing } from './writing.ts';

const vehiclesOf = (account: Account): number => account.vehiclePurchase + account.vehicleOperation;
const threePublicOf = (account: Account): number =>
  account.overseas + vehiclesOf(account) + account.reception;
export function threePublic(writing: Writing): void {
  const { document, numerals, now, before, random } = writing;
  const { money, change } = numerals;
  document.line('七、“三公”经费支出决算情况说明');
  const whole = threePublicOf(now);
  // A few documents print a whole that its parts do not give.
  const wrong = whole > 0 && random.chance(0.03);
  const stated = wrong ? whole + 100 : whole;
  const total = ['three_public'] as const;
  const named = document.sentence(
    '“三公”经费支出',
    ...money(total, 'actual', stated),
    ...change(total, stated, threePublicOf(before)),
    '。',
  );
  document.sentence('全年预算为', ...money(total, 'adjusted_budget', Math.round(whole * now.adjusted)), '。');
  // And some do not print the parts at all.
  if (!wrong && random.chance(0.08)) return;
  for (const [measure, words, amount, prior] of [
    ['overseas_travel', '因公出国（境）费支出', now.overseas, before.overseas],
    ['vehicles', '公务用车购置及运行维护费支出', vehiclesOf(now), vehiclesOf(before)],
    ['vehicle_purchase', '公务用车购置费支出', now.vehiclePurchase, before.vehiclePurchase],
    ['vehicle_operation', '公务用车运行维护费支出', now.vehicleOperation, before.vehicleOperation],
    ['reception', '公务接待费支出', now.reception, before.reception],
  ] as const) {
    const rows = document.sentence(
      words,
      ...money([measure], 'actual', amount),
      ...change([measure], amount, prior),
      '。',
    );
    largeChanges(document, rows);
    if (rows[0] && ['overseas_travel', 'vehicles', 'reception'].includes(measure)) named.push(rows[0]);
  }
  document.sentence('公务用车保有量', ...count('vehicles_owned', now.vehicles, '辆'), '。');
  document.sentence(
    '国内公务接待',
    ...count('reception_batches', Math.ceil(now.reception / 30), '批次'),
    '，',
    ...count('reception_persons', Math.ceil(now.reception / 4), '人次'),
    '。',
  );
  if (wrong)
    threePublicContradiction(
      document,
      named.filter((row) => row['aspect'] === 'actual'),
    );
}
