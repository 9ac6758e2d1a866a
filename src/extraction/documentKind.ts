/**
 * What kind of document a text is. Only an account of a body is read: the amounts of a budget are plans, and those of a government's
 * report are a whole region's. Told by the title and by the words that the text counts most on; never by one mention.
 */
import type { ExtractionErrorCode } from './errors.ts';
import { tellsResults } from './forms/formsAlone.ts';
import { reportTitleOf } from './forms/reportTitle.ts';
import { agencyNameOf, isAbbreviated } from './agencyName.ts';
import { isCentralBody } from './centralBody.ts';
import { GAP, type Flow } from './text/flow.ts';

/** Kinds of documents that are told by name and not read. */
export const REFUSED = [
  'budget',
  'government-accounts',
  'region-summary',
  'not-a-disclosure',
] as const satisfies readonly ExtractionErrorCode[];
export type Refused = (typeof REFUSED)[number];

const TITLE_REACH = 300;
const OF_BODY = /(?:部门|单位)(?:预)?决算/;
const ACCOUNT_TITLE = /(?:部门|单位)(?:预)?决算|三公经费[^。，；]{0,12}决算/;

/** 一般公共预算财政拨款 is where an account's money came from. */
const BUDGET_TITLE =
  /(?:19|20)\d\d年?度?[^。，；]{0,30}?(?<!公共|基金|经营)预算(?!执行|绩效|完成|管理|(?:财政)?拨款)/;
/** A title whose year was lost: “三公”经费预算情况. */
const OF_PLANS = /(?<!公共|基金|经营|年初|全年)预算(?:安排|编制|公开)?(?:的)?(?:情况|说明|表)/;
const OF_BUDGET =
  /部门预算|单位预算|(?:收入|支出|收支|经费|当年|年度|年)预算(?!管理|绩效|执行)|预算(?:数|安排|总额|编制|收支|拨款(?=\d))/g;
const OF_ACCOUNT =
  /(?<!预)决算|三公经费财政拨款支出(?:数|情况)|执行数|(?<!相关)统计数|完成(?:了)?(?:年初|全年)?预算|实际(?:支出|开支)/g;
/** 安排“三公”经费9.40万元: a plan by its verb, where the word 预算 is missing; 安排的“三公”经费 is where an account's money came from. */
const ARRANGED = /安排三公经费(?:合计|总额|共计|共)?为?\d|(?<!公共|基金|经营)预算拨款(?:的)?三公经费/;
/** A budget may mention accounts now and then: 上年决算, 决算时. */
const BUDGET_OUTWEIGHS = 3;
const FEWEST_BUDGET_WORDS = 3;

const GOVERNMENT_TITLE =
  /国务院关于[^。；]{0,20}决算|中央(?:财政)?决算|全国(?:财政收支|政府采购(?:规模|简要|金额))|财政(?:收支)?预算(?:收支)?执行情况|预算(?:执行情况|调整)?(?:和|及|与)?[^。；]{0,20}预算草案|决算草案|财政(?:收支)?(?:总)?决算|(?<!人民)政府(?:财政)?(?:总)?决算|全[省市县区州旗盟乡镇](?:财政)?(?:收支)?决算|关于(?:19|20)\d\d年度?[^。；，]{0,8}(?<!部门|单位)本级(?:财政)?(?:收支)?决算(?:情况)?的报告|(?:社会|养老|医疗|失业|工伤)保险基金(?:收支|收入|支出)?(?:预算)?决算|彩票公益金(?:[的、和及]|筹集|分配|安排|使用|收支|收入|支出|情况)*(?:公告|公示|公开|通告|说明)/;
const REGION_AMOUNT =
  /(?:全[国省市县区州旗盟乡镇]|[省市县区州旗盟乡镇]本?级)(?:地方)?(?:财政)?(?:一般公共预算|公共财政预算|地方财政|财政总|政府性基金预算)[^。；，]{0,12}\d[\d.]*(?:亿|万)元|(?:[省市县区州旗盟]财政总收入|(?:地方)?一般公共预算收入)(?:累计|预计)?完成\d/;
/** Before whom a government lays its accounts. */
const ASSEMBLY = /人大常委会|人民代表大会|常务委员会第|决算草案|财政决算的报告/;
const REPORT_REACH = 1500;
const REGION_WORDS = /转移性(?:收入|支出)|税收收入|返还性收入|债务(?:转贷)?收入|上解(?:上级)?支出/;

