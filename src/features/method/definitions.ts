/** The measures as the page of methods lists them: by section of the documents, with what they are and what they add up to. Pure. */
import { metricOf } from '../../comparison/metrics.ts';
import { isMeasure, measureDefinition, MEASURES, SECTIONS, type Measure } from '../../domain/measures.ts';

export interface MeasureWords {
  readonly measure: Measure;
  readonly name: string;
  readonly unit: string;
  readonly definition: string;
  /** The whole that it is a part of; null for a whole. */
  readonly partOf: string | null;
}

export interface MeasureGroup {
  readonly section: string;
  readonly measures: readonly MeasureWords[];
}

function wordsOf(measure: Measure): MeasureWords {
  const { nameZh, definition, parent, additive } = measureDefinition(measure);
  const whole = parent !== undefined && isMeasure(parent) ? MEASURES[parent].nameZh : null;
  return {
    measure,
    name: nameZh,
    unit: metricOf(`${measure}.actual`)?.unit ?? '',
    definition,
    partOf: whole === null ? null : `${whole}${additive === true ? '（各项相加等于它）' : ''}`,
  };
}

const ALL = Object.keys(MEASURES) as Measure[];

export const MEASURE_GROUPS: readonly MeasureGroup[] = Object.entries(SECTIONS).flatMap(([section, name]) => {
  const measures = ALL.filter((measure) => MEASURES[measure].section === section).map(wordsOf);
  return measures.length === 0 ? [] : [{ section: name, measures }];
});

/** Of each ratio one example: the formula is that of all. */
const RATIOS = [
  'change:three_public',
  'growth:three_public',
  'execution:expenditure',
  'completion:expenditure',
  'variance:expenditure',
  'per_staff:agency_operating',
  'per_vehicle:vehicle_operation',
  'per_visitor:reception',
  'share:three_public/general_public_budget_expenditure',
] as const;

export const RATIO_WORDS = RATIOS.flatMap((key) => {
  const metric = metricOf(key);
  return metric ? [{ name: metric.facet, unit: metric.unit, formula: metric.formula }] : [];
});
