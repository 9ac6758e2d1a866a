/** Items of the functional classification that are printed by code: 2010301行政运行, 行政运行（2010301）, 行政运行（201类03款01项）. */
import { functionCodeOf, isFunctionCode, knownItem, subclassPathOf } from '../lexicon/functionCodes.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import { foldText, printedName } from '../text/fold.ts';
import type { FunctionPath } from './functionPath.ts';
import type { SectionText } from './section.ts';

const NAME = '[^，。；:\\ue000-\\ue006]';
const ENDS = `支出决算|支出数|决算|年初预算|全年预算|调整预算|预算|执行|合计|共|为|[，。；:(]|${SYMBOL.number}|$`;
const BEHIND = new RegExp(`[-、:]?(${NAME}{2,50}?)(?=${ENDS})(\\(项\\)|\\(款\\))?`, 'y');
const IN_BRACKETS = new RegExp(`\\((?:${SYMBOL.code}[类款项]?)+\\)`, 'y');
/** Items whose names never end in 支出. */
const NEVER_EXPENDITURE = /(?:01|02|03|04|50)$/;
const LONGEST = 40;

/** All such expressions that begin in the section, but for those inside a `known` path. */
export function codePathsOf(text: SectionText, known: readonly FunctionPath[]): FunctionPath[] {
  const { stream, span } = text;
  const paths: FunctionPath[] = [];
  const section = stream.text.slice(0, span.end);
  let index = section.indexOf(SYMBOL.code, span.start);
  while (index >= 0) {
    const at = index;
    // 2010301一般公共服务支出（类）…: the names say more than the code.
    const within = known.some((path) => path.start - 2 <= at && at < path.end);
    const path = within ? null : stream.text[at - 1] === '(' ? bracketed(text, at - 1) : leading(text, at);
    if (path) paths.push(path);
    index = section.indexOf(SYMBOL.code, Math.max(index + 1, path?.end ?? 0));
  }
  return paths;
}

/** The document's year, as the section names it. */
export const yearOf = ({ stream, numbers }: SectionText): number =>
  Number(numbers[stream.numberAt[stream.text.indexOf(SYMBOL.thisYear)] ?? -1]?.value ?? 0);

const codeAt = ({ stream, numbers }: SectionText, index: number): string =>
  numbers[stream.numberAt[index] ?? -1]?.value ?? '';

function leading(text: SectionText, index: number): FunctionPath | null {
  const code = codeAt(text, index);
  const rest = index + 1;
  if (!isFunctionCode(code) || code.length < 5) return null;
  const item = /^[-、:]/.test(text.stream.text.charAt(rest)) ? rest + 1 : rest;
  const printed = knownItem(code, text.stream.text.slice(item, item + LONGEST));
  if (printed !== undefined) return pathOf(text, code, printed, index, item + foldText(printed).length);
  BEHIND.lastIndex = rest;
  const match = BEHIND.exec(text.stream.text);
  if (!match) return null;
  let name = match[1] ?? '';
  let end = BEHIND.lastIndex;
  if (code.endsWith('99') && !name.endsWith('支出') && text.stream.text.startsWith('支出', end)) {
    name += '支出';
    end += 2;
  }
  return pathOf(text, code, name, index, end);
}

function bracketed(text: SectionText, index: number): FunctionPath | null {
  IN_BRACKETS.lastIndex = index;
  if (!IN_BRACKETS.test(text.stream.text)) return null;
  const end = IN_BRACKETS.lastIndex;
  let code = '';
  for (let at = index; at < end; at++) if (text.stream.text[at] === SYMBOL.code) code += codeAt(text, at);
  if (!isFunctionCode(code) || code.length < 5) return null;
  let start = index;
  const limit = Math.max(text.span.start, index - LONGEST);
  while (start > limit && !/[，。；:、.)\ue000-\ue006]/.test(text.stream.text.charAt(start - 1))) start--;
  return start < index ? pathOf(text, code, text.stream.text.slice(start, index), start, end) : null;
}

function pathOf(
  text: SectionText,
  code: string,
  printed: string,
  start: number,
  end: number,
): FunctionPath | null {
  const above = subclassPathOf(code, yearOf(text));
  if (above === null) return null;
  if (code.length === 5) return { start, end, name: above };
  const bare = printed.replace(/支出$/, '');
  const known = functionCodeOf(`${above}/${printedName(printed)}`) === code;
  const item = !known && NEVER_EXPENDITURE.test(code) && bare.length > 1 && isOffice(bare) ? bare : printed;
  return { start, end, name: `${above}/${printedName(item)}` };
}

/** The items that every subclass of offices has. */
const isOffice = (name: string): boolean => /^(?:行政运行|一般行政管理事务|机关服务|事业运行)$/.test(name);
