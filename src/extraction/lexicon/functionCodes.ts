/**
 * Codes of the functional classification (政府收支分类科目, Ministry of Finance), for the levels below the class that
 * occur in the documents read so far. A name that is not here keeps its class's place and has no code.
 */
import { foldText } from '../text/fold.ts';
import { FUNCTION_CLASSES } from './categories.ts';
import { FUNCTION_SUBCLASSES } from './functionSubclasses.ts';

/** Items (项) of subclasses, by the last two digits of their codes. */
const ITEMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '20101': { 行政运行: '01', 一般行政管理事务: '02', 事业运行: '50', 其他人大事务支出: '99' },
  '20102': { 行政运行: '01', 一般行政管理事务: '02', 事业运行: '50', 其他政协事务支出: '99' },
  '20103': {
    行政运行: '01',
    一般行政管理事务: '02',
    机关服务: '03',
    专项服务: '04',
    信访事务: '08',
    事业运行: '50',
    '其他政府办公厅（室）及相关机构事务支出': '99',
  },
  '20106': { 行政运行: '01', 一般行政管理事务: '02', 事业运行: '50', 其他财政事务支出: '99' },
  '20699': { 其他科学技术支出: '99' },
  '20805': {
    行政单位离退休: '01',
    事业单位离退休: '02',
    机关事业单位基本养老保险缴费支出: '05',
    机关事业单位职业年金缴费支出: '06',
    其他行政事业单位养老支出: '99',
  },
  '21011': { 行政单位医疗: '01', 事业单位医疗: '02', 公务员医疗补助: '03', 其他行政事业单位医疗支出: '99' },
  '22102': { 住房公积金: '01', 提租补贴: '02', 购房补贴: '03' },
  '22999': { 其他支出: '99' },
};

const CODES = new Map<string, string>();
const classNames = new Map<string, readonly string[]>();
for (const [code, ...names] of FUNCTION_CLASSES) {
  classNames.set(code, names);
  for (const name of names) CODES.set(name, code);
}
const subclassNames = new Map<string, readonly string[]>();
for (const [code, subclasses] of Object.entries(FUNCTION_SUBCLASSES))
  for (const [suffix, names] of Object.entries(subclasses))
    subclassNames.set(code + suffix, names.split('/'));
for (const [code, names] of subclassNames) {
  const items = ITEMS[code] ?? {};
  for (const className of classNames.get(code.slice(0, 3)) ?? []) {
    for (const name of names) {
      CODES.set(`${className}/${name}`, code);
      for (const [item, suffix] of Object.entries(items))
        CODES.set(`${className}/${name}/${item}`, code + suffix);
    }
  }
}

/** The code of a name printed as 类, 类/款 or 类/款/项; empty where the name is none or not known. */
export const functionCodeOf = (name: string): string => CODES.get(name) ?? '';

/** Is this the code of a class, or of a subclass or item below one? */
export const isFunctionCode = (code: string): boolean =>
  /^\d{3}(?:\d\d){0,2}$/.test(code) && classNames.has(code.slice(0, 3));

export const functionClassNames = (code: string): readonly string[] => classNames.get(code.slice(0, 3)) ?? [];

export const subclassNamesOf = (code: string): readonly string[] => subclassNames.get(code) ?? [];

/** The year whose names stand first. */
const CURRENT = 2023;

/** The name of the subclass that a code is of or below, as 类/款; null where it is not known, or not known for that year. */
export function subclassPathOf(code: string, year: number): string | null {
  const [className] = functionClassNames(code);
  const names = subclassNames.get(code.slice(0, 5));
  if (className === undefined || names?.[0] === undefined) return null;
  return names.length === 1 || year >= CURRENT ? `${className}/${names[0]}` : null;
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
  Object.entries(ITEMS[code.slice(0, 5)] ?? {}).find(
    ([name, suffix]) => code.endsWith(suffix) && text.startsWith(foldText(name)),
  )?.[0];
