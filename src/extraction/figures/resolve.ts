/**
 * Decides what a number means where the reader stands, or that it is not sure. It claims only when the words between
 * the noun and the number are all known: an unread number is listed, a wrong one would be published.
 */
import type { Aspect } from '../../domain/aspects.ts';
import { measureDefinition, type Measure } from '../../domain/measures.ts';
import { type Unit } from '../../domain/units.ts';
import { unitClassOf, type UnitClass } from '../lexicon/tokens.ts';
import type { NumberToken } from '../text/numbers.ts';
import { changeOnBudget, differenceOf, isSigned, signOfDifference } from './differences.ts';
import type { State } from './state.ts';
import type { Subject } from './subject.ts';

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
  const subject = subjectInTurn(state);
  if (
    state.reason ||
    (state.item.narrative && !isGrade(subject)) ||
    state.clause.unsure ||
    state.clause.unclear ||
    state.part.foreignYear ||
    !subject
  )
    return null;
  if (number.unit === '%') return percentage(state, subject, number);
  // 出国（境）团组0次
  if (number.unitText === '次' && countsGroups(subject)) return quantity(state, subject, number, '个');
  if (number.unit === null && number.unitText !== '') return null;
  if (number.unit === null) return withoutUnit(state, subject, number);
  return quantity(state, subject, number, number.unit);
}

/** 从评价情况来看，5个项目自评等级为优: what a story tells of grades is the result all the same. */
const isGrade = (subject: Subject | null): boolean =>
  subject?.measures.个?.every((measure) => measure.startsWith('performance_rated_')) === true;

const countsGroups = ({ measures }: Subject): boolean =>
  !measures.money && measures.个?.[0] === 'overseas_groups';

function percentage(state: State, subject: Subject, number: NumberToken): Meaning | null {
  const aspect = percentAspect(state, number);
  const measures = measuresForPercentage(state, subject);
  if (!aspect || !measures) return null;
  const sign =
    aspect === 'change_pct' || (aspect === 'variance_pct' && state.clause.direction)
      ? state.clause.direction
      : null;
  const inTurn = measuresInTurn(state, measures);
  if (!inTurn) return null;
  return { subject, measures: inTurn, aspect, unit: '%', unitClass: null, value: signed(number.value, sign) };
}

function percentAspect(state: State, number: NumberToken): Aspect | null {
  if (state.clause.share) return isSharedAgain(state) ? null : 'share_pct';
  if (state.clause.aspect && isPercentAspect(state.clause.aspect)) return state.clause.aspect;
  if (state.clause.aspect && state.clause.aspect !== 'actual') return null;
  if (state.clause.direction === null) {
    if (state.clause.done && state.item.budgeted === state.sentence.subject) return 'completion_pct';
    // 同比-5.16%: the sign is printed.
    return state.part.frame === 'prior' && number.value.startsWith('-') ? 'change_pct' : null;
  }
  if (isBudget(state.part.frame)) return 'variance_pct';
  if (state.part.frame === null && state.item.last?.aspect === 'variance') return 'variance_pct';
  return state.part.frame === 'prior' || state.item.last?.aspect === 'change' ? 'change_pct' : null;
}

/** 占“三公”经费的15%，占公用经费的1.2%: the second is of something else. */
const isSharedAgain = ({ clause, item, sentence }: State): boolean =>
  clause.turn === null &&
  !clause.named &&
  item.last?.aspect === 'share_pct' &&
  item.last.subject === sentence.subject;

const isBudget = (frame: State['part']['frame']): boolean =>
  frame === 'original' || frame === 'adjusted' || frame === 'budget';

/** Behind 分别 each number is the next one's of the amounts told, or of the nouns named together. */
const subjectInTurn = ({ clause: { told, turn }, sentence }: State): Subject | null =>
  told && turn !== null ? (told[turn]?.subject ?? null) : sentence.subject;

/** Behind 分别 each number is the next noun's. */
function measuresInTurn(state: State, measures: readonly Measure[]): readonly Measure[] | null {
  if (state.clause.turn === null || state.clause.told) return measures;
  const measure = measures[state.clause.turn];
  return measure ? [measure] : null;
}

/** A percentage speaks of an amount, or of the count claimed just before (增加2人，增长5%). */
function measuresForPercentage(state: State, subject: Subject): readonly Measure[] | null {
  if (state.item.last?.subject === subject && state.clause.turn === null) return state.item.last.measures;
  return subject.measures.money ?? null;
}

