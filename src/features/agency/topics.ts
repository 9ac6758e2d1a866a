/** All measures there are, in the groups that the page of an agency shows, in the order of the documents. */
import { measureDefinition, MEASURES, type Measure, type Section } from '../../domain/measures.ts';
import { t } from '../../language/t.ts';

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly measures: readonly TopicMeasure[];
}

export interface TopicMeasure {
  readonly measure: Measure;
  /** How many wholes above it stand in the same topic. */
  readonly depth: number;
}

/** Every section is in one of them: a measure that is added shows up by itself. */
const TOPICS: readonly (readonly [id: string, title: string, sections: readonly Section[]])[] = [
  ['totals', t('收入、支出与结转结余'), ['total', 'revenue', 'expenditure']],
  [
    'fiscal',
    t('财政拨款'),
    ['fiscal', 'general_public_budget', 'basic', 'government_funds', 'state_capital'],
  ],
  ['three-public', t('“三公”经费、会议与培训'), ['three_public']],
  ['staff', t('机构与人员'), ['overview']],
  ['procurement', t('机关运行与政府采购'), ['agency_operating', 'procurement']],
  ['assets', t('国有资产与车辆'), ['assets']],
  ['performance', t('预算绩效'), ['performance']],
];

const ALL = Object.keys(MEASURES) as Measure[];

const parentOf = (measure: Measure): Measure | undefined => {
  const { parent } = measureDefinition(measure);
  return ALL.find((each) => each === parent);
};

/** A whole, then its parts, as far as they belong to the topic. */
function tree(members: readonly Measure[], parent: Measure | undefined, depth: number): TopicMeasure[] {
  const isRoot = (measure: Measure): boolean => {
    const above = parentOf(measure);
    return above === undefined || !members.includes(above);
  };
  return members
    .filter((measure) => (parent === undefined ? isRoot(measure) : parentOf(measure) === parent))
    .flatMap((measure) => [{ measure, depth }, ...tree(members, measure, depth + 1)]);
}

export const AGENCY_TOPICS: readonly Topic[] = TOPICS.map(([id, title, sections]) => ({
  id,
  title,
  measures: tree(
    ALL.filter((measure) => sections.includes(MEASURES[measure].section)),
    undefined,
    0,
  ),
}));
