/** “三公”经费 in money: the total, its three parts, and the two parts of the vehicles'. */
import type { Measure } from './measures.ts';

export const THREE_PUBLIC_AMOUNTS = [
  'three_public',
  'overseas_travel',
  'vehicles',
  'vehicle_purchase',
  'vehicle_operation',
  'reception',
] as const satisfies readonly Measure[];
