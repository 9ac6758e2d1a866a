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
  return (
    read && {
      ...read,
      operator: read.operator ?? (costs ? '<=' : '>='),
      stated: read.operator !== null,
    }
  );
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
