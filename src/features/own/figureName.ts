/** What a number is, in words: its measure, item and aspect. */
import { ASPECT_NAMES, type Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';
import { measureName } from '../../language/measures.ts';
import { word } from '../../language/t.ts';
import { itemName } from '../../language/names.ts';

export const figureName = ({
  measure,
  item,
  aspect,
}: {
  readonly measure: string;
  readonly item: string;
  readonly aspect: string;
}): string =>
  [measureName(measure as Measure), itemName(item), word(ASPECT_NAMES[aspect as Aspect])]
    .filter((part) => part !== '')
    .join(' · ');
