/** A target or a result of an indicator as a number: `>=95%`, `不超过3万元`, `达到95%以上`, `5个工作日内`, `=1200元/月`. Pure. */
import { codesOf } from '../text/codes.ts';
import { foldText } from '../text/fold.ts';

export type Operator = '>=' | '<=' | '>' | '<' | '=';

export interface Quantity {
  /** Null where none is printed: a bare number tells no direction. */
  readonly operator: Operator | null;
  readonly value: number;
  readonly digits: string;
  /** Without a parenthesis: `万元/次`, `%`, `人`. */
  readonly unit: string;
}

/** Words that stand before a number and say nothing of its direction. */
const LEAD = /^(?:已|应|须|需|预计)?(?:完成|达到|达|实现|保持在|保持|共|为)/;

/** What these begin with: most texts begin with their number. */
const OPENS_LEAD = codesOf('已应须需预完达实保共为');
const OPENS_SIGN = codesOf('<>=═≥≤≧≦⩾⩽大小高多低少超不至最控等');

const SIGNS: readonly (readonly [words: RegExp, operator: Operator])[] = [
  [/^(?:>=|≥|=>|≧|⩾|大于(?:或)?等于|不(?:得|能|应)?(?:少|低|小)于|至少|最少|最低)/, '>='],
  [
    /^(?:<=|≤|=<|≦|⩽|小于(?:或)?等于|不(?:得|能|应)?(?:超过|超出|突破|(?:高|多|大)于)|控制在|至多|最多|最高)/,
    '<=',
  ],
  [/^(?:>|大于|高于|多于|超过)/, '>'],
  [/^(?:<|小于|低于|少于|不足|不到)/, '<'],
  [/^(?:=|═|等于)/, '='],
];

const BOUNDS: readonly (readonly [words: RegExp, operator: Operator])[] = [
  [/(?:及|或|\(含\))?以上(?:\(含\))?$/, '>='],
  [/(?:及|或|\(含\))?(?:以下|以内|之内|内)(?:\(含\))?$/, '<='],
];

const NUMBER = /^(-?(?:\d{1,3}(?:[,，]\d{3})+|\d+))(?:\.(\d+))?/;
const DATE = /^\d{4}年|^\d{1,2}月|^(?:19|20)\d{2}[-./]\d{1,2}(?:[-./]\d{1,2})?日?$/;

const first = (
  list: readonly (readonly [words: RegExp, operator: Operator])[],
  text: string,
): readonly [words: RegExp, operator: Operator] | undefined => list.find(([words]) => words.test(text));

/** Null where it is a word, a date, a range or more than one number. */
export function readQuantity(printed: string): Quantity | null {
  const folded = foldText(printed);
  const text = OPENS_LEAD[folded.charCodeAt(0)] === 1 ? folded.replace(LEAD, '') : folded;
  const sign = OPENS_SIGN[text.charCodeAt(0)] === 1 ? first(SIGNS, text) : undefined;
  const rest = sign ? text.replace(sign[0], '') : text;
  const number = NUMBER.exec(rest);
  if (!number || DATE.test(rest)) return null;
  const tail = rest.slice(number[0].length);
  const bound = tail === '' ? undefined : first(BOUNDS, tail);
  const counted = bound ? tail.replace(bound[0], '') : tail;
  const unit = counted.includes('(') ? counted.replace(/\([^)]*\)/g, '') : counted;
  // A second number, and a sign and a bound that point two ways, make no single quantity.
  if (/\d/.test(unit) || (sign && bound && sign[1] !== bound[1])) return null;
  const digits = `${(number[1] ?? '').replace(/[,，]/g, '')}${number[2] === undefined ? '' : `.${number[2]}`}`;
  return { operator: sign?.[1] ?? bound?.[1] ?? null, value: Number(digits), digits, unit };
}
