/** Cuts a stream into regions by the titles that head them. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { SYMBOL } from '../lexicon/notation.ts';
import type { Region } from '../lexicon/regions.ts';
import type { Trie } from '../lexicon/trie.ts';
import { GAP, type Flow } from './flow.ts';
import { isInFormHead } from './formHeads.ts';
import { ordinalAt, prefixAt, titleFinder } from './headingWords.ts';
import { inlineForm, opensSpaced } from './inlineHeadings.ts';
import { codesOf } from './codes.ts';
import type { Stream } from './stream.ts';

export interface SectionSpan {
  readonly region: Region;
  /** Stream positions: of the heading, of what follows it, of the end. */
  readonly heading: number;
  readonly start: number;
  readonly end: number;
}

export const isForm = ({ region }: Pick<SectionSpan, 'region'>): boolean =>
  region === 'overall_form' || region === 'project_form';

/** A name may stand before a form's title: 2023年度曾都区人民政府办公室整体绩效自评表. */
const HEADING_REACH = 60;
const LATE_TITLES: ReadonlySet<Region> = new Set([
  'overall_form',
  'project_form',
  'report',
  'overview',
  'statements',
  'glossary',
]);

/** No title begins behind a number or a sentence's mark. */
const ENDS_LATE = codesOf(`${SYMBOL.number}。；，:`);
/** Titles that no item of another section ends with. */
const NAMED_LATE: ReadonlySet<Region> = new Set(['three_public', 'agency_operating', 'assets']);

/** 八、某街道办事处2023年度: whose account and of which year; what follows is a title, whatever it names. */
const WHOSE_YEAR = new RegExp(`[${SYMBOL.thisYear}${SYMBOL.priorYear}](?:年?度)?(?:部门|单位)?$`);
const WHOSE_YEAR_REACH = 5;
const isNamedLate = (text: string, index: number, region: Region): boolean =>
  NAMED_LATE.has(region) || WHOSE_YEAR.test(text.slice(Math.max(0, index - WHOSE_YEAR_REACH), index));

const STOP = '。'.charCodeAt(0);

const gapAt = (flow: Flow, stream: Stream, index: number): number =>
  flow.gaps[stream.positions[index] ?? 0] ?? GAP.page;

export function sectionsOf(flow: Flow, stream: Stream, { titles, leads, forms }: Lexicon): SectionSpan[] {
  const { text } = stream;
  const found = headingsOf(flow, stream, titles, forms.labels.name);
  const sections = found.map(({ region, heading, start }, position): SectionSpan => ({
    region,
    heading,
    start,
    end: found[position + 1]?.heading ?? text.length,
  }));
  const first = found[0]?.heading ?? text.length;
  return first > 0 ? [leadOf(text.slice(0, first), leads), ...sections] : sections;
}

function headingsOf(
  flow: Flow,
  stream: Stream,
  titles: Trie<Region>,
  name: RegExp,
): Omit<SectionSpan, 'end'>[] {
  const found: Omit<SectionSpan, 'end'>[] = [];
  const { gaps } = flow;
  const { text, codes, positions } = stream;
  const titled = { flow, stream, titles, titleAfter: titleFinder(codes, titles) };
  let glossary: OrdinalStyle | null = null;
  for (let index = 0; index < codes.length; index++) {
    const gap = index === 0 ? GAP.page : (gaps[positions[index] ?? 0] ?? GAP.page);
    const afterStop = index > 0 && codes[index - 1] === STOP;
    // Most characters stand in the middle of a line, where nothing begins.
    if (gap < GAP.space && !afterStop) continue;
    const startsLine = gap >= GAP.cell;
    const form = gap >= GAP.space ? inlineForm(stream, titles, index) : null;
    if (!startsLine && !afterStop && !form && !opensSpaced(text, index)) continue;
    const last = found.at(-1);
    // Behind a full stop or another heading, in prose, a line that is a title and nothing else heads a section.
    const opensProse = (afterStop || last?.start === index) && !(last && IN_TABLES.has(last.region));
    const heading =
      headingAt(titled, index, startsLine, opensProse) ??
      (form && { region: form.region, end: form.end, style: 'none' as const });
    if (!heading || (glossary !== null && !leavesGlossary(glossary, heading))) continue;
    // 其他需要说明的事项 is a label of a form.
    if (last && isForm(last) && heading.region === 'other' && heading.style === 'none') continue;
    if (last && isForm(last) && !isForm(heading) && isInFormHead(text, last.start, index, name)) continue;
    if (last?.region === 'statements' && ROW.test(text.slice(heading.end, heading.end + 3))) continue;
    glossary = heading.region === 'glossary' ? heading.style : null;
    found.push({
      region: regionWithin(heading.region, last?.region),
      heading: index,
      start: TELLS.test(text.slice(heading.end, heading.end + 5)) ? ordinalAt(text, index) : heading.end,
    });
    index = heading.end - 1;
  }
  return found;
}

