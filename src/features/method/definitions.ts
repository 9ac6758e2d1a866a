/** The measures as the page of methods lists them: by section of the documents, with what they are and what they add up to. Pure. */
import { metricOf, type Metric } from '../../comparison/metrics.ts';
import {
  isMeasure,
  measureDefinition,
  MEASURES,
  SECTIONS,
  type Measure,
  type Section,
} from '../../domain/measures.ts';
import { t } from '../../language/t.ts';
import { measureMeaning, measureName, sectionName } from '../../language/measures.ts';

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
  const { parent, additive } = measureDefinition(measure);
  const whole = parent !== undefined && isMeasure(parent) ? measureName(parent) : null;
  return {
    measure,
    name: measureName(measure),
    unit: metricOf(`${measure}.actual`)?.unit ?? '',
    definition: measureMeaning(measure),
    partOf: whole === null ? null : `${whole}${additive === true ? t('（各项相加等于它）') : ''}`,
  };
}

const ALL = Object.keys(MEASURES) as Measure[];

export const MEASURE_GROUPS: readonly MeasureGroup[] = (Object.keys(SECTIONS) as Section[]).flatMap(
  (section) => {
    const measures = ALL.filter((measure) => MEASURES[measure].section === section).map(wordsOf);
    return measures.length === 0 ? [] : [{ section: sectionName(section), measures }];
  },
);

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

/** A share names only what it is of; where a formula names the amount of the example, any other may stand. */
function ofAny({ formula, subject }: Metric): string {
  const any = t('所选金额');
  return formula.startsWith('÷') ? `${any} ${formula}` : formula.replace(subject, any);
}

export const RATIO_WORDS = RATIOS.flatMap((key) => {
  const metric = metricOf(key);
  return metric ? [{ name: metric.facet, unit: metric.unit, formula: ofAny(metric) }] : [];
});
