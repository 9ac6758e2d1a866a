/** What a number is, in words: its measure, item and aspect. */
import { ASPECT_NAMES, type Aspect } from '../../domain/aspects.ts';
import { measureDefinition, type Measure } from '../../domain/measures.ts';

export const figureName = ({
  measure,
  item,
  aspect,
}: {
  readonly measure: string;
  readonly item: string;
  readonly aspect: string;
}): string =>
  [measureDefinition(measure as Measure).nameZh, item, ASPECT_NAMES[aspect as Aspect]]
    .filter((word) => word !== '')
    .join(' · ');
