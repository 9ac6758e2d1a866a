/** Whose document it is, from its own words: the agency's name. */
import { isCentralBody } from './centralBody.ts';
import { printedName } from './text/fold.ts';
import { GAP, type Flow } from './text/flow.ts';

/** 第106中学, 12345热线, 120急救中心, 405地质队: the numbers that names hold. A year, a date or a page is none of them. */
const NUMBER =
  '第\\d{1,3}(?![\\d年月日期号次条项款批页届部])|' +
  '1\\d{2,4}(?=政务|便民|热线|急救|紧急|指挥|联动|服务|应急|市民)|' +
  '\\d{3}(?=[\\u4e00-\\u9fff]{0,4}(?:队|研究所|医院))';
/** 宣传部(县新闻出版局、县文明办): other signs hung at the same door. */
const ALSO = '\\([\\u4e00-\\u9fff·]{1,30}、[\\u4e00-\\u9fff、·]{1,50}\\)';
/** 第九师一七〇团. */
const NAME = `[\\u4e00-\\u9fff(](?:[\\u4e00-\\u9fff〇()·]|${ALSO}|${NUMBER})`;
const YEAR = '(?:(?:19|20)\\d\\d|二[〇○零0][〇○零0一二][〇○零0一二三四五六七八九])年?度?';
/** The whole of it: no name begins with 年. */
const WHOLE_YEAR = `${YEAR}(?![年度])`;
/** What a title says behind the agency and the year: 部门决算公开, 部门预决算, 三公经费决算信息公开, 财政拨款支出决算表. */
const ACCOUNT =
  '(?:部门|单位|本级)?(?:收支|收入支出|财务|整体|政府采购)?(?:预算和|预)?决算|' +
  '(?:一般公共预算)?(?:[及和与、]政府性基金)?(?:预算)?(?:财政)?(?:拨款)?(?:安排的|支出的)?三公经费|' +
  '(?:一般公共预算|政府性基金预算|国有资本经营预算)?财政拨款(?:收入|支出|收入支出|收支|基本支出|项目支出)决算(?:总|明细)?表';

/** The longest names are those of bodies below bodies: a county's bureau of an autonomous prefecture of a region, and its branch. */
const NAMED = `(${NAME}{2,90}?)`;
/** `昌吉回族自治州人民政府驻北京联络处2024年度部门决算公开说明`, the year before the name, and `…局2023年度，实有人数10人`. */
const TITLE = new RegExp(`${NAMED}${YEAR}(?:${ACCOUNT})`, 'g');
const YEAR_FIRST = new RegExp(`${WHOLE_YEAR}${NAMED}(?:${ACCOUNT})`, 'g');
/** 云岭县水务局部门决算公开说明（2023年度）. */
const YEAR_BEHIND = new RegExp(`${NAMED}(?:${ACCOUNT})[^，。；(]{0,10}\\(${YEAR}\\)`, 'g');
/** 青溪县文联2021年度部门整体支出绩效评价报告. */
const REPORT = new RegExp(
  `${NAMED}(?:关于)?${YEAR}[^，。；]{0,30}?绩效(?:单位|部门)?(?:自我?评价?|评价){1,2}(?:工作)?(?:情况)?(?:整改)?的?报告`,
  'g',
);
const STAFF = new RegExp(`(${NAME}{3,60}?)${YEAR}，(?:年末)?(?:实有|编制|在职)`, 'g');
const OVERVIEW = new RegExp(`(?:第一部分|一、)(${NAME}{3,40}?)(?:单位|部门)?(?:概况|基本情况)`, 'g');
/** 云岭县第一小学是云岭县教育局直属的事业单位。 */
const OF_ITSELF = new RegExp(
  `(${NAME}{4,40}?)(?:是|为|系|属于)[^。；，]{0,30}?(?:直属|隶属|下属|所属|事业单位|行政单位|行政机关|工作部门|审判机关|监督机关)`,
  'g',
);
/** 单位名称：云岭县水务局, to the end of its line; who had a report written is not who it is of. */
const LABEL =
  /(?<!委托|评价|审核|复核)(?:(?:单位|部门)(?:\(部门\)|\(单位\))?(?:名称|全称)?|(?:填报|编制|公开)(?:单位|部门)):/g;
