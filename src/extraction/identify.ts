/** Whose document it is, from its own words: the agency's name and the place. */
import { printedName } from './text/fold.ts';
import { GAP, type Flow } from './text/flow.ts';

/** `昌吉回族自治州人民政府驻北京联络处2024年度部门决算公开说明` and `…局2023年度，实有人数10人`. */
const TITLE = /([\u4e00-\u9fff(][\u4e00-\u9fff()·]{2,60}?)(?:19|20)\d\d年?度?(?:部门|单位)?决算/g;
const STAFF = /([\u4e00-\u9fff(][\u4e00-\u9fff()·]{3,60}?)(?:19|20)\d\d年度?，(?:年末)?(?:实有|编制|在职)/g;
const OVERVIEW = /第一部分([\u4e00-\u9fff()]{4,40}?)(?:单位|部门)?概况/g;
/** Words that may lead into a name or stand where one would. */
const NOT_A_NAME = /^(?:关于|公开|我|本|各|其中|目录|部门|单位|附件|一般|收入|支出)+|(?:单位|部门)?概况$/;
const TITLE_REACH = 1500;

/** The agency's name as printed, or an empty string where the document does not name it. */
export function agencyNameOf(flow: Flow): string {
  const opening = flow.text.slice(0, TITLE_REACH);
  return (
    firstName(flow, opening, TITLE) || firstName(flow, flow.text, STAFF) || firstName(flow, opening, OVERVIEW)
  );
}

function firstName(flow: Flow, text: string, pattern: RegExp): string {
  for (const match of text.matchAll(pattern)) {
    const name = (match[1] ?? '').replace(NOT_A_NAME, '');
    const at = match.index + (match[1] ?? '').length - name.length;
    const heading = lastHeading(flow, at, name.length);
    const own = name.slice(heading).replace(/^(?:[一二三四五六七八九十]+、)/, '');
    if (
      own.length >= 4 &&
      /(?:局|办公室|办|委|委员会|政府|处|院|中心|部|厅|会|校|学|站|队|所|馆|社|团|室|科|庭|园|公司|\))$/.test(
        own,
      )
    )
      return printedName(own);
  }
  return '';
}

/** A heading that ran into the name (机构设置及人员情况乌鲁木齐…) ends where a paragraph begins. */
function lastHeading(flow: Flow, start: number, length: number): number {
  for (let index = length - 1; index > 0; index--) {
    if (
      (flow.gaps[start + index] ?? GAP.none) >= GAP.line &&
      /(?:情况|说明|概况|职能|职责|部分)$/.test(flow.text.slice(start, start + index))
    )
      return index;
  }
  return 0;
}

export interface Place {
  readonly code: string;
  readonly name: string;
}

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|区|县|旗|盟)$/;
const ETHNIC =
  /(?:维吾尔|壮族|回族|蒙古|藏族|哈萨克|柯尔克孜|苗族|侗族|土家族|彝族|白族|傣族|景颇族|傈僳族|哈尼族|布依族|羌族|朝鲜族)+$/;

/** 新疆维吾尔自治区 is also called 新疆, 昌吉回族自治州 昌吉州; a county keeps its full name, for 新市 and 城 are words. */
function callings({ code, name }: Place): string[] {
  if (code.endsWith('0000') || code.endsWith('00')) {
    const stem = name.replace(SUFFIX, '').replace(ETHNIC, '');
    return stem.length >= 2 ? [name, stem] : [name];
  }
  return [name];
}

/**
 * The place of an agency by GB/T 2260: the most specific place that its name, and failing that the text's opening, names,
 * and whose place above is not contradicted. An empty string where two places fit equally.
 */
export function regionOf(agencyName: string, text: string, places: readonly Place[]): string {
  const opening = text.slice(0, 6000).replace(/\s+/g, '');
  return bestPlace(agencyName, opening, places) || bestPlace(opening.slice(0, 400), opening, places);
}

const levelOf = (code: string): number => (code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3);

function bestPlace(named: string, opening: string, places: readonly Place[]): string {
  const mentioned = (place: Place | undefined, where: string): boolean =>
    place !== undefined && callings(place).some((calling) => where.includes(calling));
  const byCode = new Map(places.map((place) => [place.code, place]));
  const ranked = places
    .filter((place) => mentioned(place, named))
    .map((place) => {
      const above = [byCode.get(`${place.code.slice(0, 4)}00`), byCode.get(`${place.code.slice(0, 2)}0000`)];
      const support = above.filter(
        (upper) => upper !== place && (mentioned(upper, named) || mentioned(upper, opening)),
      ).length;
      return { place, score: levelOf(place.code) * 2 + support * 3 };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  return first && first.score !== second?.score ? first.place.code : '';
}
