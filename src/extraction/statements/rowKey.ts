/** What a row of a table is about, and so what an amount in it states. */
import type { Measure } from '../../domain/measures.ts';
import { isUnit, type Unit } from '../../domain/units.ts';
import { FUNCTION_CLASSES } from '../../domain/functionClasses.ts';
import { functionCodeOf, itemCodeIn, levelNameOf } from '../lexicon/functionCodes.ts';
import type {
  ColumnAspect,
  EconomicCategory,
  Meaning,
  RowLabel,
  StatementKind,
} from '../lexicon/statementWords.ts';
import { foldText, printedName } from '../text/fold.ts';
import { unitNamed, wordsOf } from './words.ts';

/** A row, told by its code or its label. */
export type RowKey =
  /** `aspect`: where 预算数 and 决算数 are rows; `yearOffset`: where years are. */
  | { readonly kind: 'total'; readonly aspect?: ColumnAspect; readonly yearOffset?: -1 }
  | { readonly kind: 'label'; readonly label: RowLabel }
  | { readonly kind: 'function'; readonly code: string; readonly name: string }
  | { readonly kind: 'economic'; readonly category: EconomicCategory }
  | { readonly kind: 'count'; readonly measure: Measure; readonly unit: Unit };

/** What is carried from row to row, and over the pages of one table. */
export interface TableState {
  /** Names of the function codes above. */
  readonly names: Map<string, string>;
  /** The last code of the classification. */
  code: string;
  /** Where rows have names alone: the class above, and the subclass. */
  path: readonly string[];
  /** Years are rows, and the one before stands above. */
  hasPriorYear: boolean;
  group: 'carryover' | 'parts' | 'start';
  /** The fiscal year, by whose names levels are called that have no row. */
  readonly year: number | null;
}

export const newState = (year: number | null = null): TableState => ({
  year,
  names: new Map(),
  code: '',
  path: [],
  hasPriorYear: false,
  group: 'start',
});

const CLASSES = new Set(FUNCTION_CLASSES.flatMap(([, ...names]) => names.map(foldText)));
const FUNCTION_CODE = /^2\d{2}(?:\d{2}){0,2}$/;
const ECONOMIC_CODE = /^3\d{2}(?:\d{2})?$/;
/** One cell for both: 2010301 行政运行. */
const CODE_AND_NAME = /^[([]?(\d{3}|\d{5}|\d{7})[)\]]?[-、.]?(\D.*)$/;

/** `code`: the printed digits of the code columns; `label`: the printed name. Null where the row is not known. */
export function rowKeyOf(kind: StatementKind, code: string, label: string, state: TableState): RowKey | null {
  const joined = code === '' ? CODE_AND_NAME.exec(foldText(label)) : null;
  if (joined?.[1] !== undefined && joined[2] !== undefined && kind.rowsBy !== 'label')
    return classified(kind, joined[1], joined[2], state);
  // A row without its own names may have numbers in their place.
  if (/^\d+$/.test(code))
    return label === '' || /^[\d.,]+$/.test(label) ? null : classified(kind, code, foldText(label), state);
  const words = wordsOf(label === '' ? code : label);
  const named = kind.rows.get(words.text);
  if (named) return labelled(named, state);
  if (!kind.sides && kind.words.wholes.has(words.text)) return { kind: 'total' };
  if (kind.sides && CLASSES.has(words.text))
    return { kind: 'function', code: '', name: printedName(words.text) };
  if (kind.rowsBy === 'function') return namedFunction(words.text, state);
  const category = kind.rowsBy === 'economic' ? kind.words.economic.get(words.text) : undefined;
  if (category) return { kind: 'economic', category };
  return kind.rowsBy === 'label' ? countOf(kind, label) : null;
}

/** Is the label one of the rows of such a table? */
export const namesRow = (kind: StatementKind, label: string): boolean =>
  rowKeyOf(kind, '', label, newState()) !== null;

/** Which of two tables side by side has a row of this label: the first, the second; null where both have, or neither. */
export function sideOf(kind: StatementKind, label: string): 0 | 1 | null {
  const { text } = wordsOf(label);
  if (CLASSES.has(text)) return 1;
  const sides = new Set(
    (kind.rows.get(text) ?? []).flatMap(({ measures }) =>
      Object.keys(measures).map((measure) => (measure === kind.sides?.[0] ? 0 : 1)),
    ),
  );
  const [side] = sides;
  return sides.size === 1 && side !== undefined ? side : null;
}

function labelled(named: readonly RowLabel[], state: TableState): RowKey | null {
  const label =
    named.find((entry) => (entry.within ?? 'start') === state.group) ?? named.find((entry) => !entry.within);
  if (!label) return null;
  if (label.opens) state.group = label.opens;
  return { kind: 'label', label };
}

function classified(kind: StatementKind, code: string, name: string, state: TableState): RowKey | null {
  if (kind.rowsBy === 'economic')
    return ECONOMIC_CODE.test(code) ? { kind: 'economic', category: coded(code, printedName(name)) } : null;
  if (kind.rowsBy !== 'function' || !FUNCTION_CODE.test(code)) return null;
  state.names.set(code, printedName(name));
  state.code = code;
  const path: string[] = [];
  for (let length = 3; length <= code.length; length += 2) {
    // A level whose own row is not in the table has its name in the classification.
    const level = state.names.get(code.slice(0, length)) ?? levelNameOf(code.slice(0, length), state.year);
    if (level === null) return null;
    path.push(level);
  }
  return { kind: 'function', code, name: path.join('/') };
}

