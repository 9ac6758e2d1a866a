/** Titles that name another year than the document's. */
import type { Subject } from '../figure.ts';
import type { Facts } from '../facts.ts';
import { hit, type Check, type Hit } from '../finding.ts';

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

export const structure: readonly Check[] = [years];
