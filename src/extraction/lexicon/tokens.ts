/** What a phrase of the lexicon means to the grammar. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import type { Unit } from '../../domain/units.ts';

/** A noun may name different measures by the unit that follows: 公务接待 3万元, 2批次, 20人次. */
export type UnitClass = 'money' | Exclude<Unit, '元' | '万元' | '亿元' | '%' | '分'>;
export type SubjectMeasures = Readonly<Partial<Record<UnitClass, readonly Measure[]>>>;

export type Frame = 'prior' | 'original' | 'adjusted';

export type Phrase =
  | { readonly kind: 'subject'; readonly measures: SubjectMeasures; readonly aspect?: Aspect }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'economic'; readonly name: string; readonly measure: Measure }
  /** 价值: the value of the thing just counted. */
  | { readonly kind: 'worth' }
  | { readonly kind: 'frame'; readonly frame: Frame; readonly sign?: 1 | -1 | 0 }
  | { readonly kind: 'direction'; readonly sign: 1 | -1 }
  | { readonly kind: 'aspect'; readonly aspect: Aspect }
  | { readonly kind: 'share' }
  /** 均为, 各: the number is each noun's. */
  | { readonly kind: 'each' }
  /** 其中: what follows are parts. */
  | { readonly kind: 'parts' }
  | { readonly kind: 'reason' }
  /** From here on the text tells a story: no subject holds. */
  | { readonly kind: 'narrative' }
  | { readonly kind: 'filler' };

export const unitClassOf = (unit: Unit): UnitClass | null =>
  unit === '元' || unit === '万元' || unit === '亿元' ? 'money' : unit === '%' || unit === '分' ? null : unit;
