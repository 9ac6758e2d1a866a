/** What a disclosure must hold by 财预〔2016〕143号: its nine tables, a statement beside an empty one, what its contents list. */
import { groupBy, type Subject } from '../figure.ts';
import type { Facts } from '../facts.ts';
import { hit, type Hit } from '../finding.ts';

interface Table {
  readonly name: string;
  readonly title: RegExp;
  /** What the document says where it has none. */
  readonly none?: RegExp;
}

const NOTHING = '(?:[^。；]{0,12})(?:没有|无|未安排|未发生|不涉及|为空表|空表)';
const TABLES: readonly Table[] = [
  { name: '收入支出决算总表', title: /(?<!财政拨款)收入支出决算总表$/ },
  { name: '收入决算表', title: /收入决算表$/ },
  { name: '支出决算表', title: /(?<!拨款|收入)支出决算表$/ },
  { name: '财政拨款收入支出决算总表', title: /财政拨款收入支出决算总表$/ },
  { name: '一般公共预算财政拨款支出决算表', title: /一般公共预算财政拨款支出决算(?:明细)?表$/ },
  { name: '一般公共预算财政拨款基本支出决算表', title: /一般公共预算财政拨款基本支出决算(?:明细)?表$/ },
  {
    name: '“三公”经费支出决算表',
    title: /三公.?经费[^。]{0,12}决算表$/,
    none: new RegExp(`三公.?经费${NOTHING}`),
  },
  {
    name: '政府性基金预算财政拨款收入支出决算表',
    title: /政府性基金[^。]{0,16}决算表$/,
    none: new RegExp(`政府性基金${NOTHING}|(?:没有|无)[^。；]{0,8}政府性基金`),
  },
  {
    name: '国有资本经营预算财政拨款支出决算表',
    title: /国有资本经营[^。]{0,16}决算表$/,
    none: new RegExp(`国有资本经营${NOTHING}|(?:没有|无)[^。；]{0,8}国有资本经营`),
  },
];

/** With fewer tables in the text, they are published elsewhere. */
const ENOUGH = 5;

/** Of the tables that stand in the text as such, with rows below their title, the ones that the document neither has nor says that it lacks. */
export function* tables(facts: Facts): Generator<Hit> {
  const { headings, flow } = facts;
  if (!headings.some(({ table }) => table)) return;
  const filled = new Set(
    facts.figures.filter((one) => facts.placeOf(one).inTable).map((one) => facts.placeOf(one).heading),
  );
  if (filled.size < ENOUGH) return;
  const titles = headings.filter(({ table }) => table).map(({ title }) => title);
  const missing = TABLES.filter(
    ({ title, none }) => !titles.some((one) => title.test(one)) && !none?.test(flow.text),
  );
  if (missing.length > 0)
    yield hit('structure.table-missing', ['', missing.map(({ name }) => name).join('、')], {
      names: missing.map(({ name }) => name),
    });
  // A table whose title stands there and whose rows hold no number, without a word on it.
  const empty = TABLES.filter(
    ({ title, none }) =>
      none &&
      titles.some((one) => title.test(one)) &&
      ![...filled].some((one) => title.test(one)) &&
      !none.test(flow.text) &&
      isBlank(facts, title),
  );
  if (empty.length > 0)
    yield hit('structure.table-empty', [empty.map(({ name }) => name).join('、'), '空表说明'], {
      names: empty.map(({ name }) => name),
    });
}

/** No digit between the last heading of that title and the next. */
function isBlank({ headings, flow }: Facts, title: RegExp): boolean {
  const at = headings.findLastIndex((heading) => heading.table && title.test(heading.title));
  const from = flow.source.indexOf('\n', headings[at]?.start ?? 0);
  const to = headings[at + 1]?.start ?? flow.source.length;
  return from >= 0 && to > from && !/[1-9]/.test(flow.source.slice(from, Math.min(to, from + 4000)));
}

const LONG = 60;
const ENDS_PARAGRAPH = /[。；]\s*$/;

