/** What a sentence may speak of: a noun's measures, of one function or economic category where it names one. */
import type { SubjectMeasures } from '../lexicon/tokens.ts';

export interface Subject {
  readonly measures: SubjectMeasures;
  readonly functionName: string;
  readonly economicName: string;
  /** Nouns listed before one number: it is each one's only where it is zero. */
  readonly joint?: true;
}

export const subjectOf = (measures: SubjectMeasures, functionName = '', economicName = ''): Subject => ({
  measures,
  functionName,
  economicName,
  ...((measures.辆?.length ?? 0) > 1 ? { joint: true } : {}),
});

/** 甲、乙 before one number. */
export function jointSubject(first: Subject, second: Subject): Subject {
  const measures = [...(first.measures.money ?? []), ...(second.measures.money ?? [])];
  return { measures: { money: [...new Set(measures)] }, functionName: '', economicName: '', joint: true };
}
