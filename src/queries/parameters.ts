/**
 * What each named query may be asked with from outside, in the order of its `$1`, `$2`, …: read by the endpoint and by the generator
 * of ClickHouse's handlers. The page does not fetch it: there the functions beside the SQL make the parameters.
 */
import { z } from 'zod';
import { TARGET_OUTCOMES } from '../domain/tables.ts';
import type { PeerGroup } from './agencyProfile.ts';
import type { Dimension } from './comparisonCells.ts';
import { DOCUMENT_ORDERS } from './documentOrders.ts';
import type { FindingOrder } from './findingList.ts';
import { INDICATOR_ORDERS } from './indicatorOrders.ts';
import type { UnitParams } from './ranking.ts';
import type { Direction, ReasonChoice } from './reasonList.ts';

export type ParameterType = 'text' | 'integer';

export interface Parameter {
  readonly type: ParameterType;
  /** From the text of an address to the value that is bound. */
  readonly schema: z.ZodType<string | number, string>;
}

/** As much as the longest list of places that an export asks for. */
const MOST_TEXT = 1_000_000;

const CONTROLS = /[\0-\x08\x0b-\x1e\x7f]/;

const textOf = (schema: z.ZodString): Parameter => ({ type: 'text', schema: schema.max(MOST_TEXT) });
/** A key, a list of keys, or words. A value that the dataset does not know finds nothing, as in the browser. */
const text = textOf(z.string().refine((value) => !CONTROLS.test(value), '不能含有控制字符'));
const oneOf = <Value extends string>(values: readonly [Value, ...Value[]]): Parameter => ({
  type: 'text',
  schema: z.enum(values, `只能是 ${values.map((value) => `“${value}”`).join('、')} 之一`),
});
const integer = (least: number, most: number): Parameter => ({
  type: 'integer',
  schema: z
    .string()
    .regex(/^-?\d{1,9}$/, '要整数')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `要 ${String(least)} 到 ${String(most)} 之间的整数`),
});

const years = textOf(z.string().regex(/^(?:\d{1,4}(?:,\d{1,4})*)?$/, '要用逗号分隔的年份，或留空'));
const limit = integer(1, 100_000);
const offset = integer(0, 999_999_999);
const shift = integer(-5, 5);
const direction = integer(-1, 1);
/** What a metric is: operation, stated quantity and shift, first part and shift, second part and shift. */
const metric = [text, text, shift, text, shift, text, shift] as const;
/** `ordinal operation stated shift a shift whole b shift whole reason`, parted by semicolons (comparisonCells.sql). */
const ASKED_METRIC = String.raw`\d{1,2} [^ ;]+ [^ ;]+ -?\d [^ ;]+ -?\d [01] [^ ;]+ -?\d [01] [^ ;]+`;
const metrics = textOf(
  z.string().regex(new RegExp(`^${ASKED_METRIC}(?:;${ASKED_METRIC})*$`), '要 comparisonCells.sql 所说的指标'),
);
const filter = [text, text, years] as const;
const units = [
  text,
  text,
  text,
  oneOf<UnitParams['which']>(['latest', 'every', 'listed']),
  years,
  text,
  text,
] as const;
const peers = oneOf<PeerGroup>(['kind', 'level', 'province', 'all']);
const findings = [...filter, text, text, text, text] as const;

export const QUERY_PARAMETERS = {
  agencyProfile: [text],
  agencySearch: [text, text, years, limit],
  comparisonCells: [
    text,
    units[3],
    years,
    metrics,
    oneOf<Dimension>(['whole', 'function_class', 'function_group', 'function_item', 'economic', 'form']),
    text,
    text,
    text,
  ],
  corrections: [limit],
  coverage: [text, text, limit, offset, limit],
  datasetFacts: [...filter, oneOf(['', 'agency'])],
  distribution: [...units, ...metric],
  documentFigures: [text],
  documentFindings: [text],
  documentReasons: [text],
  documentSummary: [text],
  documents: [...filter, oneOf(['', ...DOCUMENT_ORDERS]), direction, limit, offset],
  findingFacets: [...findings, limit],
  findingList: [...findings, oneOf<FindingOrder>(['news', 'amount']), limit, offset],
  findingPlaces: [text, limit],
  fiscalYears: [],
  formNumbers: [text],
  formRanking: [
    ...units,
    oneOf(['overall', 'project', '']),
    text,
    text,
    text,
    direction,
    limit,
    offset,
    text,
  ],
  indicatorSearch: [
    ...filter,
    text,
    oneOf([...TARGET_OUTCOMES, '']),
    oneOf(['', ...INDICATOR_ORDERS]),
    direction,
    limit,
    offset,
  ],
  indicators: [text],
  knownValues: [text, text, text],
  keptPlaces: [text, peers],
  peerPlaces: [text, peers, metrics],
  provinceDocuments: [years],
  // Parted by the unit separator, the one control character that comes.
  questions: [text],
  quotes: [text],
  ranking: [...units, ...metric, direction, limit, offset, text],
  reasonList: [
    ...filter,
    text,
    oneOf<ReasonChoice['aspect']>(['change', 'variance_pct', '']),
    oneOf<Direction | ''>(['increase', 'decrease', 'none', '']),
    text,
    oneOf<ReasonChoice['sharing']>(['shared', 'own', '']),
    text,
    limit,
    offset,
  ],
  reasonMeasures: filter,
  regionScores: [text, text, years],
  regions: [],
  sameDocuments: [text, text, integer(0, 9999)],
  scorePoints: [...units, integer(0, 100_000)],
  scoreSpread: [...filter, integer(1, 100)],
  searchNames: [text, limit, oneOf(['zh', 'en'])],
  searchNumbers: [text, limit],
  searchTexts: [text, limit, text],
  similarAgencies: [text, text, limit],
  targetOutcomes: [...filter, limit],
  unreadNumbers: [text],
} as const satisfies Readonly<Record<string, readonly Parameter[]>>;

export type QueryName = keyof typeof QUERY_PARAMETERS;

export const isQueryName = (name: string): name is QueryName => Object.hasOwn(QUERY_PARAMETERS, name);

/** `$1` is `param_p1` in an address, as ClickHouse's HTTP interface names them too. */
export const parameterName = (index: number): string => `p${String(index + 1)}`;
