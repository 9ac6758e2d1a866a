/** Every named query with several sets of real parameters, as pages ask them: all kinds of filter, and values that nothing answers to. */
import { cellSpec, formSpec, rankingSpec } from '../../src/comparison/specs.ts';
import { metric } from '../../src/comparison/metrics.ts';
import { agencyProfile, PEER_GROUPS } from '../../src/queries/agencyProfile.ts';
import { agencySearch } from '../../src/queries/agencySearch.ts';
import { comparisonCells, DIMENSIONS } from '../../src/queries/comparisonCells.ts';
import { corrections } from '../../src/queries/corrections.ts';
import { coverage } from '../../src/queries/coverage.ts';
import { datasetFacts, datasetFactsOfEach } from '../../src/queries/datasetFacts.ts';
import { distribution } from '../../src/queries/distribution.ts';
import { documentFigures } from '../../src/queries/documentFigures.ts';
import { documentFindings } from '../../src/queries/documentFindings.ts';
import { documentReasons } from '../../src/queries/documentReasons.ts';
import { DOCUMENT_ORDERS } from '../../src/queries/documentOrders.ts';
import { documents } from '../../src/queries/documents.ts';
import { documentSummary } from '../../src/queries/documentSummary.ts';
import { NO_FILTER, type DataFilter } from '../../src/queries/filterParams.ts';
import { findingFacets } from '../../src/queries/findingFacets.ts';
import { findingList, type FindingChoice } from '../../src/queries/findingList.ts';
import { findingPlaces } from '../../src/queries/findingPlaces.ts';
import { fiscalYears } from '../../src/queries/fiscalYears.ts';
import { formNumbers } from '../../src/queries/formNumbers.ts';
import { formRanking } from '../../src/queries/formRanking.ts';
import { indicators } from '../../src/queries/indicators.ts';
import { indicatorSearch } from '../../src/queries/indicatorSearch.ts';
import { knownValues } from '../../src/queries/knownValues.ts';
import { namedQuery, type NamedQueryCall } from '../../src/queries/namedQuery.ts';
import type { QueryName } from '../../src/queries/parameters.ts';
import { keptPlaces, peerPlaces } from '../../src/queries/peerPlaces.ts';
import { provinceDocuments } from '../../src/queries/provinceDocuments.ts';
import questionsSql from '../../src/queries/questions.sql?raw';
import { quotes } from '../../src/queries/quotes.ts';
import { ranking, type UnitParams } from '../../src/queries/ranking.ts';
import { reasonList, type ReasonChoice } from '../../src/queries/reasonList.ts';
import { reasonMeasures } from '../../src/queries/reasonMeasures.ts';
import { regions } from '../../src/queries/regions.ts';
import { regionScores } from '../../src/queries/regionScores.ts';
import { sameDocuments } from '../../src/queries/sameDocuments.ts';
import { scorePoints } from '../../src/queries/scorePoints.ts';
import { scoreSpread } from '../../src/queries/scoreSpread.ts';
import { searchNames } from '../../src/queries/searchNames.ts';
import { searchNumbers } from '../../src/queries/searchNumbers.ts';
import { searchTexts } from '../../src/queries/searchTexts.ts';
import { similarAgencies } from '../../src/queries/similarAgencies.ts';
import { targetOutcomes } from '../../src/queries/targetOutcomes.ts';
import { unreadNumbers } from '../../src/queries/unreadNumbers.ts';
import { z } from 'zod';

const AGENCIES = [
  'urumqi-xinshi-government-office',
  'karamay-urho-government-office',
  'changji-beijing-liaison',
];
const [OFFICE = ''] = AGENCIES;
const DOCUMENTS = [`${OFFICE}-2023`, 'changji-beijing-liaison-2024', 'no-such-document'];

export const FILTERS: readonly DataFilter[] = [
  NO_FILTER,
  { regions: ['650000'], agencies: [], years: [] },
  { regions: ['650100', '421303'], agencies: [], years: [2023] },
  { regions: [], agencies: AGENCIES, years: [2022, 2023] },
  { regions: ['000000'], agencies: ["o'nobody", 'a%'], years: [1999] },
];

