/** The shapes of a noun in the lexicon. */
import type { Measure } from '../../domain/measures.ts';
import type { SubjectMeasures } from './tokens.ts';

export type Entry = readonly [pattern: string, measures: SubjectMeasures];

export const money = (pattern: string, ...measures: Measure[]): Entry => [pattern, { money: measures }];
export const people = (pattern: string, measure: Measure): Entry => [pattern, { 人: [measure] }];
export const things = (pattern: string, measure: Measure): Entry => [pattern, { 个: [measure] }];
export const cars = (pattern: string, measure: Measure): Entry => [
  pattern,
  { 辆: [measure], '台（套）': [measure] },
];
