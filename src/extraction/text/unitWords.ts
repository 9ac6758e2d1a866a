/** The units that are printed behind numbers. */
import type { Unit } from '../../domain/units.ts';

const UNIT_WORDS: readonly (readonly [string, Unit | null])[] = [
  ['亿元', '亿元'],
  ['万元', '万元'],
  ['元', '元'],
  // A difference of rates is the rate of nothing.
  ['个百分点', null],
  ['百分点', null],
  ['%', '%'],
  ['批次', '批次'],
  ['人次', '人次'],
  ['台(套)', '台（套）'],
  ['台/套', '台（套）'],
  ['台套', '台（套）'],
  ['平方米', '平方米'],
  ['㎡', '平方米'],
  ['m2', '平方米'],
  ['辆', '辆'],
  ['人', '人'],
  ['名', '人'],
  ['个', '个'],
  ['批', '批次'],
  ['台', '台（套）'],
  ['套', '台（套）'],
  ['次', null],
];

const UNITS_BY_FIRST = new Map<number, (readonly [string, Unit | null])[]>();
for (const entry of UNIT_WORDS) {
  const first = entry[0].charCodeAt(0);
  UNITS_BY_FIRST.set(first, [...(UNITS_BY_FIRST.get(first) ?? []), entry]);
}

const BARE_TAIL = /^.(?=[，。；、:()\d]|执行|全年|$)/;

/** The unit word that begins at `at`. */
export function unitWordAt(text: string, at: number): (typeof UNIT_WORDS)[number] | undefined {
  const words = UNITS_BY_FIRST.get(text.charCodeAt(at));
  if (words) for (const known of words) if (text.startsWith(known[0], at)) return known;
  return undefined;
}

/** The unit that begins at `end`, perhaps in brackets, and where it ends. */
export function unitAt(text: string, end: number): { unit: Unit | null; unitText: string; unitEnd: number } {
  const bracketed = text.charAt(end) === '(';
  const known = unitWordAt(text, bracketed ? end + 1 : end);
  if (known) {
    const [unitText, unit] = known;
    const unitEnd = end + unitText.length + (bracketed ? 2 : 0);
    if (!bracketed || text.charAt(unitEnd - 1) === ')') return { unit, unitText, unitEnd };
  }
  // A bare 万 or 亿 is an amount of money (“执行数 5 万”), unless it counts something (万人, 万件).
  const first = text.charAt(end);
  if ((first === '万' || first === '亿') && BARE_TAIL.test(text.slice(end, end + 3))) {
    return {
      unit: first === '万' ? '万元' : '亿元',
      unitText: first,
      unitEnd: end + 1,
    };
  }
  return { unit: null, unitText: '', unitEnd: end };
}