const ALL_UNITS: UnitParams = {
  regions: '',
  agencies: '',
  peersOf: '',
  which: 'latest',
  years: '',
  levels: '',
  types: '',
};
const UNITS: readonly UnitParams[] = [
  ALL_UNITS,
  { ...ALL_UNITS, which: 'every' },
  { ...ALL_UNITS, which: 'every', years: '2022,2023', regions: '650000' },
  { ...ALL_UNITS, which: 'listed', years: '2021,2023,2024', agencies: AGENCIES.join(',') },
  { ...ALL_UNITS, peersOf: OFFICE, levels: 'county,unknown', types: 'administrative,unknown' },
  { ...ALL_UNITS, agencies: 'nobody' },
];
const RANKED = ['expenditure.actual', 'growth:three_public', 'evaluation.total_score', 'findings.question'];
const CELLS = cellSpec([...RANKED, 'three_public.change', 'expenditure.original_budget'].map(metric));

const ORDERS = [null, ...DOCUMENT_ORDERS] as const;

/** Values are mixed, not multiplied: each stands beside each other one somewhere. */
function inTurn<Value>(values: readonly [Value, ...Value[]] | readonly Value[], index: number): Value {
  return values[index % values.length] as Value;
}

const page = { limit: 3, offset: 0 };
const far = { limit: 2, offset: 400 };

const CHOICES: readonly FindingChoice[] = [
  ...FILTERS.map((filter) => ({ filter, rules: [], severities: [], measure: '', ids: null })),
  {
    filter: NO_FILTER,
    rules: ['change.operating'],
    severities: ['question', 'note'],
    measure: '',
    ids: null,
  },
  { filter: NO_FILTER, rules: [], severities: [], measure: 'evaluation', ids: null },
  { filter: NO_FILTER, rules: [], severities: [], measure: '', ids: [] },
];
const ANY_REASON: ReasonChoice = {
  filter: NO_FILTER,
  measure: '',
  aspect: '',
  direction: '',
  text: '',
  sharing: '',
  wordingId: '',
};

export interface KnownIds {
  readonly findings: readonly string[];
  readonly questions: readonly string[];
  readonly places: readonly string[];
  readonly evaluations: readonly string[];
  readonly sha256: string;
}

