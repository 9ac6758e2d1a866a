/** What one document may take before its reading is ended. */
import { ExtractionError, type ExtractionErrorCode } from '../../../src/extraction/errors.ts';

export interface Limits {
  /** CPU time of the reading process, all its threads: on a busy machine a document takes longer by the clock, not by this. */
  readonly cpuSeconds: number;
  /** Resident memory of the reading process, its own code (some 120 MB) included. */
  readonly megabytes: number;
}

/** Documents of some hundred pages take a few seconds and 300 MB. */
export const DEFAULT_LIMITS: Limits = { cpuSeconds: 60, megabytes: 1000 };

/** A reading that waits for something that never comes uses no CPU; it is ended after this many times its CPU limit. */
export const CLOCK_FACTOR = 20;

export type Exceeded = 'cpu' | 'memory' | 'clock';

const CODES: Readonly<Record<Exceeded, ExtractionErrorCode>> = {
  cpu: 'too-slow',
  clock: 'too-slow',
  memory: 'too-much-memory',
};

const amountOf = (exceeded: Exceeded, { cpuSeconds, megabytes }: Limits): string =>
  exceeded === 'memory'
    ? `内存上限 ${megabytes} MB，可用 --memory-mb 放宽`
    : exceeded === 'cpu'
      ? `上限为 CPU 时间 ${cpuSeconds} 秒，可用 --cpu-seconds 放宽`
      : `等待已超过 ${cpuSeconds * CLOCK_FACTOR} 秒，可用 --cpu-seconds 放宽`;

/** Says what was exceeded and what to do, and how to raise the limit. */
export const exceededMessage = (exceeded: Exceeded, limits: Limits): string =>
  `${new ExtractionError(CODES[exceeded]).message}（${amountOf(exceeded, limits)}。）`;

/** The options that change the limits, for `parseArgs`. */
export const LIMIT_OPTIONS = {
  'cpu-seconds': { type: 'string' },
  'memory-mb': { type: 'string' },
} as const;

/** Throws `UsageError` where an option is no positive number. */
export const limitsOf = (values: {
  readonly 'cpu-seconds'?: string | undefined;
  readonly 'memory-mb'?: string | undefined;
}): Limits => ({
  cpuSeconds: positive(values['cpu-seconds'], '--cpu-seconds', DEFAULT_LIMITS.cpuSeconds),
  megabytes: positive(values['memory-mb'], '--memory-mb', DEFAULT_LIMITS.megabytes),
});

export class UsageError extends Error {}

/** A whole number from 1; `fallback` where none is given. Throws `UsageError`. */
export function positive(given: string | undefined, option: string, fallback: number): number {
  if (given === undefined) return fallback;
  if (!/^[1-9]\d{0,6}$/.test(given)) throw new UsageError(`${option} 要一个正整数，给的是“${given}”。`);
  return Number(given);
}
