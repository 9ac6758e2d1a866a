/** Names of the functional classification as printed: 一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）. */
import { FUNCTION_CLASSES } from '../lexicon/categories.ts';
import { foldText, printedName } from '../text/fold.ts';

export interface FunctionPath {
  /** Stream positions of the whole expression. */
  readonly start: number;
  readonly end: number;
  /** Levels joined by a slash: 类, 类/款 or 类/款/项. */
  readonly name: string;
}

const CLASS_NAMES = FUNCTION_CLASSES.flatMap(([, ...names]) => names);
const NAME = '[^，。；:\\ue000-\\ue005]';
const TAIL = new RegExp(
  `\\(类\\)(支出)?[、]?(?:(${NAME}{2,40}?)\\(款\\)(支出)?[、]?(?:(${NAME}{2,50}?)\\(项\\)(支出)?)?)?`,
  'y',
);
/** Words before a class name that are not of it. */
const LEAD_IN = /(?:用于|方面|其中|支出|包括|是|为|的|[一二三四五六七八九十]+、|、)$/;
const LONGEST_CLASS = 24;

/** All expressions that begin in `[from, to)`. */
export function functionPathsOf(text: string, from: number, to: number): FunctionPath[] {
  const paths: FunctionPath[] = [];
  let index = from;
  for (;;) {
    const mark = text.indexOf('(类)', index);
    if (mark < 0 || mark >= to) return paths;
    TAIL.lastIndex = mark;
    const match = TAIL.exec(text);
    if (!match) return paths;
    const start = classStart(text, Math.max(index, from), mark);
    const end = TAIL.lastIndex;
    const levels = [
      classNameOf(text.slice(start, mark), match[1]),
      ...(match[2] === undefined ? [] : [match[2] + (match[3] ?? '')]),
      ...(match[4] === undefined ? [] : [match[4] + (match[5] ?? '')]),
    ];
    if (start < mark) paths.push({ start, end, name: levels.map(printedName).join('/') });
    index = end;
  }
}

/** 一般公共服务（类）支出 is the class 一般公共服务支出. */
function classNameOf(name: string, suffix: string | undefined): string {
  const full = name + (suffix ?? '');
  return CLASS_NAMES.find((known) => foldText(known) === full) ?? full;
}

function classStart(text: string, from: number, mark: number): number {
  for (const known of CLASS_NAMES) {
    const folded = foldText(known);
    const bare = folded.endsWith('支出') ? folded.slice(0, -2) : folded;
    for (const name of [folded, bare]) {
      if (mark - name.length >= from && text.endsWith(name, mark)) return mark - name.length;
    }
  }
  let start = mark;
  const limit = Math.max(from, mark - LONGEST_CLASS);
  while (start > limit && !/[，。；:、.()\ue000-\ue005]/.test(text.charAt(start - 1))) start--;
  const lead = text.slice(start, mark);
  const cut = LEAD_IN.exec(lead.slice(0, -2));
  return cut ? start + cut.index + cut[0].length : start;
}
