/**
 * Decides what a number means where the reader stands, or that it is not sure. It claims only when the words between
 * the noun and the number are all known: an unread number is listed, a wrong one would be published.
 */
import type { Aspect } from '../../domain/aspects.ts';
import { measureDefinition, type Measure } from '../../domain/measures.ts';
import { type Unit } from '../../domain/units.ts';
import { unitClassOf, type UnitClass } from '../lexicon/tokens.ts';
import type { NumberToken } from '../text/numbers.ts';
import type { State, Subject } from './state.ts';

export interface Meaning {
  readonly subject: Subject;
  readonly measures: readonly Measure[];
  readonly aspect: Aspect;
  readonly unit: Unit;
  readonly unitClass: UnitClass | null;
  /** Signed decimal. */
  readonly value: string;
  /** 比上年30万元增加…: the prior year's own value. */
  readonly priorYear?: true;
}

const WORTH: Partial<Record<Measure, Measure>> = {
  assets_building_area: 'assets_building_value',
  assets_vehicles: 'assets_vehicle_value',
};

const isPercentAspect = (aspect: Aspect): boolean => aspect.endsWith('_pct');

const signed = (value: string, sign: 1 | -1 | null): string => {
  const magnitude = value.startsWith('-') ? value.slice(1) : value;
  const negative = sign === -1 || value.startsWith('-');
  return negative && /[1-9]/.test(magnitude) ? `-${magnitude}` : magnitude;
};

export function meaningOf(state: State, number: NumberToken): Meaning | null {
  if (state.reason || state.narrative || state.unsure || state.foreignYear || !state.subject) return null;
  if (number.unit === '%') return percentage(state, state.subject, number);
  if (number.unit === null && number.unitText !== '') return null;
  if (number.unit === null) return withoutUnit(state, state.subject, number);
  return quantity(state, state.subject, number, number.unit);
}

function percentage(state: State, subject: Subject, number: NumberToken): Meaning | null {
  const aspect = percentAspect(state);
  const measures = measuresForPercentage(state, subject);
  if (!aspect || !measures) return null;
  const sign =
    aspect === 'change_pct' || (aspect === 'variance_pct' && state.direction) ? state.direction : null;
  return { subject, measures, aspect, unit: '%', unitClass: null, value: signed(number.value, sign) };
}

function percentAspect(state: State): Aspect | null {
  if (state.share) return 'share_pct';
  if (state.aspect && isPercentAspect(state.aspect)) return state.aspect;
  if ((state.aspect && state.aspect !== 'actual') || state.direction === null) return null;
  if (state.frame === 'original' || state.frame === 'adjusted') return 'variance_pct';
  return state.frame === 'prior' || state.last?.aspect === 'change' ? 'change_pct' : null;
}

/** A percentage speaks of an amount, or of the count claimed just before (增加2人，增长5%). */
function measuresForPercentage(state: State, subject: Subject): readonly Measure[] | null {
  if (state.last?.subject === subject) return state.last.measures;
  return subject.measures.money ?? null;
}

function quantity(state: State, subject: Subject, number: NumberToken, unit: Unit): Meaning | null {
  const unitClass = unitClassOf(unit);
  if (!unitClass || state.share || (subject.joint && !state.each && /[1-9]/.test(number.value))) return null;
  const measures =
    state.worth && unitClass === 'money' ? worthMeasures(state) : measuresFor(subject, unitClass);
  if (!measures) return null;
  const meaning = (aspect: Aspect, sign: 1 | -1 | null = null): Meaning => ({
    subject,
    measures,
    aspect,
    unit: unitOf(unitClass, unit, subject),
    unitClass,
    value: signed(number.value, sign),
  });
  if (state.worth && unitClass === 'money') return meaning('actual');
  if (state.direction !== null) {
    // 支出决算比上年减少: the words of the actual lead to its change.
    if (state.aspect && state.aspect !== 'actual') return null;
    return meaning(
      state.frame === 'original' || state.frame === 'adjusted' ? 'variance' : 'change',
      state.direction,
    );
  }
  if (state.aspect) return isPercentAspect(state.aspect) ? null : meaning(state.aspect);
  if (state.framed && state.frame === 'prior')
    return unitClass === 'money' ? { ...meaning('actual'), priorYear: true } : null;
  if (state.framed && state.frame !== null)
    return meaning(state.frame === 'original' ? 'original_budget' : 'adjusted_budget');
  if (state.frame !== null && !state.named) return null;
  if (!state.named && !followsItsOwnKind(state, subject, unitClass)) return null;
  if (!state.gated || measures.every((measure) => measure.startsWith('performance_')))
    return meaning('actual');
  return state.budgetOfParts && meaning(state.budgetOfParts);
}

const measuresFor = (subject: Subject, unitClass: UnitClass): readonly Measure[] | undefined =>
  subject.measures[unitClass] ?? (unitClass === '人' ? subject.measures.人次 : undefined);

const worthMeasures = (state: State): readonly Measure[] | null => {
  const measure = state.last?.measures[0];
  const worth = measure && WORTH[measure];
  return worth ? [worth] : null;
};

/** 9批次，80人次: the noun is not repeated where its other count, or its money, follows at once. */
const followsItsOwnKind = (state: State, subject: Subject, unitClass: UnitClass): boolean =>
  state.last?.subject === subject &&
  state.last.unitClass !== unitClass &&
  Object.keys(subject.measures).length > 1;

const unitOf = (unitClass: UnitClass, printed: Unit, subject: Subject): Unit =>
  unitClass === 'money' || subject.measures[unitClass] ? printed : '人次';

/** 预算绩效评价项目 5，: a noun that is counted in one way only needs no unit word. 完成年初预算的126.5: nor does a rate. */
function withoutUnit(state: State, subject: Subject, number: NumberToken): Meaning | null {
  if (state.aspect && isPercentAspect(state.aspect) && number.value.includes('.'))
    return percentage(state, subject, number);
  if (
    !state.named ||
    state.frame ||
    state.direction ||
    state.aspect ||
    state.share ||
    number.value.includes('.')
  )
    return null;
  const counts = (Object.keys(subject.measures) as UnitClass[]).filter((unitClass) => unitClass !== 'money');
  const unitClass = counts[0];
  if (!unitClass || counts.length !== 1) return null;
  const measures = subject.measures[unitClass] ?? [];
  if (measures.some((measure) => measureDefinition(measure).dimension !== 'count')) return null;
  return { subject, measures, aspect: 'actual', unit: unitClass as Unit, unitClass, value: number.value };
}
