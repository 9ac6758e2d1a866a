/** Invented agencies at real places: uneven over provinces, of all levels, some with names as long as real ones get. */
import { COUNTRY } from '../../src/domain/regions.ts';
import type { RegionLevel } from '../../src/domain/tables.ts';
import { places } from '../../scripts/lib/regions.ts';
import { seededRandom, type Random } from './random.ts';

export interface InventedAgency {
  readonly agencyId: string;
  readonly name: string;
  readonly shortName: string;
  readonly regionCode: string;
  readonly type: 'administrative' | 'public_institution';
  readonly level: RegionLevel;
  /** The fiscal years it disclosed, ascending; at least one. */
  readonly years: readonly number[];
  /** Its documents print amounts in this unit. */
  readonly unit: '万元' | '元';
  /** Tells its own random numbers from those of others. */
  readonly seed: string;
}

export const YEARS = [2021, 2022, 2023, 2024] as const;
const MARK = '（虚构）';
const LONGEST_NAME = 40;

const OFFICES = [
  '人民政府办公室',
  '财政局',
  '教育局',
  '民政局',
  '司法局',
  '审计局',
  '统计局',
  '水利局',
  '医疗保障局',
  '市场监督管理局',
  '住房和城乡建设局',
  '人力资源和社会保障局',
  '文化体育广播电视和旅游局',
  '自然资源和规划局',
  '应急管理局',
  '信访局',
  '退役军人事务局',
  '发展和改革委员会',
] as const;
const INSTITUTIONS = [
  '政务服务中心',
  '第一中学',
  '人民医院',
  '疾病预防控制中心',
  '公共资源交易中心',
  '驻北京联络处',
  '农业综合行政执法大队第三中队管理服务中心',
  '不动产登记与自然资源信息数据管理服务中心',
] as const;

const placeNames = new Map(places.map(({ code, name }) => [code, name]));
const PROVINCES = places.filter(({ code }) => code.endsWith('0000') && code !== COUNTRY);
/** Places under a code by its first digits, once for all agencies. */
const within = new Map<string, { readonly code: string; readonly name: string }[]>();
for (const place of places) {
  for (const prefix of [place.code.slice(0, 2), place.code.slice(0, 4)]) {
    const list = within.get(prefix);
    if (list) list.push(place);
    else within.set(prefix, [place]);
  }
}

interface Seat {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
}

/** A few provinces hold most: the first of the list by code have no more than the others, so the list is turned. */
function seat(random: Random): Seat {
  if (random.chance(0.01)) return { code: COUNTRY, name: '中央', level: 'country' };
  const turned = [...PROVINCES.slice(16), ...PROVINCES.slice(0, 16)];
  const province = random.pickUneven(turned, 1.3);
  if (random.chance(0.1)) return { ...province, level: 'province' };
  const prefectures = (within.get(province.code.slice(0, 2)) ?? []).filter(
    ({ code }) => code.endsWith('00') && !code.endsWith('0000'),
  );
  // Municipalities have districts and no prefectures.
  const prefecture = prefectures.length > 0 ? random.pickUneven(prefectures, 0.8) : undefined;
  if (prefecture && random.chance(0.35)) return { ...prefecture, level: 'prefecture' };
  const counties = (within.get((prefecture ?? province).code.slice(0, prefecture ? 4 : 2)) ?? []).filter(
    ({ code }) => !code.endsWith('00'),
  );
  if (counties.length > 0) return { ...random.pick(counties), level: 'county' };
  return prefecture ? { ...prefecture, level: 'prefecture' } : { ...province, level: 'province' };
}

/** With the names of the places above where the limit allows. */
function nameOf({ code, name }: Seat, office: string, label: string): string {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]
    .filter((over, index, codes) => over !== code && codes.indexOf(over) === index && code !== COUNTRY)
    .map((over) => placeNames.get(over) ?? '');
  const full = `${above.join('')}${name}${office}${label}${MARK}`;
  return full.length <= LONGEST_NAME ? full : `${name}${office}${label}${MARK}`.slice(-LONGEST_NAME);
}

/** The agency of this number (from 1), the same whatever the number of all. */
export function inventedAgency(number: number): InventedAgency {
  const seed = `agency ${String(number)}`;
  const random = seededRandom(seed);
  const place = seat(random);
  const type = random.chance(0.3) ? 'public_institution' : 'administrative';
  const office = random.pick(type === 'administrative' ? OFFICES : INSTITUTIONS);
  const label = random.chance(0.4) ? '' : `第${String(number)}办事处`;
  const years = YEARS.filter(() => random.chance(0.7));
  return {
    agencyId: `invented-${String(number).padStart(5, '0')}`,
    name: nameOf(place, office, label),
    shortName: `${place.name}${office}`.slice(0, 20) + String(number) + MARK,
    regionCode: place.code,
    type,
    level: place.level,
    years: years.length > 0 ? years : [random.pick(YEARS)],
    unit: random.chance(0.12) ? '元' : '万元',
    seed,
  };
}