/** A row whose code goes on from so many digits of that above; null where the classification has it by another name. */
export function keyBelow(
  kind: StatementKind,
  digits: string,
  from: 3 | 5,
  label: string,
  state: TableState,
): RowKey | null {
  const above = state.code.slice(0, from);
  if (above.length < from || label === '') return null;
  const code = above + digits.padStart(2, '0');
  const name = printedName(foldText(label));
  const className = state.names.get(code.slice(0, 3)) ?? '';
  const path = from === 3 ? [className, name] : [className, state.names.get(above) ?? '', name];
  const named = functionCodeOf(path.join('/'));
  return named === '' || named === code ? classified(kind, code, name, state) : null;
}

/** A row without a code: a class, a subclass of the class above, or an item of that subclass. */
function namedFunction(text: string, state: TableState): RowKey | null {
  const name = printedName(text);
  const [className, subclass] = state.path;
  const known = (path: readonly string[]): RowKey | null => {
    const code = functionCodeOf(path.join('/'));
    return code === '' ? null : { kind: 'function', code, name: path.join('/') };
  };
  // 其他支出 is a class, its subclass and the item of that.
  if (CLASSES.has(text) && name !== className) {
    state.path = [name];
    return known(state.path);
  }
  if (className === undefined) return null;
  const below = name === subclass ? null : known([className, name]);
  if (below) state.path = [className, name];
  return (
    below ?? (subclass === undefined ? itemOf(className, name, state) : known([className, subclass, name]))
  );
}

/** An item right below its class, whose subclass has no row: 住房公积金 below 住房保障支出. */
function itemOf(className: string, name: string, { year }: TableState): RowKey | null {
  const code = itemCodeIn(className, name);
  const subclass = code === '' ? null : levelNameOf(code.slice(0, 5), year);
  return subclass === null ? null : { kind: 'function', code, name: [className, subclass, name].join('/') };
}

/** 公务用车保有量（辆）: the unit in the brackets tells what is counted; 机要通信用车 can be counted in one alone. */
function countOf({ words }: StatementKind, label: string): RowKey | null {
  const { text } = wordsOf(label);
  const units = words.counts.get(text);
  if (!units) return null;
  const [sole, ...others] = Object.keys(units);
  const bracketed = /\(([^()]{1,3})\)$/.exec(foldText(label))?.[1];
  const unit = (text.endsWith(')') ? undefined : unitNamed(bracketed)) ?? (others.length === 0 ? sole : '');
  if (unit === undefined || !isUnit(unit)) return null;
  const measure = units[unit];
  return measure === undefined ? null : { kind: 'count', measure, unit };
}

export interface Stated {
  readonly measure: Measure;
  readonly functionCode: string;
  readonly functionName: string;
  readonly economicName: string;
}

const PERSONNEL_CODES = /^30[13]/;

/** 30101 is of 人员经费 or 公用经费, by its class. */
const coded = (code: string, name: string): EconomicCategory => ({
  name,
  isClass: code.length === 3,
  expense: PERSONNEL_CODES.test(code) ? 'personnel' : 'operating',
});

/** What an amount at the row's key in a column of `measure` states; null where it is known that no measure stands for it. */
export function statedBy(kind: StatementKind, key: RowKey, measure: Meaning | undefined): Stated | null {
  if (measure === null) return null;
  const whole = (found: Measure | undefined): Stated | null =>
    found === undefined ? null : { measure: found, functionCode: '', functionName: '', economicName: '' };
  switch (key.kind) {
    case 'count':
      return measure === undefined ? whole(key.measure) : null;
    case 'label': {
      const { measures } = key.label;
      // 政府采购支出 beside 货物 and 服务 is the whole, as 合计 is.
      if (measure && measure !== kind.total && kind.total && measures.none === kind.total)
        return whole(measure);
      // 合计 beside the names of the rows is the column of all of them.
      return whole(measures[measure ?? 'none'] ?? (measure === kind.total ? measures.none : undefined));
    }
    case 'total':
      return whole(measure ?? kind.total);
    case 'function': {
      const found = measure ?? kind.total;
      // 收入 by function is not among the rows of a table of two sides.
      if (found === undefined || found === kind.sides?.[0]) return null;
      return {
        measure: found,
        functionCode: key.code === '' ? functionCodeOf(key.name) : key.code,
        functionName: key.name,
        economicName: '',
      };
    }
    case 'economic': {
      const found = economicMeasure(kind, key.category, measure);
      return found && { measure: found, functionCode: '', functionName: '', economicName: key.category.name };
    }
  }
}

/**
 * A class (301) is of the whole: as one more category of 人员经费 it would be counted with its own items. A heading that says
 * otherwise than the code is a contradiction, and no figure.
 */
function economicMeasure(
  kind: StatementKind,
  { isClass, expense }: EconomicCategory,
  measure: Meaning | undefined,
): Measure | null {
  const whole = kind.total ?? null;
  if (measure === kind.total) return whole;
  if (measure !== undefined && expense !== null && measure !== expense) return null;
  return isClass ? whole : expense;
}
