/** Money and what was bought or paid for with it: of an account that prints both, neither is none without the other. */
import type { Facts } from '../facts.ts';
import { isZero, type Figure } from '../figure.ts';
import { hit, type Check, type Hit } from '../finding.ts';
import { COUNTED } from './relations.ts';
import { printsOf } from './sums.ts';
import { GONE_VEHICLES } from './told.ts';

function* counted(facts: Facts): Generator<Hit> {
  for (const { rule, left, right } of COUNTED) {
    const [[amounts = []], [counts = []]] = [printsOf(facts, left), printsOf(facts, right)];
    const [[amount], [number]] = [amounts, counts];
    if (!amount || !number || amounts.some((one) => counts.some((two) => isZero(one) === isZero(two))))
      continue;
    if (amount.measure === 'reception' && facts.of('reception_domestic').length > 0) continue;
    if (isZero(number) && (mayBeNone(facts, amount.measure) || isOfOther(facts, amount, number))) continue;
    // A vehicle that stood idle, or that other money kept, cost none; one that is written off is worth none.
    const idle = isZero(amount) && /vehicle/.test(amount.measure) && amount.measure !== 'vehicle_purchase';
    const told = { amount, number, none: isZero(number), severity: idle && ('note' as const) };
    yield hit(rule, { printed: [amount, number], computed: '两者同为零或同不为零', ...told });
  }
}

/** 系支付上年购置车辆尾款, 参加其他单位组织的团组, 本部门组织的团组0个: what was paid for is counted in another year, or by another body. */
const OF_OTHER = /尾款|欠款|上年|去年|以前年度|其他单位|参加|组织的/;
const isOfOther = ({ placeOf }: Facts, ...figures: readonly Figure[]): boolean =>
  figures.some((one) => OF_OTHER.test(placeOf(one).sentence));

/** Money that may have been spent without anything being counted. */
const mayBeNone = (facts: Facts, money: string): boolean =>
  money === 'reception'
    ? facts.of('reception_foreign').some((one) => !isZero(one))
    : money === 'vehicle_operation' && GONE_VEHICLES.test(facts.flow.text);

export const counts: readonly Check[] = [counted];
