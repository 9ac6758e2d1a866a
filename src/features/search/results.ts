/** What was found, in groups, each with the way to its room. Pure. */
import { metricOf } from '../../comparison/metrics.ts';
import { isMeasure, MEASURES } from '../../domain/measures.ts';
import { plainSpelling } from '../../domain/spelling.ts';
import type { FoundNumber } from '../../queries/searchNumbers.ts';
import type { FoundName } from '../../queries/searchNames.ts';
import type { FoundText } from '../../queries/searchTexts.ts';
import { placeParam, type AnySearch } from '../shared/search.ts';
import { t } from '../../language/t.ts';
import { measureName, sectionName } from '../../language/measures.ts';
import type { Found, FoundGroup } from './PickDialog.tsx';
import { listedName } from '../../language/names.ts';

/** An address of the site, as the router takes it. */
export interface Way {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Partial<AnySearch>;
}

export interface Result extends Found {
  readonly way: Way;
}

export type ResultGroup = FoundGroup<Result>;

/** A page by its name, and the spellings that it is found by. */
export interface SearchPage {
  readonly path: string;
  readonly name: string;
  readonly spellings: string;
}

const KINDS = {
  agency: t('部门#many'),
  region: t('地区'),
  measure: t('指标#many'),
  project: t('项目'),
  indicator: t('绩效指标'),
  finding: t('疑点'),
  reason: t('原因'),
} as const;

const whoseOf = (found: Pick<FoundText, 'short_name' | 'fiscal_year'>): string =>
  t('{shortName} · {fiscalYear}年', { shortName: found.short_name, fiscalYear: found.fiscal_year });

/** `three_public.actual`, of a function where it has one, as 对比 calls it. */
function numberResult(found: FoundNumber): Result {
  const { figure_id: key, measure, aspect, function_name: item, document_id: documentId } = found;
  const title = metricOf(`${measure}.${aspect}`)?.title ?? measure;
  return {
    key: `figure:${key}`,
    title: item === '' ? title : `${title} · ${item}`,
    detail: whoseOf(found),
    way: {
      to: '/documents/$documentId',
      params: { documentId },
      search: { at: placeParam(found.source_start, found.source_end) },
    },
  };
}

function nameResult({ kind, key, title, detail }: FoundName): Result {
  const base = { key: `${kind}:${key}`, title };
  if (kind === 'agency')
    return {
      ...base,
      detail: listedName(detail ?? ''),
      way: { to: '/agencies/$agencyId', params: { agencyId: key } },
    };
  if (kind === 'region')
    return {
      key: base.key,
      title: listedName(title),
      detail: listedName(detail ?? ''),
      way: { to: '/', search: { region: [key] } },
    };
  const way = { to: '/', search: { measure: key } };
  if (!isMeasure(key)) return { ...base, detail: '', way };
  return { ...base, title: measureName(key), detail: sectionName(MEASURES[key].section), way };
}

function wayOf(found: FoundText, typed: string): Way {
  const { kind, key, agency_id: agency, fiscal_year: year, source_start: start, source_end: end } = found;
  switch (kind) {
    case 'project':
      return { to: '/performance', search: { agency: [agency], year: [String(year)], project: key } };
    case 'finding':
      return {
        to: '/findings',
        search: { agency: [agency], ...(found.rule === null ? {} : { rule: [found.rule] }) },
      };
    case 'reason':
      return { to: '/reasons', search: { text: typed } };
    case 'indicator':
      return {
        to: '/documents/$documentId',
        params: { documentId: found.document_id },
        search: start === null || end === null ? {} : { at: placeParam(start, end) },
      };
  }
}

const textResult = (found: FoundText, typed: string): Result => ({
  key: `${found.kind}:${found.key}`,
  title: found.title,
  detail: whoseOf(found),
  way: wayOf(found, typed),
});

const pagesFor = (pages: readonly SearchPage[], typed: string): Result[] =>
  pages
    .filter(({ name, spellings }) => `${plainSpelling(name)} ${spellings}`.includes(plainSpelling(typed)))
    .map(({ path, name }) => ({ key: `page:${path}`, title: name, detail: '', way: { to: path } }));

function groups<Row extends { readonly kind: keyof typeof KINDS; readonly match_total: number }>(
  rows: readonly Row[],
  kinds: readonly Row['kind'][],
  resultOf: (row: Row) => Result,
): ResultGroup[] {
  return kinds.flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const [first] = own;
    return first ? [{ name: KINDS[kind], results: own.map(resultOf), total: first.match_total }] : [];
  });
}

/** In the order in which a reader most likely means them. */
export function resultGroups(
  typed: string,
  pages: readonly SearchPage[],
  names: readonly FoundName[],
  texts: readonly FoundText[],
  numbers: readonly FoundNumber[] = [],
): ResultGroup[] {
  const found = pagesFor(pages, typed);
  const [number] = numbers;
  return [
    ...(number
      ? [{ name: t('印有这个数的地方'), results: numbers.map(numberResult), total: number.match_total }]
      : []),
    ...groups(names, ['agency', 'region', 'measure'], nameResult),
    ...groups(texts, ['project', 'indicator', 'finding', 'reason'], (row) => textResult(row, typed)),
    ...(found.length > 0 ? [{ name: t('页面'), results: found, total: found.length }] : []),
  ];
}
