/** Targets and results of indicators as the checks compare them: with a direction, printed or supposed. */
import { readQuantity, type Operator, type Quantity } from '../forms/quantity.ts';

export interface Target extends Omit<Quantity, 'operator'> {
  readonly operator: Operator;
  /** Whether the operator was printed; a cost without one is an upper limit, anything else a lower one. */
  readonly stated: boolean;
}

/** The parsed target, or null where it is a word or a date. `costs`: whether less is better where no sign is printed. */
export function parseTarget(printed: string, costs: boolean): Target | null {
  const read = readQuantity(printed);
  if (!read) return null;
  const { operator, value, digits, unit } = read;
  return { operator: operator ?? (costs ? '<=' : '>='), value, digits, unit, stated: operator !== null };
}

/** Whether `actual` keeps `target`. Compare only what has the same unit. */
export function meets(target: Target, actual: Target): boolean {
  const [wanted, got] = [target.value, actual.value];
  switch (target.operator) {
    case '>=':
      return got >= wanted;
    case '<=':
      return got <= wanted;
    case '>':
      return got > wanted;
    case '<':
      return got < wanted;
    default:
      return got === wanted;
  }
}

/** 元 and 元/月 are not the same; 个 and 人 might be. */
export function family(unit: string): string {
  if (/[%‰]/.test(unit)) return '%';
  if (unit.includes('元')) return unit.replace('人民币', '');
  return /[天日]|小时|分钟|年|月/.test(unit) ? 'time' : 'count';
}

/** Without a sign, neither time nor what should be rare says whether more or less of it is better. */
const RARE = /故障|投诉|差错|事故|违规|变动|结转|结余|调整|时间|时限|天数|周期|下降|减少|控制|降低/;

export interface Measured {
  readonly target: Target;
  readonly actual: Target;
  readonly kept: boolean;
  /** Whether the form says that more, or less, is better. */
  readonly directed: boolean;
  /** Result ÷ target in per cent; not finite where the target is nothing. */
  readonly done: number;
  readonly exact: boolean;
}

/** Target and result, where they can be compared. An exact rate that more is better of is a lower bound. */
export function measure(name: string, target: Target | null, actual: Target | null): Measured | null {
  if (!target || target.unit !== actual?.unit) return null;
  const rare = RARE.test(name);
  const more = target.operator === '=' && target.unit === '%' && !rare && actual.value > target.value;
  return {
    target,
    actual,
    kept: more || meets(target, actual),
    directed: target.stated || name.includes('控制率') || (family(target.unit) !== 'time' && !rare),
    done: (actual.value / target.value) * 100,
    exact: actual.value === target.value,
  };
}
