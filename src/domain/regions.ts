/** Places by GB/T 2260 code: those named and all above them. Six digits: province, prefecture, county. */
import type { RegionLevel, Row } from './tables.ts';

/** Of the central government's bodies; GB/T 2260 begins with the provinces. */
export const COUNTRY = '000000';

export interface NamedPlace {
  readonly code: string;
  readonly name: string;
}

export const COUNTRY_PLACE: NamedPlace = { code: COUNTRY, name: '中国' };

export const regionLevelOf = (code: string): RegionLevel =>
  code === COUNTRY
    ? 'country'
    : code.endsWith('0000')
      ? 'province'
      : code.endsWith('00')
        ? 'prefecture'
        : 'county';

function parentOf(code: string, names: ReadonlyMap<string, string>): string {
  const level = regionLevelOf(code);
  if (level === 'country') return '';
  if (level === 'province') return COUNTRY;
  const prefecture = `${code.slice(0, 4)}00`;
  // Counties under a province or municipality directly (省直辖县级, 直辖市辖区) have no prefecture row.
  return level === 'county' && names.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

/** Rows of regions.csv. Throws on a code that `places` does not have. */
export function regionRows(codes: readonly string[], places: readonly NamedPlace[]): Row[] {
  const names = new Map<string, string>(places.map(({ code, name }) => [code, name]));
  const rows = new Map<string, Row>();
  const add = (code: string): void => {
    if (rows.has(code)) return;
    const name = code === COUNTRY ? COUNTRY_PLACE.name : names.get(code);
    if (name === undefined) throw new RangeError(`no region ${code} in GB/T 2260`);
    const parent = parentOf(code, names);
    rows.set(code, { region_code: code, name, parent_code: parent, level: regionLevelOf(code) });
    if (parent !== '') add(parent);
  };
  for (const code of codes) add(code);
  return [...rows.values()];
}
