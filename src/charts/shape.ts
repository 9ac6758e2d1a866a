/**
 * What an option is made of, without its numbers and words: two options of one shape can be merged, which leaves every part of a
 * chart in its place and costs a fraction of making the parts anew.
 */
import type { ChartOption } from './echarts.ts';

/** Parts whose kind or name tells one from another. */
const TELLING = new Set(['type', 'name', 'stack', 'position']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function shape(value: unknown, key: string): string {
  if (Array.isArray(value))
    return key === 'data' ? '[]' : `[${(value as unknown[]).map((each) => shape(each, '')).join()}]`;
  if (!isRecord(value)) return TELLING.has(key) ? JSON.stringify(value) : '';
  return `{${Object.entries(value)
    .map(([name, part]) => `${name}:${shape(part, name)}`)
    .join()}}`;
}

export const shapeOf = (option: ChartOption): string => shape(option, '');
