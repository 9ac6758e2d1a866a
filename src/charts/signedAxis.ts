/** Axes of what rises and falls. Nothing falls by more than all that it was: percentages end at −100, unless a document prints more. */
import { valueAxis, zeroAxis } from './parts.ts';
import type { ChartTheme } from './theme.ts';
const WHOLE = -100;

/** Whether the axis of these numbers must not go on below −100. */
const endsAtWhole = (values: readonly number[], unit: string): boolean => {
  const least = Math.min(0, ...values);
  return unit === '%' && least < 0 && least >= WHOLE;
};

/** What a value axis of points or lines has besides, where its own division would go on to −200. */
export const percentFloor = (values: readonly number[], unit: string): { readonly min?: number } => {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return endsAtWhole(values, unit) && (least < WHOLE / 2 || most - least > 300) ? { min: WHOLE } : {};
};

/** The ends of an axis of points, which holds zero, in round steps; and the step. */
export function pointRange(
  values: readonly number[],
  unit: string,
): { min: number; max: number; interval: number } {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (least === most) return { min: 0, max: 1, interval: 1 };
  const interval = stepOf(most - least);
  const min = Math.floor(least / interval) * interval;
  return {
    min: endsAtWhole(values, unit) ? Math.max(WHOLE, min) : min,
    max: Math.ceil(most / interval) * interval,
    interval,
  };
}

/** A round step, of which about four make the range. */
function stepOf(range: number): number {
  const least = range / 4;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((each) => each * power >= least) ?? 10) * power;
}

/** The round numbers of an axis that ends at −100, whose bars need room beyond it for their words. */
function ticksOf(most: number, range: number): number[] {
  const step = stepOf(range);
  const first = Math.ceil(WHOLE / step);
  const ticks = Array.from(
    { length: Math.floor(most / step) - first + 1 },
    (_, index) => (first + index) * step,
  );
  return ticks[0] === WHOLE ? ticks : [WHOLE, ...ticks];
}

/**
 * What the axis of bars that go both ways has besides. Beside the longest of them, and beside zero, there is room for their numbers: on a
 * telephone these are as long as bars, and all stand on the right. There it has few labels, so that none is left out between others.
 */
function signedAxis(values: readonly number[], unit: string, compact: boolean) {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  // Where nothing rises, the margin has room for the words at zero.
  const [before, after] = compact ? [0.08, 0.4] : [0.24, most > 0 ? 0.12 : 0];
  const [min, max] = [least - before * (most - least), most + after * (most - least)];
  if (endsAtWhole(values, unit) && min < WHOLE) {
    const customValues = ticksOf(max, compact ? 2 * (max - min) : max - min);
    return { min, max, axisTick: { show: false, customValues }, axisLabel: { customValues } };
  }
  return { dataMin: min, dataMax: max, ...(compact ? { splitNumber: 2 } : {}) };
}

/** On a telephone long numbers have room for two labels, and none is left out between others. The longest bar ends where the axis does. */
const fewLabels = ({ axisLabel, splitLine }: ReturnType<typeof valueAxis>, max: number) => ({
  max,
  splitNumber: 2,
  axisLabel: { ...axisLabel, showMaxLabel: false },
  splitLine: { ...splitLine, showMaxLine: false },
});

/** The axis of bars, in one unit. */
export function barAxis(theme: ChartTheme, values: readonly number[], unit: string, compact: boolean) {
  const axis = { ...valueAxis(theme), ...zeroAxis(values) };
  const most = Math.max(0, ...values);
  if (!values.some((value) => value < 0))
    return compact && most > 0 ? { ...axis, ...fewLabels(axis, most) } : axis;
  const { axisLabel, ...signed } = signedAxis(values, unit, compact);
  return { ...axis, ...signed, axisLabel: { ...axis.axisLabel, ...axisLabel } };
}
