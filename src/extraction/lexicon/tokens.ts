/** What a phrase of the lexicon means to the grammar. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';

/** A noun may name different measures by the unit that follows: 公务接待 3万元, 2批次, 20人次. */
export const UNIT_CLASSES = [
  'money',
  '人',
  '辆',
  '个',
  '批次',
  '人次',
  '平方米',
  '台（套）',
] as const satisfies readonly ('money' | Unit)[];
export type UnitClass = (typeof UNIT_CLASSES)[number];
export type SubjectMeasures = Readonly<Partial<Record<UnitClass, readonly Measure[]>>>;

/** What an amount is compared with; `budget`: 预算数, and which one is not said; `unknown`: something that the lexicon does not know. */
export type Frame = 'prior' | 'original' | 'adjusted' | 'budget' | 'unknown';

export type Phrase =
  /** `short`: a noun with its last word left out, which is one only before what happened to it: 一般公共预算财政拨款增加…. */
  | {
      readonly kind: 'subject';
      readonly measures: SubjectMeasures;
      readonly aspect?: Aspect;
      readonly short?: true;
    }
  /** A noun that is a part of `whole` where that is spoken of. */
  | { readonly kind: 'part'; readonly whole: Measure; readonly measures: SubjectMeasures }
  /** `bare`: without the word 支出, it is a class only between an item's beginning and its amount. */
  | { readonly kind: 'class'; readonly name: string; readonly bare?: true }
  | { readonly kind: 'economic'; readonly name: string; readonly measure: Measure }
  /** 价值: the value of the thing just counted. */
  | { readonly kind: 'worth' }
  | { readonly kind: 'frame'; readonly frame: Frame; readonly sign?: 1 | -1 | 0 }
  /** 相比: ends what an amount is compared with. */
  | { readonly kind: 'compared' }
  /** 分别: one number for each noun in turn, where there are as many. */
  | { readonly kind: 'respectively' }
  /** 涉及资金: the money of the thing spoken of. */
  | { readonly kind: 'funds'; readonly aspect?: Aspect }
  /** `framed`: it says what changed only where that was told: 节约 may be of any budget or plan. */
  | {
      readonly kind: 'direction';
      readonly sign: 1 | -1;
      readonly short?: true;
      readonly framed?: true;
    }
  /** `base`: the budget that a rate is of, where its amount may stand between: 完成年初预算30万元的76%. */
  | { readonly kind: 'aspect'; readonly aspect: Aspect; readonly base?: Aspect }
  /** 完成: behind a budget its rate follows, if a percentage does. */
  | { readonly kind: 'done' }
  | { readonly kind: 'share' }
  /** 今年收入: of what changed, where its rate tells which of several it is. */
  | { readonly kind: 'side' }
  /** 来访团组: the guests of the reception that is spoken of. */
  | { readonly kind: 'guests' }
  /** 均为, 各: the number is each noun's. */
  | { readonly kind: 'each' }
  /** 上年: before a noun, whose amount is of the year before. */
  | { readonly kind: 'prior' }
  /** 其中: what follows are parts. */
  | { readonly kind: 'parts' }
  | { readonly kind: 'reason' }
  /** 用于: what an amount was spent on. */
  | { readonly kind: 'purpose' }
  /** Words that make what a number is unclear: 减少为. */
  | { readonly kind: 'unclear' }
  /** 全县: of the region, where a clause opens with it. */
  | { readonly kind: 'region' }
  /** 剔除购车因素: what the sentence goes on with was computed, and is no account. */
  | { readonly kind: 'supposed' }
  /** From here on the text tells a story: no subject holds. */
  | { readonly kind: 'narrative' }
  | { readonly kind: 'filler' };

export const unitClassOf = (unit: Unit): UnitClass | null =>
  unit === '元' || unit === '万元' || unit === '亿元' ? 'money' : unit === '%' || unit === '分' ? null : unit;