/** A paragraph of the account printed twice, word for word and number for number. */
export function* repeated(facts: Facts): Generator<Hit> {
  const paragraphs: (Subject & { readonly text: string })[] = [];
  const { source } = facts.flow;
  let start = 0;
  for (const line of source.split('\n')) {
    // Most lines are shorter, or no paragraph's last.
    const text = line.length >= LONG && ENDS_PARAGRAPH.test(line) ? line.replace(/\s+/g, '') : '';
    if (text.length >= LONG && /\d/.test(text))
      paragraphs.push({ id: '', start, end: start + line.length, text });
    start += line.length + 1;
  }
  const forms = facts.evaluations;
  const outside = paragraphs.filter(
    ({ start: at }) => !forms.some((form) => form.start <= at && at < form.end),
  );
  for (const [text, same] of groupBy(outside, (one) => one.text))
    if (same.length > 1)
      yield hit(
        'structure.repeated',
        [text.slice(0, 60), ''],
        { text: text.slice(0, 30), count: same.length },
        same,
      );
}

const ENTRY = /^[-\s]*([一二三四五六七八九十]+)、(.{4,40}?)[.…·\s-]*\d*\s*$/;

/** Sections that the contents list and the document does not hold. */
export function* contents(facts: Facts): Generator<Hit> {
  const { source } = facts.flow;
  const from = source.search(/目\s{0,4}录/);
  if (from < 0 || from > 2000) return;
  const first = facts.headings.filter(({ title, start }) => start > from && /^第一部分/.test(title)).at(-1);
  if (!first || first.start - from < 40) return;
  const bare = (title: string): string =>
    title.replace(/^[一二三四五六七八九十]+、|[“”‘’"《》（）()、，\s]/g, '');
  const body = bare(facts.flow.text);
  const listed = source
    .slice(from, first.start)
    .split('\n')
    .flatMap((line) => ENTRY.exec(line)?.[2] ?? [])
    .filter((title) => /(?:情况|说明)/.test(title) && !/表/.test(title));
  const missing = listed.filter((title) => body.split(bare(title)).length === 2);
  if (listed.length >= 4 && missing.length > 0 && missing.length * 4 <= listed.length)
    yield hit('structure.contents', [missing.join('、'), '正文中的标题'], { titles: missing });
}

const YEAR_IN_TITLE = /^(?:.{0,12}?)(20\d\d)年度?.*(?:决算|自评表|收入支出|“?三公”?)/;

/** A cover, a heading or a form that names another year. */
export function* years(facts: Facts): Generator<Hit> {
  const { fiscalYear: year, flow, headings } = facts;
  const wrong = headings.filter(({ title }) => {
    const named = Number(YEAR_IN_TITLE.exec(title)?.[1] ?? year);
    // A body that publishes next year's budget in the same paper heads it with that year.
    return (
      named !== year &&
      named !== year - 1 &&
      (title.includes('决算') || !/(?<!公共|基金|经营)预算/.test(title))
    );
  });
  const found = wrong.map(({ title, start }) => ({
    title,
    at: { id: '', start, end: start + title.length },
  }));
  for (const match of flow.text.includes('自评表') ? flow.text.matchAll(/自评表\(?(20\d\d)年?度?\)/g) : [])
    if (Number(match[1]) !== year) {
      const [start, end] = [flow.offsets[match.index] ?? 0, flow.offsets[match.index + match[0].length] ?? 0];
      found.push({ title: match[0], at: { id: '', start, end } });
    }
  const cover = /(20\d\d)年度?部门/.exec(facts.title.replace(/\s/g, ''))?.[1];
  const often = (one: number): number =>
    flow.text.match(new RegExp(`(?<![比较与同和])${one}年`, 'g'))?.length ?? 0;
  if (cover !== undefined && Number(cover) !== year && often(Number(cover)) < often(year))
    found.push({ title: facts.title, at: { id: '', start: 0, end: facts.title.length } });
  for (const { title, at } of found)
    yield hit('year.title', [/20\d\d/.exec(title)?.[0] ?? '', String(year)], { title, year, inside: false }, [
      at,
    ]);
}