/** What stands behind it in the same line: the year, the unit, when it was filled in. */
const BESIDE_NAME = /(?:(?:19|20)\d\d年|(?:金额)?单位:|填报(?:日期|时间)|公开\d).*$/;
/** Words that may lead into a name or stand where one would, and those that a notice puts behind it. */
const NOT_A_NAME =
  /^(?:第[一二三四五六]部分|关于|公开|公布|现将|现就|纳入|日[电讯]|那么|我|本|各|该(?=[局厅委部院署办处校镇乡所站馆会队]|中心)|其中|目录|部门|单位|附件|一般|收入|支出)+|^正文(?=[\u4e00-\u9fff]{4})|(?:单位|部门)?概况$|(?:单位|部门|\((?:单位|部门)\))$/;
/** What news puts before a name: …日前公布教育部2022年度部门决算, 相|继教育部…. No name begins in such a phrase; 继续教育 does. */
const NEWS =
  /^(?:随着|根据|按照|据(?:悉|了解)?|记者从|继(?![续承光往]))+|^.{0,8}?财政[部厅局]批复的?|^.{0,12}?(?:日前|近日|昨日|昨天|今天|当日|相继|陆续|率先|纷纷|首次)(?:在.{0,12}?网站?上?)?(?:对外|向社会|集中|正式)?(?:公布|公开|发布|披露|晒出|晒)?了?/;
const OF_NOTICE = /(?:关于)?(?:公开|公布|发布|做好|印发)?$/;
/** How the names of bodies end. A place alone (市, 县, 区) is none. */
const BODY =
  /(?:局|办公室|办|委|委员会|政府|处|院|中心|部|厅|会|校|学|中专|[一二三四五六七八九十附]中|附小|站|队|所|馆|社|团|室|科|庭|园|镇|乡|街道|苏木|场|台|宫|联|协|库|厂|基地|公司|机关|本级|监狱|人大|海关|苗圃|(?:公路|养护|管理|工务)段|(?:开发|名胜|风景|保护|度假|园)区|\))$/;
/** “一般公共服务支出”（类）2023年度决算 names no body, nor does 公务接待费（以下简称“三公”经费）2023年决算. */
const OF_MONEY = /\((?:类|款|项)\)|经费|接待费|维护费|购置费|简称|因公出国/;
/** 2023年度部门决算只包括校本级决算 tells whose accounts are in it. */
const OF_SCOPE = /决算|(?<!\()包[括含]/;
/** 云岭县本级, 云岭县县本级: a level of government with all its bodies. */
const OF_LEVEL = /^[\u4e00-\u9fff]{0,9}?(?:[省市县区州旗盟]{1,2}|中央)本级$/;
const PLACE_FIRST = /^[\u4e00-\u9fff]{1,9}?[省市县区州盟旗镇乡]/;
const TITLE_REACH = 1500;
const WHOLE_NAME = new RegExp(`^${NAME}+$`);
const LONGEST = 40;
const COVER_REACH = 200;
/** 财政部, 石桥镇. */
const SHORTEST = 3;
/** Of what a document says of itself: 街道办事处是区政府的派出机关 names none. */
const SHORTEST_TOLD = 6;

/** The agency's name as printed, or an empty string where the document does not name it. */
export function agencyNameOf(flow: Flow): string {
  const opening = flow.text.slice(0, TITLE_REACH);
  const [titled, dated] = [firstName(flow, opening, TITLE), firstName(flow, opening, YEAR_FIRST)];
  // 现将石桥镇2022年度…: the title has the place before it.
  if (dated !== '' && dated.endsWith(titled)) return dated;
  return (
    titled ||
    firstName(flow, flow.text, STAFF) ||
    firstName(flow, opening, OVERVIEW) ||
    firstName(flow, opening, YEAR_BEHIND) ||
    firstName(flow, opening, OF_ITSELF, SHORTEST_TOLD) ||
    firstName(flow, opening, REPORT)
  );
}

/** The body that a title in `[start, end)` of the flow names; an empty string where it names none. */
export function titledNameIn(flow: Flow, start: number, end: number): string {
  const title = flow.text.slice(start, end);
  return (
    firstName(flow, title, TITLE, SHORTEST, start) || firstName(flow, title, YEAR_FIRST, SHORTEST, start)
  );
}

/** 原卫生部: a ministry that was no more when its account was filed, but was one in its year. */
const withoutFormer = (name: string): string =>
  name.startsWith('原') && isCentralBody(name.slice(1)) ? name.slice(1) : name;

/** @param from flow position of `text` */
function firstName(flow: Flow, text: string, pattern: RegExp, shortest = SHORTEST, from = 0): string {
  for (const match of text.matchAll(pattern)) {
    const captured = match[1] ?? '';
    const name = captured.replace(OF_NOTICE, '').replace(NEWS, '').replace(NOT_A_NAME, '');
    const at = from + match.index + match[0].indexOf(captured) + captured.indexOf(name);
    const own = name
      .slice(lastHeading(flow, at, name.length))
      .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/, '')
      .replace(NOT_A_NAME, '');
    if (own.length >= shortest && isBody(own)) return printedName(withoutFormer(own));
  }
  return '';
}

