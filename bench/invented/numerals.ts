/** Numbers as a document prints them. */
import type { Aspect } from '../../src/domain/aspects.ts';
import type { Measure } from '../../src/domain/measures.ts';
import type { Unit } from '../../src/domain/units.ts';
import type { FunctionItem } from './accounts.ts';
import type { Part, Printed } from './page.ts';

/** Hundredths of 万元 in the unit of the document. */
export function amountIn(unit: '万元' | '元', hundredths: number): string {
  return unit === '元' ? `${String(hundredths * 100)}.00` : (hundredths / 100).toFixed(2);
}

export interface Numerals {
  readonly money: (
    measures: readonly Measure[],
    aspect: Aspect,
    hundredths: number,
    item?: FunctionItem,
  ) => Part[];
  readonly percent: (
    measures: readonly Measure[],
    aspect: Aspect,
    percent: number,
    item?: FunctionItem,
  ) => Part[];
  /** 比上年增加（减少）…，增长（下降）…%; without the rate on a zero base. */
  readonly change: (measures: readonly Measure[], now: number, before: number, item?: FunctionItem) => Part[];
}

/** Each answers the number with its unit behind it. */
export function numeralsOf(unit: '万元' | '元'): Numerals {
  const money: Numerals['money'] = (measures, aspect, hundredths, item) => {
    const value = amountIn(unit, hundredths);
    return [printed(value, unit, { measures, aspect, ...(item ? { item } : {}) }), unit];
  };
  const percent: Numerals['percent'] = (measures, aspect, rate, item) => [
    printed(rate.toFixed(2), '%', { measures, aspect, ...(item ? { item } : {}) }),
    '%',
  ];
  const change: Numerals['change'] = (measures, now, before, item) => {
    const difference = now - before;
    if (difference === 0) return ['，与上年持平'];
    const up = difference > 0;
    const rate =
      before === 0
        ? []
        : [up ? '，增长' : '，下降', ...percent(measures, 'change_pct', (difference / before) * 100, item)];
    return [up ? '，比上年增加' : '，比上年减少', ...money(measures, 'change', difference, item), ...rate];
  };
  return { money, percent, change };
}

/** The words say which way a change goes; the sign is not printed. */
function printed(value: string, unit: Unit, states: Pick<Printed, 'measures' | 'aspect' | 'item'>): Printed {
  return { ...states, value, unit, printed: value.replace('-', '') };
}

export const count = (measure: Measure, number: number, unit: Unit): Part[] => [
  { measures: [measure], aspect: 'actual', value: String(number), unit, printed: String(number) },
  unit,
];
