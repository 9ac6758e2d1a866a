/** Words by themselves, over the text without white space: what a template or an editor left behind, a plan told as a result, vehicles out of use, titles of another year. */
import type { RuleId } from '../../../domain/findings/rules.ts';
import type { Facts } from '../facts.ts';
import { isZero, type Subject } from '../figure.ts';
import { hit, type Check, type Hit } from '../finding.ts';

/** By what each finds. */
const PATTERNS: readonly (readonly [rule: RuleId, words: readonly RegExp[]])[] = [
  ['wording.plan-as-result', [/(?<=评价情况(?:来看|如下)?:)(?:20\d\d年，?)?(?:将|拟|计划)[^。；]{4,40}/g]],
  [
    'wording.slips',
    [
      // What an editor left behind, and names that a template leaves open.
      /\[bookmark:[^\]]{0,40}\]/g,
      /错误！未(?:找到引用源|定义书签)/g,
      /[×X]{2,}(?:万?元|单位|部门|年)/g,
      /每人每月\d+(?:\.\d+)?(?:月|人|天)/g,
      // Both words of a choice that a template offers.
      /(?:大小|小大)于预算数/g,
      /(?:减少?增加|增加?减少)(?=\d)/g,
      // A change to an amount that is the same, and a share without its sign.
      /(?:减少|增加|下降|增长|上升)[为至]\d[\d.]*万?元，与(?:上年|20\d\d年)度?(?:相比)?(?:基本)?持平/g,
      /占(?<=万?元，占)(?:比|[^，；。\d]{0,16}的)?\d{1,2}\.\d\d(?=[；，。])/g,
    ],
  ],
];

/** One finding a document names all that a rule finds, in the order of the text. */
function* patterns(facts: Facts): Generator<Hit> {
  const { text } = facts.flow;
  for (const [rule, words] of PATTERNS) {
    const found = words.flatMap((each) => [...text.matchAll(each)]).sort((a, b) => a.index - b.index);
    if (found.length === 0) continue;
    const printed = [...new Set(found.map(([told]) => told))];
    yield hit(rule, { printed, computed: '', count: found.length, about: found.map(facts.placeIn) });
  }
}

const PURPOSE = /其他用车主要(?:是|为|用于):?([^。；]{1,60})/;
const OUT_OF_USE = /\(([^()]{0,80}(?:报废|停用|无法使用|超过使用年限|过了使用年限)[^()]{0,40})\)/;
const PARAGRAPH = 300;

/** Vehicles that are told to be out of use and to be used. */
function* scrapped(facts: Facts): Generator<Hit> {
  const [other, all] = [facts.first('assets_vehicles_other'), facts.of('assets_vehicles').at(-1)];
  const purpose = PURPOSE.exec(facts.flow.text)?.[1] ?? '无';
  if (!other || !all || isZero(other) || /^(?:无|没有|不适用|本单位无|我单位无)/.test(purpose)) return;
  const { stop } = facts.placeOf(all);
  const state = OUT_OF_USE.exec(facts.flow.text.slice(stop, stop + PARAGRAPH))?.[1];
  if (state !== undefined) yield hit('vehicles.scrapped', { printed: all, computed: state, other, purpose });
}

const GRADED =
  /(?:得分|评分|总分|分数)(?:为|是|:)?(\d+(?:\.\d+)?)分[^。；]{0,12}?(?:等级|等次|结果|结论|评级|级别)(?:为|是|:)?[“"]?([优良中差])/g;
/** 财预〔2020〕10号: 优 from 90, 良 from 80, 中 from 60 points on; where a place draws the lines elsewhere, it is not by so much. */
const GRADES: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['优', [85, 1000]],
  ['良', [70, 95]],
  ['中', [55, 85]],
  ['差', [0, 65]],
]);

/** 自评得分76分，等级为优. */
function* graded({ flow, placeIn }: Facts): Generator<Hit> {
  for (const match of flow.text.matchAll(GRADED)) {
    const [printed, score, grade = ''] = match;
    const [least, most] = GRADES.get(grade) ?? [0, Infinity];
    if (Number(score) < least || Number(score) > most)
      yield hit('form.grade', { printed, computed: `${score ?? ''} 分`, grade, about: [placeIn(match)] });
  }
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

export const wording: readonly Check[] = [patterns, scrapped, graded, years];
