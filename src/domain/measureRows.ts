/** The rows of measures.csv, from the definitions in the domain. */
import { MEASURES, measureDefinition, type Measure } from './measures.ts';
import type { Row } from './tables.ts';
import { UNITS, unitsOf } from './units.ts';

export function measureRows(): Row[] {
  return (Object.keys(MEASURES) as Measure[]).map((measure) => {
    const definition = measureDefinition(measure);
    return {
      measure,
      parent: definition.parent ?? '',
      name_zh: definition.nameZh,
      name_en: definition.nameEn,
      unit: definition.unit ?? UNITS[unitsOf(definition.dimension)[0] ?? '元'].canonical,
      section: definition.section,
      additive: definition.additive ?? false,
      definition: definition.definition,
    };
  });
}
