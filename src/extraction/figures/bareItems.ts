/**
 * Items below the line of their class, named without （项）: 1.公共安全支出年初预算为…。其中：（1）行政运行年初预算为…. Which subclass an item is of, the
 * document's own tables say by its code.
 */
import { EXPENDITURE_CLASSES } from '../../domain/functionClasses.ts';
import { functionClassNames, isFunctionCode, itemCodeIn, subclassPathOf } from '../lexicon/functionCodes.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import { printedName } from '../text/fold.ts';
import { GAP, type Flow } from '../text/flow.ts';
import { yearOf } from './codePath.ts';
import type { FunctionPath } from './functionPath.ts';
import type { SectionText } from './section.ts';

const NAME = '[^，。；:()\\ue000-\\ue006]';
const LINE = new RegExp(
  `${SYMBOL.ordinal}[.、)](${NAME}{2,40}?)(?=(?:${SYMBOL.thisYear})?(?:年初预算|支出决算|决算数))`,
  'g',
);
const ITEM_CODE = /\d{7}(?=[\u4e00-\u9fff“"])/g;

/** The codes of items that the tables print, each with the place in the flow behind it. */
const codesOfTables = new WeakMap<Flow, readonly (readonly [code: string, behind: number])[]>();

function codesPrinted(flow: Flow): readonly (readonly [code: string, behind: number])[] {
  let codes = codesOfTables.get(flow);
  if (!codes) {
    codes = [...flow.text.matchAll(ITEM_CODE)].flatMap(({ 0: code, index }) => {
      // Cells stand close together in the flow: 0.00 and 2040401.
      const isOwn = (flow.gaps[index] ?? GAP.none) > GAP.none || !/[\d.]/.test(flow.text.charAt(index - 1));
      return isOwn && isFunctionCode(code) ? [[code, index + code.length] as const] : [];
    });
    codesOfTables.set(flow, codes);
  }
  return codes;
}

/** The code that the tables print before `name` below the class; empty where they print none, or several. */
function codeOf(text: SectionText, className: string, name: string): string {
  const found = new Set<string>();
  for (const [code, behind] of codesPrinted(text.flow)) {
    const next = text.flow.text.charAt(behind + name.length);
    const isWhole = !/[\u4e00-\u9fff(]/.test(next);
    if (isWhole && functionClassNames(code).includes(className) && text.flow.text.startsWith(name, behind))
      found.add(code);
  }
  const [code = ''] = found;
  return found.size === 0 ? itemCodeIn(className, name) : found.size === 1 ? code : '';
}

const classOf = (name: string): string | undefined =>
  EXPENDITURE_CLASSES.find((known) => known === name || known === `${name}支出`);

/** All such items of the section. */
export function bareItemsOf(text: SectionText): FunctionPath[] {
  const { stream, span } = text;
  const paths: FunctionPath[] = [];
  let className: string | undefined;
  for (const { 0: line, 1: name = '', index } of stream.text.slice(span.start, span.end).matchAll(LINE)) {
    const named = classOf(name);
    className = named ?? className;
    if (named !== undefined || className === undefined) continue;
    const above = subclassPathOf(codeOf(text, className, name), yearOf(text));
    const start = span.start + index + line.length - name.length;
    if (above !== null)
      paths.push({ start, end: start + name.length, name: `${above}/${printedName(name)}` });
  }
  return paths;
}