/** `known`: ids of the dataset, which change with it. */
export const casesOf = (known: KnownIds): Readonly<Record<QueryName, readonly NamedQueryCall[]>> => ({
  agencyProfile: [OFFICE, 'nobody'].map(agencyProfile),
  agencySearch: FILTERS.map((filter, index) => agencySearch(inTurn(['', 'zf', '政府', '%'], index), filter)),
  comparisonCells: DIMENSIONS.flatMap((dimension, index) => {
    const asked = { agencies: AGENCIES.join(','), metrics: CELLS, dimension };
    const within = dimension === 'function_item' ? '一般公共服务支出' : '';
    const items = dimension === 'form' ? known.evaluations.slice(0, 3).join(' ') : '';
    const which = inTurn(['latest', 'every'] as const, index);
    return [
      comparisonCells({ ...asked, which, years: '', within: '', items: '' }),
      comparisonCells({ ...asked, which: 'listed', years: '2019,2023,2024', within, items }),
    ];
  }),
  corrections: [corrections(10)],
  coverage: FILTERS.flatMap((filter) => [coverage(filter, 1, 3), coverage(filter, 2, 3)]),
  datasetFacts: FILTERS.flatMap((filter) => [datasetFacts(filter), datasetFactsOfEach(filter)]),
  distribution: UNITS.map((units, index) =>
    distribution({ ...units, by: rankingSpec(metric(inTurn(RANKED, index))) }),
  ),
  documentFigures: DOCUMENTS.map(documentFigures),
  documentFindings: DOCUMENTS.map(documentFindings),
  documentReasons: DOCUMENTS.map(documentReasons),
  documents: ORDERS.map((by, index) =>
    documents({
      filter: inTurn(FILTERS, index),
      by,
      descending: index % 2 === 0,
      limit: 4,
      offset: index % 3,
    }),
  ),
  documentSummary: DOCUMENTS.map(documentSummary),
  findingFacets: CHOICES.map((choice) => findingFacets(choice, 5)),
  findingList: CHOICES.map((choice, index) =>
    findingList(choice, inTurn(['news', 'amount'] as const, index), 20 - index, index % 3),
  ),
  findingPlaces: [findingPlaces(known.findings, 3), findingPlaces(['nothing'], 3)],
  fiscalYears: [fiscalYears()],
  formNumbers: DOCUMENTS.map(formNumbers),
  formRanking: UNITS.map((units, index) =>
    formRanking({
      ...units,
      ...inTurn([page, far], index),
      scope: inTurn(['', 'project', 'overall'] as const, index),
      by: inTurn(
        [formSpec(metric('evaluation.total_score')), ['name', '-', '-'], ['region', '-', '-']],
        index,
      ),
      descending: index % 2 === 0,
      pinned: known.evaluations.slice(0, index % 3),
    }),
  ),
  indicators: [...known.evaluations.slice(0, 4), 'nothing'].map(indicators),
  indicatorSearch: FILTERS.flatMap((filter) => [
    indicatorSearch({ filter, text: '', outcome: '', order: null }, 10, 0),
    indicatorSearch(
      { filter, text: '率', outcome: 'hit_exactly', order: { by: 'form_score', descending: true } },
      10,
      5,
    ),
  ]),
  knownValues: [
    knownValues({ region: ['650000', 'x'], agency: [...AGENCIES, "'"], year: ['2023', 'soon'] }),
    knownValues({ region: [], agency: [], year: [] }),
  ],
  keptPlaces: PEER_GROUPS.flatMap((peers) =>
    [...AGENCIES, 'nobody'].map((agency) => keptPlaces(agency, peers)),
  ),
  peerPlaces: PEER_GROUPS.map((peers, index) =>
    peerPlaces(inTurn([...AGENCIES, 'nobody'], index), peers, CELLS),
  ),
  provinceDocuments: [[], [2023], [2023, 2024], [1999]].map(provinceDocuments),
  questions: [namedQuery('questions', questionsSql, [known.questions.join('\u001f')], z.unknown())],
  quotes: [quotes(known.places), quotes([])],
  ranking: [...UNITS, ALL_UNITS].map((units, index) =>
    ranking({
      ...units,
      ...inTurn([page, page, far], index),
      by:
        index === UNITS.length
          ? ['region', '-', 0, '-', 0, '-', 0]
          : rankingSpec(metric(inTurn(RANKED, index + 1))),
      descending: index % 2 === 0,
      pinned: inTurn([OFFICE, ''], index),
    }),
  ),
  reasonList: [
    ...FILTERS.map((filter) => reasonList({ ...ANY_REASON, filter }, 8, 2)),
    reasonList({ ...ANY_REASON, measure: 'three_public', aspect: 'change', direction: 'decrease' }, 8, 0),
    reasonList({ ...ANY_REASON, sharing: 'shared' }, 8, 0),
    reasonList({ ...ANY_REASON, sharing: 'own', text: '人员' }, 8, 0),
  ],
  reasonMeasures: FILTERS.map(reasonMeasures),
  regions: [regions()],
  regionScores: [regionScores('650000', '420000', []), regionScores('650104', '999999', [2023])],
  sameDocuments: [sameDocuments(known.sha256, '', 0), sameDocuments('', OFFICE, 2023)],
  scorePoints: UNITS.map((units, index) => {
    const { params, ...exact } = scorePoints(units);
    // Every other one as if they were too many to be drawn one by one.
    return { ...exact, params: index % 2 === 0 ? params : [...params.slice(0, -1), 1] };
  }),
  scoreSpread: FILTERS.map(scoreSpread),
  searchNames: ['政府', 'zfbgs', '三公', 'wu', '%'].flatMap((typed) => [searchNames(typed, 5)]),
  searchNumbers: ['14.66', '921.96', '1', "'"].map((typed) => searchNumbers(typed, 5)),
  searchTexts: ['经费', '完成率', '人员', "'", '10.00'].map((typed) => searchTexts(typed, 5)),
  similarAgencies: [similarAgencies('乌尔禾区人民政府办公室', '650205'), similarAgencies('曾都区财政局', '')],
  targetOutcomes: FILTERS.map(targetOutcomes),
  unreadNumbers: DOCUMENTS.map(unreadNumbers),
});