/** 二、政府性基金预算财政拨款 9.00 二、外交支出 0.00: a row of a statement, which ends with a number that has no unit. */
const ROW = new RegExp(`^${SYMBOL.number}(?!年|[亿万]?元|[辆人个台批%]|${SYMBOL.number}年)`);

/** 二、“三公”经费支出：3.86万元: the title says what the amount is. */
const TELLS = new RegExp(`^:${SYMBOL.number}[亿万]?元`);

/** Words before the first amount. */
const NAMES_FIRST = 12;
const QUANTITY = new RegExp(`${SYMBOL.number}(?:(?:亿|万)?元|辆|人)`);

/** What stands before the first heading: account sentences (an extract, or a page whose headings were pictures), or a title page. */
function leadOf(text: string, leads: Lexicon['leads']): SectionSpan {
  const first = QUANTITY.exec(text);
  const isAccount = first !== null && text.includes('，');
  // What the first amount is of says more than a title that names all it will come to.
  const named = text.slice(Math.max(0, (first?.index ?? 0) - NAMES_FIRST), first?.index);
  const regionOf = (words: string): Region | undefined => leads.find(([lead]) => lead.test(words))?.[1];
  const region = !isAccount ? 'front' : (regionOf(named) ?? regionOf(text) ?? 'other');
  return { region, heading: 0, start: 0, end: text.length };
}

const OF_BUDGETS: ReadonlySet<Region> = new Set([
  'general_public_budget',
  'fiscal',
  'government_funds',
  'state_capital',
]);

function regionWithin(region: Region, before: Region | undefined): Region {
  if (region === 'fiscal_expenditure') return before === 'general_public_budget' ? before : 'fiscal';
  if (region === 'any_expenditure') return before && OF_BUDGETS.has(before) ? before : 'expenditure';
  return region;
}

type OrdinalStyle = 'part' | 'chinese' | 'bracketed' | 'arabic' | 'none';

interface Heading {
  readonly region: Region;
  readonly end: number;
  readonly style: OrdinalStyle;
}

/** Places where a line that is a title may be a cell. */
const IN_TABLES: ReadonlySet<Region> = new Set([
  'overall_form',
  'project_form',
  'report',
  'statements',
  'glossary',
  'contents',
]);

const SHORTEST_NUMBERED = 5;
const NEVER_ITEMS: ReadonlySet<Region> = new Set(['three_public', 'procurement', 'performance']);

const NEVER_TERMS: ReadonlySet<Region> = new Set(['statements', 'overall_form', 'project_form', 'report']);

/** The glossary's entries are named like sections; only a heading numbered like the glossary's own ends it. */
const leavesGlossary = (glossary: OrdinalStyle, heading: Heading): boolean =>
  NEVER_TERMS.has(heading.region) ||
  heading.style === 'part' ||
  (glossary !== 'none' && heading.style === glossary);

function styleOf(ordinal: string): OrdinalStyle {
  if (ordinal.startsWith('第')) return 'part';
  if (ordinal.includes(SYMBOL.ordinal)) return 'arabic';
  if (ordinal.startsWith('(')) return 'bracketed';
  return ordinal === '' ? 'none' : 'chinese';
}

