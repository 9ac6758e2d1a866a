/** The words of self-evaluation forms as patterns over folded text. */
import type { EvaluationField } from '../../domain/evaluationFields.ts';
import { foldText } from '../text/fold.ts';
import type { INDICATOR_COLUMNS, Template } from './schema.ts';

type Raw = Template['forms'];
export type IndicatorColumn = (typeof INDICATOR_COLUMNS)[number];

export interface FormWords {
  readonly labels: Readonly<Record<Exclude<keyof Raw['labels'], 'parts'>, RegExp>>;
  /** Null where no form prints parts of the expenditure for its budget. The label and the unit behind it, then the amount. */
  readonly parts: RegExp | null;
  readonly amounts: readonly (readonly [title: RegExp, field: EvaluationField])[];
  readonly indicators: IndicatorWords;
}

export interface IndicatorWords {
  readonly columns: readonly (readonly [title: RegExp, column: IndicatorColumn])[];
  /** The whole title of a column that is not read. */
  readonly unread: RegExp;
  /** At the head of a text, as all below. */
  readonly ends: RegExp;
  readonly margin: RegExp;
  readonly level1: Readonly<Record<'project' | 'overall', RegExp>>;
  readonly level2: RegExp;
  /** A second level without 指标, whole: 数量, 社会效益. At the head of a name it would be part of that. */
  readonly bare: RegExp;
  /** What a whole name of a level in a form of either scope is at least. */
  readonly mayName: RegExp;
  /** Words of the column 指标分类, wherever they stand; null where no form has it. */
  readonly classes: RegExp | null;
  /**
   * Second levels that a form prints for everybody, and the second levels of each third level it prints; folded. The third levels
   * from the longest: 财务管理制度健全性 before 管理制度健全性.
   */
  readonly common: {
    readonly level2: readonly string[];
    readonly level3: ReadonlyMap<string, ReadonlySet<string>>;
  };
}

/** The names of levels in a form of one scope, each at the head of a text. */
export interface LevelWords {
  readonly mayName: RegExp;
  readonly margin: RegExp;
  readonly level1: RegExp;
  readonly level2: RegExp;
  readonly bare: RegExp;
}

export const levelWords = (
  { mayName, margin, level1, level2, bare }: IndicatorWords,
  scope: 'project' | 'overall',
): LevelWords => ({ mayName, margin, level1: level1[scope], level2, bare });

/** Is the text the table's margin, or the name of a first or second level, whole? */
export const opensLevel = (text: string, { mayName, margin, level1, level2, bare }: LevelWords): boolean =>
  bare.test(text) ||
  (mayName.test(text) && (isWhole(text, margin) || isWhole(text, level2) || isWhole(text, level1)));

/** Is it such a name in a form of either scope? None is a target or a result. */
export const isLevelName = (text: string, { mayName, margin, level1, level2 }: IndicatorWords): boolean =>
  mayName.test(text) &&
  [margin, level2, level1.project, level1.overall].some((pattern) => isWhole(text, pattern));

/** Is it the name of a second level, and of no first? */
export const isSecondLevel = (text: string, { level1, level2 }: IndicatorWords): boolean =>
  isWhole(text, level2) && !isWhole(text, level1.project) && !isWhole(text, level1.overall);

/** The column that a folded title heads; undefined where it heads none that is read. */
export const columnOf = (title: string, words: IndicatorWords): IndicatorColumn | undefined =>
  title.includes('上年') || words.unread.test(title)
    ? undefined
    : words.columns.find(([pattern]) => pattern.test(title))?.[1];

const isWhole = (text: string, pattern: RegExp): boolean => pattern.exec(text)?.[0] === text;

const MONEY_UNIT = '(?:\\((万?元)\\))?';
const any = (sources: readonly string[]): string =>
  sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
const opening = (...sources: string[]): RegExp => new RegExp(`^${any(sources)}`);
const whole = (sources: readonly string[]): RegExp => new RegExp(`^${any(sources)}$`);
/** The points that some forms print behind the name of a level: 产出指标（50分）. */
const POINTS = '(?:\\(\\d+(?:\\.\\d+)?分\\))?';
const level = (sources: readonly string[]): RegExp => new RegExp(`^${any(sources)}${POINTS}`);

export function formWordsOf({ labels, amounts, indicators }: Raw): FormWords {
  const label = (sources: readonly string[]): RegExp => new RegExp(any(sources));
  return {
    labels: {
      name: label(labels.name),
      department: label(labels.department),
      agency: label(labels.agency),
      goals: label(labels.goals),
      basics: label(labels.basics),
      money: new RegExp(any(labels.money) + MONEY_UNIT),
      total: new RegExp(`^${any(labels.total)}$`),
    },
    parts:
      labels.parts.length === 0
        ? null
        : new RegExp(`(${labels.parts.join('|')})${MONEY_UNIT}:?(\\d[\\d，]*(?:\\.\\d+)?)`, 'g'),
    amounts: amounts.map(([source, field]) => [new RegExp(source), field]),
    indicators: indicatorWordsOf(indicators),
  };
}

function indicatorWordsOf(raw: Raw['indicators']): IndicatorWords {
  const level2 = `${any(raw.level2)}指标`;
  const effect = any(raw.effects);
  const project = raw.level1.project;
  const overall = [...raw.level1.overall, `${effect}(?=${level2})`];
  const second = [level2, `${effect}(?!指标)`];
  return {
    columns: raw.columns.map(([source, column]) => [new RegExp(source), column]),
    unread: new RegExp(`^${any(raw.unread)}$`),
    ends: opening(...raw.ends),
    margin: opening(...raw.margin),
    level1: {
      project: level(project),
      overall: level(overall),
    },
    level2: level(second),
    bare: whole(raw.level2.map((name) => `${name}${POINTS}`)),
    mayName: whole([`${any([...raw.margin, ...project, ...overall, ...second])}${POINTS}`]),
    classes: raw.classes.length === 0 ? null : new RegExp(raw.classes.join('|'), 'g'),
    common: commonNames(raw.common),
  };
}

function commonNames(common: Raw['indicators']['common']): IndicatorWords['common'] {
  const level3 = new Map<string, Set<string>>();
  for (const [group, names] of common)
    for (const name of names.map(foldText))
      level3.set(name, (level3.get(name) ?? new Set()).add(foldText(group)));
  return {
    level2: common.map(([group]) => foldText(group)),
    level3: new Map([...level3].sort(([a], [b]) => b.length - a.length)),
  };
}
