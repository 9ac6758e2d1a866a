/**
 * Codes of the functional classification (政府收支分类科目, Ministry of Finance) as of 2023. `functions.json` has its second level (款),
 * earlier names of the same code behind a slash (`since`: the year in which the first came to be), and of the third (项) names that accounts were seen to print with these codes. A name that is
 * not there keeps its class's place and has no code.
 */
import { FUNCTION_CLASSES } from '../../domain/functionClasses.ts';
import { foldText } from '../text/fold.ts';
import functions from './functions.json' with { type: 'json' };

const CODES = new Map<string, string>();
const classNames = new Map<string, readonly string[]>();
for (const [code, ...names] of FUNCTION_CLASSES) {
  classNames.set(code, names);
  for (const name of names) CODES.set(name, code);
}
const subclassNames = new Map(
  Object.entries(functions.subclasses).map(([code, names]) => [code, names.split('/')] as const),
);
/** Folded. */
export const SUBCLASS_NAMES: readonly string[] = [...subclassNames.values()].flat().map(foldText);
const ITEMS = Object.entries(functions.items);
/** The first items of every subclass that has bodies of its own: what these cost. */
const OF_BODIES = [
  ['01', '行政运行'],
  ['02', '一般行政管理事务'],
  ['03', '机关服务'],
] as const;
for (const [code, names] of subclassNames) {
  const items = ITEMS.filter(([item]) => item.startsWith(code));
  for (const className of classNames.get(code.slice(0, 3)) ?? []) {
    for (const name of names) {
      CODES.set(`${className}/${name}`, code);
      for (const [item, itemName] of OF_BODIES) CODES.set(`${className}/${name}/${itemName}`, code + item);
      for (const [item, itemName] of items) CODES.set(`${className}/${name}/${itemName}`, item);
    }
  }
}

/** The code of a name printed as 类, 类/款 or 类/款/项; empty where the name is none or not known. */
export const functionCodeOf = (name: string): string => CODES.get(name) ?? '';

/** Subclasses of every account (养老, 医疗, 住房改革), whose items have names that no other subclass of their class has. */
const NAMED_ALONE: ReadonlySet<string> = new Set(['20805', '21011', '22102']);
const itemsOfClasses = new Map(
  ITEMS.filter(([code]) => NAMED_ALONE.has(code.slice(0, 5))).flatMap(([code, name]) =>
    (classNames.get(code.slice(0, 3)) ?? []).map((className) => [`${className}/${name}`, code] as const),
  ),
);

/** The code of an item whose name and class tell it without its subclass; empty where they do not. */
export const itemCodeIn = (className: string, name: string): string =>
  itemsOfClasses.get(`${className}/${name}`) ?? '';

/** Is this the code of a class, or of a subclass or item below one? */
export const isFunctionCode = (code: string): boolean =>
  /^\d{3}(?:\d\d){0,2}$/.test(code) && classNames.has(code.slice(0, 3));

export const functionClassNames = (code: string): readonly string[] => classNames.get(code.slice(0, 3)) ?? [];

export const subclassNamesOf = (code: string): readonly string[] => subclassNames.get(code) ?? [];

/** The year whose names stand first, and the year from which those of some subclasses did. */
const CURRENT = 2023;
const renamed = new Map(Object.entries(functions.since));
const isCurrent = (code: string, year: number | null): boolean =>
  (year ?? 0) >= (renamed.get(code.slice(0, 5)) ?? CURRENT);

/** The name that a class or a subclass had in a year; null where it is not known, or has changed and the year is none. */
export function levelNameOf(code: string, year: number | null): string | null {
  const [name, ...others] = classNames.get(code) ?? subclassNames.get(code) ?? [];
  return name !== undefined && (others.length === 0 || isCurrent(code, year)) ? name : null;
}

/** The name of the subclass that a code is of or below, as 类/款; null where it is not known, or not known for that year. */
export function subclassPathOf(code: string, year: number): string | null {
  const [className] = functionClassNames(code);
  const names = subclassNames.get(code.slice(0, 5));
  if (className === undefined || names?.[0] === undefined) return null;
  return names.length === 1 || isCurrent(code, year) ? `${className}/${names[0]}` : null;
}

/** The names of the class that a subclass is of, by its name as folded, where no other class has one of that name. */
export const classesOver = (subclass: string): readonly string[] | undefined =>
  classOf.get(subclass) ?? undefined;

const classOf = new Map<string, readonly string[] | null>();
for (const [code, names] of subclassNames)
  for (const name of names.map(foldText))
    classOf.set(name, classOf.has(name) ? null : functionClassNames(code));

/** The printed name that `text` begins with, if it is known for the code. */
export const knownItem = (code: string, text: string): string | undefined =>
  ITEMS.find(
    ([item, name]) =>
      item.startsWith(code.slice(0, 5)) && code.endsWith(item.slice(5)) && text.startsWith(foldText(name)),
  )?.[1];
