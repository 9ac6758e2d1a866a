/** What a sentence may speak of: a noun's measures, of one function or economic category where it names one. */
import { isMeasure, MEASURES, measureDefinition, type Measure } from '../../domain/measures.ts';
import type { SubjectMeasures } from '../lexicon/tokens.ts';

export interface Subject {
  readonly measures: SubjectMeasures;
  readonly functionName: string;
  readonly economicName: string;
  /** Nouns listed before one number: it is each one's only where it is zero. */
  readonly joint?: true;
  /** What the nouns listed before one number are the parts of, where they are all of its parts. */
  readonly whole?: Measure;
}

export const subjectOf = (measures: SubjectMeasures, functionName = '', economicName = ''): Subject =>
  (measures.辆?.length ?? 0) > 1
    ? { measures, functionName, economicName, joint: true }
    : { measures, functionName, economicName };

/** The first of the measures that are named. */
export function firstMeasure(measures: SubjectMeasures): Measure | undefined {
  for (const unitClass in measures) return measures[unitClass as keyof SubjectMeasures]?.[0];
  return undefined;
}

/** 甲、乙 before one number, null where `word` does not join them: 批次和人次 names one thing that is counted in two ways. */
export function jointSubject(first: Subject, word: string, second: Subject): Subject | null {
  const ofMoney = first.measures.money && second.measures.money;
  if (word !== '、' && !('和及与'.includes(word) && ofMoney)) return null;
  const money = [...new Set([...(first.measures.money ?? []), ...(second.measures.money ?? [])])];
  const whole = wholeOfParts(money);
  return {
    measures: { money },
    functionName: '',
    economicName: '',
    joint: true,
    ...(whole ? { whole } : {}),
  };
}

const PARTS = new Map<Measure, ReadonlySet<Measure>>();
for (const measure of Object.keys(MEASURES).filter(isMeasure)) {
  const { parent, additive } = measureDefinition(measure);
  if (parent === undefined || !isMeasure(parent) || !additive) continue;
  PARTS.set(parent, new Set([...(PARTS.get(parent) ?? []), measure]));
}

/** 因公出国费、公务用车购置及运行费、公务接待费: the measure that these, and no others, add up to. */
function wholeOfParts(measures: readonly Measure[]): Measure | undefined {
  const parent = measures[0] && measureDefinition(measures[0]).parent;
  if (parent === undefined || !isMeasure(parent) || measures.length < 2) return undefined;
  const parts = PARTS.get(parent);
  return parts?.size === measures.length && measures.every((measure) => parts.has(measure))
    ? parent
    : undefined;
}
