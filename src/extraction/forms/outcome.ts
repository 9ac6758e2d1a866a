/**
 * What became of a target, where target and result are numbers: hit to the digit, exceeded, missed, or not to be compared. Silent
 * when unsure: a target is called missed only where its direction is printed or follows from what it is a target of. Pure.
 */
import type { TARGET_OUTCOMES } from '../../domain/tables.ts';
import { foldText } from '../text/fold.ts';
import { readQuantity, type Operator, type Quantity } from './quantity.ts';

export type Outcome = (typeof TARGET_OUTCOMES)[number];

export interface TargetTexts {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  /** What both are counted in, where a column of its own says so. */
  readonly unit?: string;
}

export interface TargetReading {
  readonly target: Quantity | null;
  readonly actual: Quantity | null;
  readonly outcome: Outcome;
}

const COSTS = /成本|费用/;
/** Of these less may be better. */
const RARE =
  /故障|投诉|差错|事故|违规|变动|结转|结余|调整|时间|时限|天数|周期|下降|减少|控制|降低|成本|费用|支出/;
/** Rates of which more is better, whatever else the name says: 投诉处理及时率. */
const GOOD_RATE =
  /(?:(?<![未不])(?:完成|执行|合格|覆盖|及时|达标|准确|到位|办结|参与|出勤|知晓|开展|畅通|合规|满意)率|满意度)(?:\([^)]*\))?$/;

const FACTORS: readonly (readonly [prefix: string, factor: number])[] = [
  ['万', 1e4],
  ['亿', 1e8],
];

/** 20万元 and 200000元 are the same amount. */
function scaled({ value, unit }: Quantity): { value: number; unit: string } {
  const plain = unit.replace('人民币', '');
  const found = FACTORS.find(([prefix]) => plain.startsWith(prefix));
  return found ? { value: value * found[1], unit: plain.slice(found[0].length) } : { value, unit: plain };
}

const isRate = (unit: string): boolean => /[%‰]/.test(unit);
const isMoney = (unit: string): boolean => unit.includes('元');
const isTime = (unit: string): boolean => /天|日|小时|分钟|周|月|年/.test(unit);
/** 个 and 家 name the same things; 人 and 人/月 do not. */
const isPlainCount = (unit: string): boolean =>
  !isRate(unit) && !isMoney(unit) && !isTime(unit) && !unit.includes('/');

const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** The direction of a target: as printed, or where the kind of the indicator leaves no other. */
function directionOf({ operator, unit }: Quantity, { level1, level2, name }: TargetTexts): Operator | null {
  if (operator !== null) return operator;
  if (isRate(unit) && GOOD_RATE.test(foldText(name))) return '>=';
  return isMoney(unit) && COSTS.test(level1 + level2) ? '<=' : null;
}

function compared(wanted: number, got: number, target: Quantity, texts: TargetTexts): Outcome {
  switch (directionOf(target, texts)) {
    case '>=':
    case '>':
      return got > wanted ? 'exceeded' : 'missed';
    case '<=':
    case '<':
      return got < wanted ? 'exceeded' : 'missed';
    case '=': {
      if (isRate(target.unit) && GOOD_RATE.test(foldText(texts.name)))
        return got > wanted ? 'exceeded' : 'missed';
      // An exact target of what should be rare, or take little, may well be undercut.
      if (RARE.test(texts.level1 + texts.level2 + texts.name) || isTime(target.unit)) return 'not_comparable';
      if (got < wanted) return 'missed';
      return isRate(target.unit) ? 'exceeded' : 'not_comparable';
    }
    case null:
      return 'not_comparable';
  }
}

/** A result that repeats the target, sign and all (≤376.03万元), is no result; nor is one that is a bound itself. */
const isNoResult = ({ operator }: Quantity): boolean => operator !== null && operator !== '=';

/** 97 below 度量单位 % is 97%; 0.97 below it may be the same, and stays a number. */
function inUnit(actual: Quantity | null, target: Quantity | null, printed: string): Quantity | null {
  const unit = foldText(printed);
  if (!actual || !target || actual.unit !== '' || unit === '' || target.unit !== unit) return actual;
  return isRate(unit) && actual.value <= 1 && target.value > 1 ? actual : { ...actual, unit };
}

export function readTarget(texts: TargetTexts): TargetReading {
  const target = readQuantity(texts.target);
  const printed = texts.actual === texts.target ? target : readQuantity(texts.actual);
  const actual = inUnit(printed, target, texts.unit ?? '');
  const outcome = (): Outcome => {
    if (!target || !actual || isNoResult(actual)) return 'not_comparable';
    const [wanted, got] = [scaled(target), scaled(actual)];
    if (wanted.unit === got.unit)
      return isSame(wanted.value, got.value)
        ? 'hit_exactly'
        : compared(wanted.value, got.value, target, texts);
    // The same digits with another word for the thing, or with none, are the same; other digits might be of another thing.
    const isAlike = isPlainCount(wanted.unit) && isPlainCount(got.unit);
    return isAlike && isSame(wanted.value, got.value) ? 'hit_exactly' : 'not_comparable';
  };
  return { target, actual, outcome: outcome() };
}