/** A whole region, as a sum of “三公” expenses names it; 全镇 is a town's own. */
const REGION =
  '(?:全[省市县区州旗盟]|[省市县区州旗盟]本?级|自治区本?级)(?:部门|单位|机关|财政|行政|事业|各|及|和|、)*';
const OF_MONEY = '(?:一般公共预算)?(?:支出)?(?:财政)?(?:拨款)?(?:安排|开支)?的?三公';
const OF_REGION = `${REGION}(?:(?:19|20)\\d\\d年度?)?${OF_MONEY}(?:经费)?`;
/** Who summed up, or what: a body sums up its own units, a finance office those of its region. */
const SUMMED = /经[\u4e00-\u9fff]{0,12}?财政(?:局|厅|部门)(?:审核)?汇总[^。；]{0,160}?三公经费/;
const SUMMARY = new RegExp(
  `汇总[^。；]{0,20}?${OF_REGION}|${OF_REGION}(?:财政拨款)?(?:支出)?(?:决算)?(?:数|情况|信息)?汇总`,
);
/** What the bodies of each level have, by which their sum is told: 其中：省本级9.00万元，市、县级8.00万元. */
const OF_LEVELS =
  /其中[:，]?[省市州]\S{0,8}?\d[\d.]*(?:亿|万)?元，(?:各?[市州]、?县|各?县、?[市区]|各?区、?县|各?[市州]|地市)[^。；，\d]{0,12}\d[\d.]*(?:亿|万)?元/g;
const FEWEST_LEVELS = 2;
/** Who publishes the sum of a region; any other body that a title names tells its own part of it. */
const SUMS_UP = /财政(?:局|厅|部门)?$|政府$/;

/**
 * A place itself, or its level of government, before “三公” expenses: 云岭县2016年“三公”经费决算数. A title that names a body has its name
 * there; areas that are bodies (开发区, 园区) are no places, and 我县 may stand in any account; 全区 is one where the title begins with it.
 */
const PLACE =
  '(?:[省市县区州旗盟]本级|中央(?:本级|部门|(?:行政|行政事业)?单位)|(?<![\\u4e00-\\u9fff])(?:(?:19|20)\\d\\d年度?)?全[省市县区州旗盟]|[\\u4e00-\\u9fff](?<![全我本各该一])(?:县|市|旗|自治州|(?<!开发|工业|合作|管理|保护|服务|示范|试验|度假|高新|经开|[园校社景林灌监库矿牧院片分新])区))';
const OF_PLACE = new RegExp(
  `${PLACE}(?:(?:19|20)\\d\\d年度?)?${OF_MONEY}经费(?:财政拨款)?(?:累计|实际|共)?(?:支出|决算|预算|执行|汇总|安排)*(?:情况|数|总额|公开|信息|统计|表|为|合计|共计|\\d)`,
);
/** News of many bodies or regions at once: 101个中央部门集中公开…, 11区晒“三公”决算. */
const OF_MANY =
  /\d[余多]?(?:个|家)?(?:(?:中央|国务院|[省市县区]级?)?部(?:门|委)|[区县市])[^。；，]{0,14}(?:公开|公布|晒)/;
/** Who writes news: 中新社北京8月25日电（记者…）. */
const BYLINE = /记者|[报社网]讯|日[电讯]/;
/** 75所高校公布部门决算: no account names that many schools or hospitals that publish theirs. */
const SCHOOLS = '\\d\\d[余多]?所[^。；，\\d]{0,12}(?:高校|大学|学校|医院)';
const OF_SCHOOLS = new RegExp(
  `${SCHOOLS}[^。；，]{0,14}(?:公开|公布|晒)|(?:公开|公布|晒)[^。；，]{0,24}${SCHOOLS}[^。；，]{0,10}决算`,
);

/** What a body says of its own whole: 某局2022年“三公”经费支出合计12.40万元, 2022年，某局“三公”经费…, 某局公布的数据显示，去年…. */
const NAMED =
  '([\\u4e00-\\u9fff]{2,24}?(?:局|厅|委|部|院|署|委员会|办公室|中心|学校|大学|政府|银行))(?:(?:昨日|昨天|日前)?公布的数据显示，?)?';
const WHOLE_OF_IT =
  '(?:部门)?(?:决算)?[^。；，\\d]{0,8}(?:三公经费|收入(?:决算)?(?:总计|合计)|支出(?:决算)?(?:总计|合计)|收支总计|决算)[^。；，\\d]{0,14}\\d[\\d.，]*(?:万|亿)?元';