/** Of an account whose title and sentences name nobody: beside a label, or on its cover. Empty where there is none. */
export const nameOutsideTitle = (flow: Flow): string =>
  labelledName(flow, flow.text.slice(0, TITLE_REACH)) || nameOnCover(flow);

/** 人社部 for 人力资源和社会保障部: are the characters of `short` in `long`, in their order? */
export function isAbbreviated(short: string, long: string): boolean {
  let found = 0;
  for (const character of long) if (character === short.charAt(found)) found++;
  return found === short.length;
}

export const endsAsBody = (name: string): boolean => BODY.test(name);
const isBody = (name: string): boolean =>
  endsAsBody(name) && ![OF_MONEY, OF_SCOPE, OF_LEVEL].some((other) => other.test(name));

/** What stands from `start` to the end of its line or cell. */
function lineAt(flow: Flow, start: number): string {
  let end = start + 1;
  while (end < flow.text.length && end - start < LONGEST && (flow.gaps[end] ?? GAP.none) < GAP.cell) end++;
  return flow.text.slice(start, end);
}

const isName = (line: string): boolean => line.length > SHORTEST && WHOLE_NAME.test(line) && isBody(line);

function labelledName(flow: Flow, opening: string): string {
  const lines = [...opening.matchAll(LABEL)].map(({ 0: label, index }) =>
    lineAt(flow, index + label.length).replace(BESIDE_NAME, ''),
  );
  return printedName(lines.find(isName) ?? '');
}

/** A body that begins with its place on a line of its own, as covers have it below the title. */
function nameOnCover(flow: Flow): string {
  const opensLine = (index: number): boolean => (flow.gaps[index] ?? GAP.line) >= GAP.line;
  let start = 0;
  while (start < COVER_REACH && start < flow.text.length) {
    const words = lineAt(flow, start);
    const line = words.replace(/^\((.*)\)$/, '$1');
    const isLine = opensLine(start) && opensLine(start + words.length);
    if (isLine && isName(line) && PLACE_FIRST.test(line)) return printedName(line);
    start += words.length;
  }
  return '';
}

/** A heading, or a page's menu, that ran into the name ends where a paragraph begins. */
function lastHeading(flow: Flow, start: number, length: number): number {
  for (let index = length - 1; index > 0; index--) {
    if ((flow.gaps[start + index] ?? GAP.none) < GAP.line) continue;
    const before = flow.text.slice(start, start + index);
    const behind = flow.text.slice(start + index, start + length);
    if (/(?:情况|说明|概况|职能|职责|部分|[预决]算|公开)$/.test(before)) return index;
    if (behind.length > SHORTEST && PLACE_FIRST.test(behind)) return index;
  }
  return 0;
}
