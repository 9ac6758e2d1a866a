/** Names of the functional classification as printed: 一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）. */
import { FUNCTION_CLASSES } from '../../domain/functionClasses.ts';
import { classesOver, functionCodeOf, SUBCLASS_NAMES } from '../lexicon/functionCodes.ts';
import { foldText, printedName } from '../text/fold.ts';

export interface FunctionPath {
  /** Stream positions of the whole expression. */
  readonly start: number;
  readonly end: number;
  /** Levels joined by a slash: 类, 类/款 or 类/款/项. */
  readonly name: string;
}

/** The classes' names as the text has them, folded, with and without 支出 at their end. */
const CLASS_NAMES = FUNCTION_CLASSES.flatMap(([, ...names]) => names).map((known) => {
  const full = foldText(known);
  return { known, full, bare: full.endsWith('支出') ? full.slice(0, -2) : full };
});
const NAME = '[^，。；:\\ue000-\\ue006]';
const CODE = '\\ue006?';
const LOWER = `(?:${CODE}(${NAME}{2,40}?)\\(${CODE}款\\)(支出)?[、]?(?:${CODE}(${NAME}{2,50}?)\\(${CODE}项\\)(支出)?)?)?`;
const TAIL = new RegExp(`\\(${CODE}类\\)(支出)?[、]?${LOWER}`, 'y');
const ITEM_TAIL = new RegExp(
  `\\(${CODE}款\\)(支出)?[、]?(?:${CODE}(${NAME}{2,50}?)\\(${CODE}项\\)(支出)?)?`,
  'y',
);
/** Words before a class name that are not of it. */
const LEAD_IN = /(?:用于|方面|其中|支出|包括|是|为|的|[一二三四五六七八九十]+、|、)$/;
/** Names that hold a bracket, or one of those words before their last two characters: 国有土地使用权出让收入安排的支出. */
const UNBROKEN = SUBCLASS_NAMES.filter((name) => name.includes('(') || LEAD_IN.test(name.slice(0, -2)));
const LONGEST_CLASS = 24;
/** With a code inside. */
const MARK_LENGTH = 4;
const MARK = new RegExp(`\\(${CODE}[类款项]\\)`, 'g');

/** All expressions that begin in `[from, to)`. */
export function functionPathsOf(text: string, from: number, to: number): FunctionPath[] {
  const paths: FunctionPath[] = [];
  // An expression goes on behind the place it begins at, but no mark is looked for to the text's end.
  const section = text.slice(0, to + MARK_LENGTH);
  let index = from;
  let headings: readonly string[] = [];
  for (;;) {
    const mark = nextMark(section, index);
    if (mark < 0 || mark >= to) return paths;
    const level = text.charAt(text.indexOf(')', mark) - 1);
    const path =
      level === '类'
        ? fromClass(text, index, mark)
        : level === '款'
          ? fromSubclass(text, index, mark, headings[0] ?? '')
          : fromItem(text, index, mark, headings);
    if (path) paths.push(path);
    if (path) headings = path.name.split('/');
    index = path?.end ?? mark + 3;
  }
}

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? -1;
}

function fromClass(text: string, from: number, mark: number): FunctionPath | null {
  TAIL.lastIndex = mark;
  const match = TAIL.exec(text);
  const start = classStart(text, from, mark);
  if (!match || start >= mark) return null;
  const top = classNameOf(text.slice(start, mark), match[1]);
  return { start, end: TAIL.lastIndex, name: joined(top, match[2], match[3], match[4], match[5]) };
}

/** `（2）事业运行（项）` under the headings of a class and a subclass. */
function fromItem(
  text: string,
  from: number,
  mark: number,
  [className, subclass]: readonly string[],
): FunctionPath | null {
  const start = nameStart(text, from, mark);
  if (className === undefined || subclass === undefined || start >= mark) return null;
  return {
    start,
    end: text.indexOf(')', mark) + 1,
    name: `${className}/${subclass}/${printedName(text.slice(start, mark))}`,
  };
}

/** `1.住房改革支出（款）住房公积金（项）` under the heading `住房保障支出（类）`. */
function fromSubclass(text: string, from: number, mark: number, heading: string): FunctionPath | null {
  ITEM_TAIL.lastIndex = mark;
  const match = ITEM_TAIL.exec(text);
  const start = subclassStart(text, from, mark);
  if (!match || start >= mark) return null;
  const top = classOver(text, start, text.slice(start, mark), heading);
  if (top === '') return null;
  return {
    start,
    end: ITEM_TAIL.lastIndex,
    name: joined(top, text.slice(start, mark), match[1], match[2], match[3]),
  };
}

/** The class that heads a subclass, unless it is known as another's: that one's heading was printed without its （类）. */
function classOver(text: string, start: number, subclass: string, heading: string): string {
  const names = classesOver(subclass);
  if (!names || names.includes(heading)) return heading;
  const printed = names.find((name) => text.lastIndexOf(foldText(name), start) >= 0);
  return printed ?? (names.length === 1 ? (names[0] ?? '') : '');
}

function joined(
  top: string,
  second?: string,
  secondSuffix?: string,
  third?: string,
  thirdSuffix?: string,
): string {
  const path = [printedName(top)];
  if (second !== undefined) path.push(withSuffix(path, second, secondSuffix));
  if (third !== undefined) path.push(withSuffix(path, third, thirdSuffix));
  return path.join('/');
}

/** …（款）支出: the word belongs to the name only where the classification has it so. */
function withSuffix(above: readonly string[], name: string, suffix: string | undefined): string {
  const bare = printedName(name);
  return suffix !== undefined && functionCodeOf([...above, bare + suffix].join('/')) !== ''
    ? bare + suffix
    : bare;
}

/** 一般公共服务（类）支出 is the class 一般公共服务支出. */
function classNameOf(name: string, suffix: string | undefined): string {
  // 教育支出（类）支出: the name has the word already.
  const full = name.endsWith('支出') ? name : name + (suffix ?? '');
  const found = CLASS_NAMES.find((one) => one.full === full || one.full === `${full}支出`);
  return found?.known ?? full;
}

function classStart(text: string, from: number, mark: number): number {
  const stands = (name: string): boolean => mark - name.length >= from && text.endsWith(name, mark);
  for (const { full, bare } of CLASS_NAMES) {
    if (stands(full)) return mark - full.length;
    if (stands(bare)) return mark - bare.length;
  }
  return nameStart(text, from, mark);
}

/** A known name first, where its own words would end it early. */
function subclassStart(text: string, from: number, mark: number): number {
  const known = UNBROKEN.find((name) => mark - name.length >= from && text.endsWith(name, mark));
  return known === undefined ? nameStart(text, from, mark) : mark - known.length;
}

function nameStart(text: string, from: number, mark: number): number {
  let start = mark;
  const limit = Math.max(from, mark - LONGEST_CLASS);
  while (start > limit && !/[，。；:、.()\ue000-\ue006]/.test(text.charAt(start - 1))) start--;
  const lead = text.slice(start, mark);
  const cut = LEAD_IN.exec(lead.slice(0, -2));
  return cut ? start + cut.index + cut[0].length : start;
}
