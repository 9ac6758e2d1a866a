/** Targets and results of indicators as the checks compare them: with a direction, printed or supposed. */
import type { Operator, Quantity } from '../forms/quantity.ts';

export interface Target extends Quantity {
  readonly operator: Operator;
  /** Whether the operator was printed; a cost without one is an upper limit, anything else a lower one. */
  readonly stated: boolean;
}

/** `costs`: whether less is better where no sign is printed. */
export const targetOf = (read: Quantity | null, costs: boolean): Target | null =>
  read && {
    operator: read.operator ?? (costs ? '<=' : '>='),
    value: read.value,
    digits: read.digits,
    unit: read.unit,
    stated: read.operator !== null,
  };

const KEEPS: Readonly<Record<Operator, (got: number, wanted: number) => boolean>> = {
  '>=': (got, wanted) => got >= wanted,
  '<=': (got, wanted) => got <= wanted,
  '>': (got, wanted) => got > wanted,
  '<': (got, wanted) => got < wanted,
  '=': (got, wanted) => got === wanted,
};

/** 元 and 元/月 are not the same; 个 and 人 might be. */
export function family(unit: string): string {
  if (/[%‰]/.test(unit)) return '%';
  if (unit.includes('元')) return unit.replace('人民币', '');
  return /[天日]|小时|分钟|年|月/.test(unit) ? 'time' : 'count';
}

/** Without a sign, neither time nor what should be rare says whether more or less of it is better. */
const RARE = /故障|投诉|差错|事故|违规|变动|结转|结余|调整|时间|时限|天数|周期|下降|减少|控制|降低/;

export type Measured = NonNullable<ReturnType<typeof measure>>;

/** Target and result, where they can be compared. An exact rate that more is better of is a lower bound. */
export function measure(name: string, target: Target | null, actual: Target | null) {
  if (!target || target.unit !== actual?.unit) return null;
  const [wanted, got, rare] = [target.value, actual.value, RARE.test(name)];
  const more = target.operator === '=' && target.unit === '%' && !rare && got > wanted;
  return {
    target,
    actual,
    exact: got === wanted,
    kept: more || KEEPS[target.operator](got, wanted),
    /** Whether the form says that more, or less, is better. */
    directed: target.stated || name.includes('控制率') || (family(target.unit) !== 'time' && !rare),
    /** Result ÷ target in per cent; not finite where the target is nothing. */
    done: (got / wanted) * 100,
  };
}
