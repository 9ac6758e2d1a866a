/** A row of a form as far as it can be measured: its target with its result, its score with its weight. */
import type { IndicatorFact } from '../evaluations.ts';
import { meets, type Target } from '../targets.ts';

/** 元 and 元/月 are not the same; 个 and 人 might be. */
export function family(unit: string): string {
  if (/[%‰]/.test(unit)) return '%';
  if (unit.includes('元')) return unit.replace('人民币', '');
  return /[天日]|小时|分钟|年|月/.test(unit) ? 'time' : 'count';
}

/** Without a sign, neither time nor what should be rare says whether more or less of it is better. */
const RARE = /故障|投诉|差错|事故|时间|时限|天数|下降|减少|控制|降低/;

/** A result that repeats the target, sign and all (≤376.03万元), is no result. */
export const isCopied = ({ targetText, actualText }: IndicatorFact): boolean =>
  /^[<>≤≥＜＞]/.test(actualText) && actualText.replace(/\s/g, '') === targetText.replace(/\s/g, '');

export interface Measured {
  readonly target: Target;
  readonly actual: Target;
  readonly kept: boolean;
  /** Whether the form says that more, or less, is better. */
  readonly directed: boolean;
  /** Result ÷ target in per cent; not finite where the target is nothing. */
  readonly done: number;
}

/** Target and result, where they can be compared. An exact rate that more is better of is a lower bound. */
export function measured(one: IndicatorFact): Measured | null {
  const { target, actual, name } = one;
  if (!target || target.unit !== actual?.unit || isCopied(one)) return null;
  const rare = RARE.test(name);
  const more = target.operator === '=' && target.unit === '%' && !rare && actual.value > target.value;
  return {
    target,
    actual,
    kept: more || meets(target, actual),
    directed: target.stated || (family(target.unit) !== 'time' && !rare),
    done: (actual.value / target.value) * 100,
  };
}

export const isExact = (one: IndicatorFact): boolean => {
  const both = measured(one);
  return both !== null && both.target.value === both.actual.value;
};

/** Where a row has a weight and a score: which of them is more. */
export function marks({ weight, score }: IndicatorFact): 'full' | 'less' | 'over' | null {
  if (weight === null || score === null) return null;
  const [most, got] = [Number(weight), Number(score)];
  return got === most ? 'full' : got < most ? 'less' : 'over';
}

/** `name target→result`, as lists name a row. */
export const namedRow = ({ name, targetText, actualText }: IndicatorFact): string =>
  `${name} ${targetText}→${actualText}`;