function quantity(state: State, subject: Subject, number: NumberToken, unit: Unit): Meaning | null {
  const unitClass = unitClassOf(unit);
  const isSum =
    subject.joint && !state.clause.each && state.clause.turn === null && /[1-9]/.test(number.value);
  if (!unitClass || state.clause.share || (isSum && (subject.whole === undefined || unitClass !== 'money')))
    return null;
  const ofSum = isSum && subject.whole !== undefined ? [subject.whole] : null;
  const known =
    state.clause.worth && unitClass === 'money'
      ? worthMeasures(state)
      : (ofSum ?? measuresFor(subject, unitClass));
  const measures = known && measuresInTurn(state, known);
  if (!measures) return null;
  const meaning = (aspect: Aspect, sign: 1 | -1 | null = null): Meaning => ({
    subject,
    measures,
    aspect,
    unit: unitOf(unitClass, unit, subject, measures),
    unitClass,
    value: signed(number.value, sign),
  });
  if (state.clause.worth && unitClass === 'money') return meaning('actual');
  if (state.clause.direction !== null) {
    // 支出决算比上年减少: the words of the actual lead to its change.
    if (state.clause.aspect && state.clause.aspect !== 'actual') return null;
    if (isBudget(state.part.frame)) return meaning('variance', state.clause.direction);
    if (state.part.frame === null && state.item.budget?.subject === subject)
      return changeOnBudget(state, subject, number, unit)
        ? meaning('variance', state.clause.direction)
        : null;
    // 比上年增加3.00万元，其中…增加4.00万元: what the lexicon does not know is a part, and not the whole once more.
    if (!state.clause.named && state.part.whole?.subject === subject) return null;
    // 与预期相比: against what is not known. 其中：基本支出6.00万元，项目支出4.00万元，与上年相比减少: of which of them is not, either.
    const ofSeveral = !state.clause.named && state.part.partsTold > 1;
    return state.part.frame === 'unknown' || state.item.ofBudgets || ofSeveral
      ? null
      : meaning('change', state.clause.direction);
  }
  if (state.clause.framed && state.part.frame === 'prior' && (state.clause.aspect ?? 'actual') === 'actual')
    return unitClass === 'money' ? { ...meaning('actual'), priorYear: true } : null;
  if (state.clause.aspect === 'completion_pct' && state.clause.base && unitClass === 'money')
    return meaning(state.clause.base);
  // Counts have no budget: 各预算单位公务用车保有量4辆.
  if (state.clause.aspect && unitClass !== 'money')
    return state.clause.aspect === 'actual' ? meaning('actual') : null;
  if (state.clause.aspect && state.gated && !isPerformance(measures) && state.clause.aspect !== 'actual')
    return null;
  if (state.clause.aspect === 'variance') {
    const sign = isSigned(number) ? 1 : signOfDifference(state, subject, number, unit);
    return sign && meaning(differenceOf(state), sign);
  }
  if (state.clause.aspect) return isPercentAspect(state.clause.aspect) ? null : meaning(state.clause.aspect);
  if (state.clause.framed && state.part.frame === 'budget') return null;
  if (state.clause.framed && state.part.frame !== null)
    return meaning(state.part.frame === 'original' ? 'original_budget' : 'adjusted_budget');
  const follows = followsItsOwnKind(state, subject, unitClass);
  // …同比下降5%，接待9批次、80人次: a count beside its own kind is compared with nothing.
  const counted = follows && unitClass !== 'money' && state.item.last?.aspect === 'actual';
  if (state.part.frame !== null && !state.clause.named && !counted) return null;
  if (!state.clause.named && !follows) return null;
  // 预算为9.00万元，其中：公务接待费2.00万元: the parts of a budget.
  if (state.sentence.inParts && state.item.budgetOfParts && unitClass === 'money')
    return meaning(state.item.budgetOfParts);
  if (!state.gated || isPerformance(measures)) return meaning('actual');
  return state.item.budgetOfParts && meaning(state.item.budgetOfParts);
}

const isPerformance = (measures: readonly Measure[]): boolean =>
  measures.every((measure) => measure.startsWith('performance_'));

const measuresFor = (subject: Subject, unitClass: UnitClass): readonly Measure[] | undefined =>
  subject.measures[unitClass] ?? (unitClass === '人' ? subject.measures.人次 : undefined);

const worthMeasures = (state: State): readonly Measure[] | null => {
  const measure = state.item.last?.measures[0];
  const worth = measure && WORTH[measure];
  return worth ? [worth] : null;
};

/**
 * 9批次，80人次: the noun is not repeated where its other count, or its money, follows at once. 对10个项目开展自评，涉及资金9.00万元；对2个项目开展部门评价: but
 * what was told both ways is told.
 */
const followsItsOwnKind = (
  { item: { last, previous } }: State,
  subject: Subject,
  unitClass: UnitClass,
): boolean =>
  last?.subject === subject &&
  last.unitClass !== unitClass &&
  !(previous?.subject === subject && previous.unitClass === unitClass && previous.aspect === 'actual') &&
  Object.keys(subject.measures).length > 1;

/** Vehicles are counted in 辆, whatever word is printed (1台), and guests in 人次. */
function unitOf(unitClass: UnitClass, printed: Unit, subject: Subject, measures: readonly Measure[]): Unit {
  if (unitClass === '台（套）' && measures.some((measure) => measureDefinition(measure).unit === '辆'))
    return '辆';
  return unitClass === 'money' || subject.measures[unitClass] ? printed : '人次';
}

/** 预算绩效评价项目 5，: a noun that is counted in one way only needs no unit word. 完成年初预算的126.5: nor does a rate. */
function withoutUnit(state: State, subject: Subject, number: NumberToken): Meaning | null {
  if (state.clause.aspect && isPercentAspect(state.clause.aspect) && number.value.includes('.'))
    return percentage(state, subject, number);
  // 年初预算为0，: nothing, in whatever unit.
  if (state.clause.aspect?.endsWith('_budget') && number.value === '0' && subject.measures.money)
    return quantity(
      state,
      subject,
      number,
      state.item.last?.unitClass === 'money' ? state.item.last.unit : '万元',
    );
  if (
    !state.clause.named ||
    state.part.frame ||
    state.clause.direction ||
    state.clause.aspect ||
    state.clause.share ||
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