/** A heading without an ordinal must look like one: 三公经费 alone on a line is a cell of a table. */
const UNNUMBERED_TAIL = /(?:情况|说明|表|解释|概况|报告|职责|职能|目录|事项|附件)$/;

interface Titled {
  readonly flow: Flow;
  readonly stream: Stream;
  readonly titles: Trie<Region>;
  readonly titleAfter: ReturnType<typeof titleFinder>;
}

function headingAt(titled: Titled, index: number, startsLine: boolean, opensProse: boolean): Heading | null {
  const { flow, stream, titles, titleAfter } = titled;
  const { text, codes } = stream;
  const from = ordinalAt(text, index);
  const numbered = from > index;
  if (!numbered && !startsLine) return null;
  const style = numbered ? styleOf(text.slice(index, from)) : 'none';
  const limit = Math.min(text.length, from + HEADING_REACH);
  if (titleAfter(from, limit) === limit) return untitled(style, startsLine, from);
  const behind = prefixAt(text, from);
  const direct = titles.longest(codes, from) ?? (behind > from ? titles.longest(codes, behind) : null);
  const title = direct ?? lateTitle(titled, from, numbered);
  if (!title) return untitled(style, startsLine, from);
  // 1.收入情况 is an item of the section that it stands in; 2.政府采购 heads one of its own.
  if (style === 'arabic' && title.end - from < SHORTEST_NUMBERED && !NEVER_ITEMS.has(title.value))
    return null;
  const alone =
    opensProse &&
    direct !== null &&
    gapAt(flow, stream, title.end) >= GAP.line &&
    text.charAt(title.end) !== SYMBOL.number;
  if (!numbered && !alone && !UNNUMBERED_TAIL.test(text.slice(index, title.end))) return null;
  if (!endsHeading(flow, stream, title.end, numbered, text.slice(title.end - 2, title.end))) return null;
  return { region: title.value, end: title.end, style };
}

/** A part is a heading whatever it is called: it ends the glossary of a table of contents, say. */
const untitled = (style: OrdinalStyle, startsLine: boolean, end: number): Heading | null =>
  style === 'part' && startsLine ? { region: 'other', end, style } : null;

function lateTitle(
  { flow, stream, titles, titleAfter }: Titled,
  from: number,
  numbered: boolean,
): { value: Region; end: number } | null {
  const limit = Math.min(stream.text.length, from + HEADING_REACH);
  const first = titleAfter(from + 1, limit);
  if (first === limit || ENDS_LATE[stream.codes[from] ?? 0] === 1) return null;
  let lines = 0;
  for (let index = from + 1; index < limit; index++) {
    if (ENDS_LATE[stream.codes[index] ?? 0] === 1) return null;
    const opensLine = gapAt(flow, stream, index) >= GAP.line;
    if (opensLine && (++lines > 1 || ordinalAt(stream.text, index) > index)) return null;
    const title = index < first ? null : titles.longest(stream.codes, index);
    // The next line is a heading of its own.
    if (title && opensLine && title.value !== 'report') return null;
    if (title && LATE_TITLES.has(title.value)) return title;
    // （一）某局2023年度机关运行经费支出情况说明: a title to the end of the heading.
    if (title && numbered && !opensLine && isNamedLate(stream.text, index, title.value)) {
      if (endsHeading(flow, stream, title.end, false, '')) return title;
      if (stream.text.charAt(title.end) === '。') return title;
    }
  }
  return null;
}

function endsHeading(flow: Flow, stream: Stream, end: number, numbered: boolean, tail: string): boolean {
  const next = stream.text.charAt(end);
  const gap = gapAt(flow, stream, end);
  if (gap >= GAP.line || next === '') return true;
  if (numbered && next === '。') return true;
  if (numbered && tail === '说明') return true;
  // （六）国有资本经营预算支出 3.94万元: an item with its amount.
  if (next === SYMBOL.number && /^万?元/.test(stream.text.slice(end + 1, end + 3))) return false;
  return numbered && (gap >= GAP.space || next === ':' || /[(.…]/.test(next));
}
