/** The place of the agency that a document is of, by GB/T 2260. */
import { COUNTRY } from '../domain/regions.ts';
import { isCentralBody } from './centralBody.ts';

export interface Place {
  readonly code: string;
  readonly name: string;
}

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|区|县|旗|盟)$/;
const ETHNIC =
  /(?:维吾尔|壮族|回族|蒙古|藏族|哈萨克|柯尔克孜|苗族|侗族|土家族|彝族|白族|傣族|景颇族|傈僳族|哈尼族|布依族|羌族|朝鲜族)+$/;

/** Short names that no cutting of the full one makes. */
const SHORT_NAMES: Readonly<Record<string, string>> = { 652700: '博州', 652800: '巴州', 653000: '克州' };

/** 新疆维吾尔自治区 is also called 新疆, 昌吉回族自治州 昌吉州; a county keeps its full name, for 新市 and 城 are words. */
function callings({ code, name }: Place): string[] {
  // 中国共产党云岭县委员会, 中国民主同盟: many names begin in it that are of some place.
  if (code === COUNTRY) return [];
  if (code.endsWith('0000') || code.endsWith('00')) {
    const stem = name.replace(SUFFIX, '').replace(ETHNIC, '');
    return [name, stem, SHORT_NAMES[code] ?? ''].filter((calling) => calling.length >= SHORT);
  }
  return [name];
}

/**
 * The place of an agency by GB/T 2260: the most specific place that its name, and failing that the text's opening, names,
 * and whose place above is not contradicted; of a body of the central government the country. An empty string where two places fit equally.
 */
export function regionOf(agencyName: string, text: string, places: readonly Place[]): string {
  const opening = text.slice(0, 6000).replace(/\s+/g, '');
  const named = bestPlace(agencyName, opening, places);
  if (named !== '') return named;
  // Its seat, which an address may name, is not its place.
  return isCentralBody(agencyName) ? COUNTRY : bestPlace(opening.slice(0, 400), opening, places);
}

const levelOf = (code: string): number => (code.endsWith('0000') ? 1 : code.endsWith('00') ? 2 : 3);

/** A name of two characters (兴县, 城区) is part of many others: it counts only where a name may begin. */
const SHORT = 2;
const MAY_BEGIN = /(?:^|[省市州盟区)]|自治区|地区|中共|共产党|总局|共青团|政协)$/;

interface Called {
  readonly place: Place;
  readonly calling: string;
}

/** What places are called, by the first two characters: most places of a text open none. Made once for each list of places. */
const calledByOpening = new WeakMap<readonly Place[], ReadonlyMap<string, readonly Called[]>>();

function openingsOf(places: readonly Place[]): ReadonlyMap<string, readonly Called[]> {
  const kept = calledByOpening.get(places);
  if (kept) return kept;
  const openings = new Map<string, Called[]>();
  for (const place of places)
    for (const calling of callings(place)) {
      const opening = calling.slice(0, SHORT);
      const others = openings.get(opening) ?? [];
      openings.set(opening, others);
      others.push({ place, calling });
    }
  calledByOpening.set(places, openings);
  return openings;
}

/** The places that `text` names. A place whose name is only found inside a longer one's is not named: 兴县 in 长兴县. */
function placesIn(text: string, places: readonly Place[]): Place[] {
  const openings = openingsOf(places);
  const seen = new Set<Called>();
  const found: { readonly place: Place; readonly start: number; readonly end: number }[] = [];
  for (let start = 0; start <= text.length - SHORT; start++)
    for (const called of openings.get(text.slice(start, start + SHORT)) ?? []) {
      const { place, calling } = called;
      if (seen.has(called) || !text.startsWith(calling, start)) continue;
      // Where it is first named decides.
      seen.add(called);
      if (calling.length > SHORT || MAY_BEGIN.test(text.slice(0, start)))
        found.push({ place, start, end: start + calling.length });
    }
  const isInside = (one: (typeof found)[number]): boolean =>
    found.some(
      (other) =>
        other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
    );
  return [...new Set(found.filter((one) => !isInside(one)).map(({ place }) => place))];
}

function bestPlace(named: string, opening: string, places: readonly Place[]): string {
  const mentioned = (place: Place | undefined, where: string): boolean =>
    place !== undefined && callings(place).some((calling) => where.includes(calling));
  const placed = (code: string): Place | undefined => places.find((place) => place.code === code);
  const ranked = placesIn(named, places)
    .map((place) => {
      const above = [placed(`${place.code.slice(0, 4)}00`), placed(`${place.code.slice(0, 2)}0000`)];
      const support = above.filter(
        (upper) => upper !== place && (mentioned(upper, named) || mentioned(upper, opening)),
      ).length;
      return { place, support, score: levelOf(place.code) * 2 + support * 3 };
    })
    // 南区, 城区, 市北区: there are many, and few are in the list.
    .filter(({ place, support }) => support > 0 || !/^(?:.|市.)区$/.test(place.name))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  return first && first.score !== second?.score ? first.place.code : '';
}
