/** What a disclosure must hold by 财预〔2016〕143号: its nine tables, a statement beside an empty one, its year. */
import type { Subject } from '../figure.ts';
import type { Facts } from '../facts.ts';
import { hit, type Check, type Hit } from '../finding.ts';

/** The tables; with the fund that is said to be missing where there is nothing to print. */
const TABLES: readonly (readonly [name: string, title: RegExp, fund?: string])[] = [
  ['收入支出决算总表', /(?<!财政拨款)收入支出决算总表$/],
  ['收入决算表', /收入决算表$/],
  ['支出决算表', /(?<!拨款|收入)支出决算表$/],
  ['财政拨款收入支出决算总表', /财政拨款收入支出决算总表$/],
  ['一般公共预算财政拨款支出决算表', /一般公共预算(?:财政拨款)?(?:收入)?支出决算(?:情况|明细)?表$/],
  ['一般公共预算财政拨款基本支出决算表', /(?:一般公共预算|财政拨款)基本支出决算(?:明细)?表$/],
  ['“三公”经费支出决算表', /三公.?经费[^。]{0,24}(?:决算|情况)(?:公开)?表$/, '三公.?经费'],
  ['政府性基金预算财政拨款收入支出决算表', /政府性基金[^。]{0,16}决算表$/, '政府性基金'],
  ['国有资本经营预算财政拨款支出决算表', /国有资本经营[^。]{0,16}决算表$/, '国有资本经营'],
];

/** With fewer tables in the text, they are published elsewhere. */
const ENOUGH = 5;

/** Whether the document says that it has none of it. */
const isDenied = (text: string, fund: string): boolean =>
  new RegExp(
    `${fund}[^。；]{0,12}(?:没有|无|未安排|未发生|不涉及|为空表|空表)|(?:没有|无)[^。；]{0,8}${fund}`,
  ).test(text);

/** Of the tables that stand in the text with rows below their title: those that are missing, and those that are empty without a word on it. */
function* tables(facts: Facts): Generator<Hit> {
  const { headings, flow, figures, placeOf } = facts;
  const titles = headings.filter(({ table }) => table).map(({ title }) => title);
  if (titles.length < ENOUGH) return;
  const places = figures.map(placeOf).filter(({ inTable }) => inTable);
  const filled = [...new Set(places.map(({ heading }) => heading))];
  if (filled.length < ENOUGH) return;
  const [missing, empty]: [string[], string[]] = [[], []];
  for (const [name, title, fund] of TABLES) {
    const isOne = (printed: string): boolean => title.test(printed);
    if (fund !== undefined && isDenied(flow.text, fund)) continue;
    if (!titles.some(isOne)) missing.push(name);
    else if (fund !== undefined && !filled.some(isOne) && isBlank(facts, title)) empty.push(name);
  }
  if (missing.length > 0) yield hit('structure.table-missing', { printed: '', computed: missing });
  if (empty.length > 0) yield hit('structure.table-empty', { printed: empty, computed: '空表说明' });
}

/** No digit between the last heading of that title and the next. */
function isBlank({ headings, flow }: Facts, title: RegExp): boolean {
  const at = headings.findLastIndex((heading) => heading.table && title.test(heading.title));
  const from = flow.source.indexOf('\n', headings[at]?.start ?? 0);
  const to = headings[at + 1]?.start ?? flow.source.length;
  return from >= 0 && to > from && !/[1-9]/.test(flow.source.slice(from, Math.min(to, from + 4000)));
}

const TITLE_LENGTH = 80;
const YEAR_IN_TITLE = /^(?:.{0,12}?)(20\d\d)年度?.*(?:决算|自评表|收入支出|“?三公”?)/;

/** A cover, a heading or a form that names another year. */
function* years(facts: Facts): Generator<Hit> {
  const { fiscalYear: year, flow, headings } = facts;
  const found: (Subject & { readonly title: string })[] = [];
  const add = (title: string, start: number): unknown =>
    found.push({ id: '', title, start, end: start + title.length });
  for (const { title, start } of headings) {
    const named = Number(YEAR_IN_TITLE.exec(title)?.[1] ?? year);
    // A body that publishes next year's budget in the same paper heads it with that year.
    const isAccount = title.includes('决算') || !/(?<!公共|基金|经营)预算/.test(title);
    if (named !== year && named !== year - 1 && isAccount) add(title, start);
  }
  for (const match of flow.text.includes('自评表') ? flow.text.matchAll(/自评表\(?(20\d\d)年?度?\)/g) : [])
    if (Number(match[1]) !== year) found.push({ ...facts.placeIn(match), title: match[0] });
  // What the document is headed, up to its contents or first part.
  const title = flow.text
    .slice(0, TITLE_LENGTH)
    .replace(/(?:目录|第[一二三四五六七八九十]部分|一、)[\s\S]*$/, '');
  const cover = /(20\d\d)年度?部门/.exec(title)?.[1];
  const often = (one: number): number =>
    [...flow.text.matchAll(new RegExp(`(?<![比较与同和])${one}年`, 'g'))].length;
  if (cover !== undefined && Number(cover) !== year && often(Number(cover)) < often(year)) add(title, 0);
  for (const { title, ...at } of found) {
    const printed = /20\d\d/.exec(title)?.[0];
    yield hit('year.title', { printed, computed: String(year), title, inside: false, about: [at] });
  }
}

export const structure: readonly Check[] = [tables, years];