const IN_YEAR = '(?:(?:19|20)\\d\\d年度?|(?<![比较与同])去年，?)';
const OWN_TOTALS = [
  new RegExp(`${NAMED}${IN_YEAR}${WHOLE_OF_IT}`, 'g'),
  new RegExp(`(?<![比较与同])(?:19|20)\\d\\d(?:年度|年(?!度))，?${NAMED}${WHOLE_OF_IT}`, 'g'),
];
/** The parts of an account; a department tells of its units in them. */
const ACCOUNT_PARTS = /第[一二三四五六]部分|[一二三四五六七八]、[^。，；]{0,30}?(?:情况|说明|概况)/;
const OF_UNITS = /(?:所属|下属|直属|本级|汇总)/;

/** 该部, 我局: whoever was named before. */
const SAID_BEFORE = /^[该本我]/;
const LEADS_IN = /^.*?(?:日前|近日|昨日|昨天|今天|同时|其中|此外|而|据悉|显示|近半|过半)/;

/**
 * Do two bodies, neither of them part of the other, each have a total of their own where no account is told in parts? A department tells of
 * its units; two bodies of the central government are neither's.
 */
function isOfTwo({ text, gaps }: Flow): boolean {
  if (ACCOUNT_PARTS.test(text)) return false;
  const matches = OWN_TOTALS.flatMap((pattern) => [...text.matchAll(pattern)]);
  const names = matches.map(({ 0: whole, 1: name = '', index }) => {
    const begin = index + whole.indexOf(name);
    const end = begin + name.length;
    let start = end - 1;
    while (start > begin && (gaps[start] ?? GAP.none) < GAP.line) start--;
    return text.slice(start, end).replace(LEADS_IN, '');
  });
  const told = names.filter((name) => (OF_UNITS.test(text) ? isCentralBody(name) : !SAID_BEFORE.test(name)));
  return told.some((name) =>
    told.some((other) => !isAbbreviated(name, other) && !isAbbreviated(other, name)),
  );
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Why the document is not read, or null where it may be an account. */
export function refusedKind(flow: Flow): Refused | null {
  const { text } = flow;
  const title = text.slice(0, TITLE_REACH);
  const [ofGovernment, ofBody] = [title.search(GOVERNMENT_TITLE), title.search(ACCOUNT_TITLE)];
  if (!OF_BODY.test(title) && isOfRegion(flow, title)) return 'region-summary';
  if (isOfMany(title) || OF_SCHOOLS.test(title)) return 'not-a-disclosure';
  if (isOfTwo(flow)) return 'not-a-disclosure';
  const tellsRegion = REGION_AMOUNT.test(text);
  // A government's report has a section on “三公”经费决算 too; a page of a body may name 政府决算 in its menu.
  if (ofBody >= 0) {
    const reports = ofGovernment < ofBody && tellsRegion;
    const laidBefore = !OF_BODY.test(title) && ASSEMBLY.test(text.slice(0, REPORT_REACH));
    return ofGovernment >= 0 && (reports || laidBefore) ? 'government-accounts' : null;
  }
  const namesNoBody = REGION_WORDS.test(text) || !text.includes('财政拨款');
  if (ofGovernment >= 0 || (tellsRegion && namesNoBody)) return 'government-accounts';
  if (reportTitleOf(flow) || tellsResults(flow)) return null;
  const [planned, settled] = [count(text, OF_BUDGET), count(text, OF_ACCOUNT)];
  if (settled === 0 && ARRANGED.test(text)) return 'budget';
  if (planned === 0) return null;
  if (BUDGET_TITLE.test(title) && planned >= settled * BUDGET_OUTWEIGHS) return 'budget';
  if (settled === 0 && OF_PLANS.test(title)) return 'budget';
  return settled === 0 && planned >= FEWEST_BUDGET_WORDS ? 'budget' : null;
}

/** News may go on to say 部门决算; a page of a body says it first. */
function isOfMany(title: string): boolean {
  const [ofMany, ofBody] = [title.search(OF_MANY), title.search(OF_BODY)];
  return ofMany >= 0 && (ofBody < 0 || (ofMany < ofBody && BYLINE.test(title.slice(0, ofMany))));
}

/** Are its amounts those of a region, where no body discloses its own? */
function isOfRegion(flow: Flow, title: string): boolean {
  const opening = flow.text.slice(0, REPORT_REACH);
  if (SUMMARY.test(opening) || count(flow.text, OF_LEVELS) >= FEWEST_LEVELS) return true;
  const isSummed = SUMMED.test(opening);
  if (!isSummed && !OF_PLACE.test(title)) return false;
  const name = agencyNameOf(flow);
  return name === '' || (isSummed && SUMS_UP.test(name));
}
