/** A cell that is one amount. */
import { isUnit, type Unit } from '../../domain/units.ts';
import type { Cell } from '../document/document.ts';
import { foldText } from '../text/fold.ts';

export interface Amount {
  /** Exact decimal without separators. */
  readonly value: string;
  /** Source offsets of the printed number, sign included. */
  readonly start: number;
  readonly end: number;
  /** The unit that the cell prints itself. */
  readonly unit: Unit | null;
}

/** What a folded cell is filled with that has nothing to say. */
const UNFILLED = /^(?:-{1,4}|\/|无)$/;
export const isUnfilled = (folded: string): boolean => UNFILLED.test(folded);

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

const HAS_DIGIT = /[\d０-９]/;

/** 13.00万元, ￥13.00, 12.5%: a cell may print its own unit. */
const OWN_UNIT = /^[￥¥]?(.*?)\s*(万元|亿元|元|%|％)?$/s;

/** Null where the cell is blank or not one number: 12 34 may be two, 1=2+3 is a formula. */
export function amountOf(source: string, cell: Cell): Amount | null {
  const raw = source.slice(cell.start, cell.end);
  if (!HAS_DIGIT.test(raw)) return null;
  // Most amounts are printed plainly.
  if (PLAIN.test(raw)) return { value: raw, start: cell.start, end: cell.end, unit: null };
  const [, digits = '', suffix] = OWN_UNIT.exec(raw.trim().replace(/^\*+|\*+$/g, '')) ?? [];
  const printed = digits.trim();
  if (printed === '' || /\s/.test(printed)) return null;
  const text = foldText(printed).replaceAll('，', ',');
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  const start = cell.start + raw.indexOf(printed);
  const unit = suffix === undefined ? '' : foldText(suffix);
  return {
    ...{ value: text.replaceAll(',', ''), start, end: start + printed.length },
    unit: isUnit(unit) ? unit : null,
  };
}
