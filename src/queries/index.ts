/** Queries of the first pages. Those of a room that is entered later are imported from their own files, and come with the room. */
export { agencySearch, type FoundAgency } from './agencySearch.ts';
export {
  comparisonCells,
  DIMENSIONS,
  type CellParams,
  type ComparisonCellRow,
  type Dimension,
} from './comparisonCells.ts';
export { datasetFacts, datasetFactsOfEach, type DatasetFacts } from './datasetFacts.ts';
export { distribution, STEP_COUNT, type Distribution } from './distribution.ts';
export { documentFigures, type DocumentFigure } from './documentFigures.ts';
export { documentFindings, type Finding } from './documentFindings.ts';
export { documentReasons, type DocumentReason } from './documentReasons.ts';
export { isDocumentOrder, type DocumentOrder } from './documentOrders.ts';
export { documents, type ListedDocument } from './documents.ts';
export { documentSummary, type DocumentSummary } from './documentSummary.ts';
export { filterParams, listParam, NO_FILTER, type DataFilter } from './filterParams.ts';
export { fiscalYears, type FiscalYear } from './fiscalYears.ts';
export { formRanking, type RankedForm } from './formRanking.ts';
export { formNumbers, type FormNumber } from './formNumbers.ts';
export { indicators, type Indicator } from './indicators.ts';
export { FILTER_KEYS, knownValues, type FilterKey, type KnownValue } from './knownValues.ts';
export { namedQueryOptions, RowShapeError, runNamedQuery, type NamedQueryCall } from './namedQuery.ts';
export { quotes, type Quote } from './quotes.ts';
export { ranking, type RankedAgency, type RankingParams, type UnitParams } from './ranking.ts';
export { regions, type Region } from './regions.ts';
export { sameDocuments, type SameDocument } from './sameDocuments.ts';
export { EXACT_POINTS, scorePoints, type ScorePoint } from './scorePoints.ts';
export { similarAgencies, type SimilarAgency } from './similarAgencies.ts';
export { unreadNumbers, type UnreadNumber } from './unreadNumbers.ts';
