/** Which documents are registered as what, and what a person has to say or to confirm. The same whatever order they came in. */
import { basename, extname } from 'node:path';
import type { Doubt } from '../../src/extraction/pipeline/identity.ts';
import { accountTitle } from '../../src/extraction/pipeline/extractDocument.ts';
import { plainName } from '../../src/domain/spelling.ts';
import type { Identified } from '../lib/reading/identifyFile.ts';
import { places } from '../lib/regions.ts';
import type { RegistryEntry } from '../lib/registry.ts';
import { agencyColumns, knownOf, type AgencyColumns, type Candidate, type Known } from './candidate.ts';

export interface Question {
  readonly candidate: Candidate;
  /** As it is registered; null where it is left out until somebody answers. */
  readonly entry: RegistryEntry | null;
  /** In Chinese: what is not known or not sure, and which column to fill. */
  readonly question: string;
}

export interface Decision {
  readonly entries: readonly { readonly entry: RegistryEntry; readonly candidate: Candidate }[];
  readonly questions: readonly Question[];
}

const TYPE_NAMES = { administrative: '行政单位', public_institution: '事业单位', '': '' } as const;

/** Numbers of one agency and year from two documents would count twice. */
export function decide(candidates: readonly Candidate[]): Decision {
  const questions: Question[] = [];
  const told: Whole[] = [];
  const regionOfName = regionsByName(candidates);
  for (const candidate of candidates) {
    if (candidate.given.include === 'no') {
      questions.push({ candidate, entry: null, question: '已按 include 列的 no 不收录；要收录请改为 yes。' });
      continue;
    }
    if (candidate.given.kind === 'budget') {
      questions.push({
        candidate,
        entry: null,
        question: '没有收录：kind 列写明是部门预算，其中的金额是计划数。',
      });
      continue;
    }
    const known = withRegion(knownOf(candidate), regionOfName);
    const problem = missing(known) ?? yearProblem(candidate);
    if (problem === null) told.push({ candidate, known: known as Known });
    else questions.push({ candidate, entry: null, question: problem });
  }
  const wholes = namedAlike(told);
  const agencies = new Map<string, Candidate[]>();
  for (const { candidate, known } of wholes)
    agencies.set(keyOf(known), [...(agencies.get(keyOf(known)) ?? []), candidate]);
  const accounts = new Map<string, Candidate>();
  const names = new Set(candidates.flatMap(({ registered }) => registered?.source_file.toLowerCase() ?? []));
  const entries: { entry: RegistryEntry; candidate: Candidate }[] = [];
  for (const { candidate, known } of wholes.sort((a, b) => byClaim(a.candidate, b.candidate))) {
    const columns = agencyColumns(known, agencies.get(keyOf(known)) ?? []);
    const account = `${columns.agency_id} ${known.fiscalYear}`;
    const before = accounts.get(account);
    if (before) {
      const question = `同一部门同一年度已收录 ${before.name}，这一份没有收录。要换成这一份，请在 include 列填 yes，并在那一份的 include 列填 no。`;
      questions.push({ candidate, entry: null, question });
      continue;
    }
    accounts.set(account, candidate);
    const entry = entryOf(candidate, known, columns, names);
    entries.push({ entry, candidate });
    const question = doubtsOf(candidate, columns);
    if (question !== '') questions.push({ candidate, entry, question });
  }
  return { entries, questions };
}

interface Whole {
  readonly candidate: Candidate;
  readonly known: Known;
}

/** Whether a person or the registry names the agency. */
const isNamed = ({ candidate: { given, registered } }: Whole): boolean =>
  registered !== null || given.agency_name !== undefined;

/** What a document calls its agency gives way to what the agency is called already, however wide its brackets are. */
function namedAlike(wholes: readonly Whole[]): Whole[] {
  const keyOfName = ({ regionCode, agencyName }: Known): string => `${regionCode} ${plainName(agencyName)}`;
  const claim = (whole: Whole): string => `${isNamed(whole) ? 0 : 1} ${whole.known.agencyName}`;
  const names = new Map<string, string>();
  for (const { known } of wholes.toSorted((a, b) => (claim(a) < claim(b) ? -1 : 1)))
    names.set(keyOfName(known), names.get(keyOfName(known)) ?? known.agencyName);
  return wholes.map((whole) => {
    if (isNamed(whole)) return whole;
    const { known } = whole;
    return { ...whole, known: { ...known, agencyName: names.get(keyOfName(known)) ?? known.agencyName } };
  });
}

const keyOf = ({ regionCode, agencyName }: Known): string => `${regionCode} ${agencyName}`;

/** Where all documents that name their place agree on an agency's, it is that of the others too. */
function regionsByName(candidates: readonly Candidate[]): ReadonlyMap<string, string | null> {
  const regions = new Map<string, string | null>();
  for (const { agencyName, regionCode } of candidates.map(knownOf)) {
    if (agencyName === undefined || regionCode === undefined) continue;
    const before = regions.get(agencyName);
    regions.set(agencyName, before === undefined || before === regionCode ? regionCode : null);
  }
  return regions;
}

function withRegion(known: Partial<Known>, regions: ReadonlyMap<string, string | null>): Partial<Known> {
  const regionCode = known.regionCode ?? regions.get(known.agencyName ?? '') ?? undefined;
  return regionCode === undefined ? known : { ...known, regionCode };
}

function missing({ agencyName, regionCode, fiscalYear }: Partial<Known>): string | null {
  const columns = [
    ...(agencyName === undefined ? ['部门名称（agency_name）'] : []),
    ...(regionCode === undefined ? ['地区（region_code，全称或六位代码）'] : []),
    ...(fiscalYear === undefined ? ['年度（fiscal_year）'] : []),
  ];
  return columns.length === 0 ? null : `没有收录：文件里看不出${columns.join('、')}。请填写后再运行一次。`;
}

function yearProblem({ given, identified }: Candidate): string | null {
  const printed = identified?.fiscalYear ?? null;
  if (printed === null || given.fiscal_year === undefined || given.fiscal_year === printed) return null;
  return `没有收录：文件自己写的是 ${printed} 年度，清单填的是 ${given.fiscal_year} 年度。请改正 fiscal_year。`;
}

/** Who is taken where two are of one account: the one that somebody chose, the one that is there, the fuller one. */
const claim = ({ given, registered, identified }: Candidate): number =>
  given.include === 'yes' ? Infinity : registered ? Number.MAX_SAFE_INTEGER : (identified?.rowCount ?? 0);

function byClaim(a: Candidate, b: Candidate): number {
  const [x, y] = [claim(a), claim(b)];
  return x === y ? (a.documentId < b.documentId ? -1 : 1) : y > x ? 1 : -1;
}

/** Empty where nobody says it; a budget is not registered. */
function saidKind({ given, registered }: Candidate): RegistryEntry['kind'] {
  const said = given.kind ?? registered?.kind ?? '';
  return said === 'budget' ? '' : said;
}

function entryOf(
  candidate: Candidate,
  { agencyName, fiscalYear }: Known,
  columns: AgencyColumns,
  names: Set<string>,
): RegistryEntry {
  const { documentId, path, given, registered, identified } = candidate;
  const kind = saidKind(candidate);
  const inferred = accountTitle(agencyName, fiscalYear, kind || (identified?.kind ?? 'final_account'));
  const isSame =
    registered?.agency_name === agencyName &&
    registered.fiscal_year === fiscalYear &&
    registered.kind === kind;
  const text = (name: 'source_url' | 'publisher' | 'published_on' | 'retrieved_on'): string =>
    given[name] ?? registered?.[name] ?? '';
  return {
    source_file: registered?.source_file ?? fileName(path, documentId, names),
    document_id: documentId,
    ...columns,
    fiscal_year: fiscalYear,
    title: given.title ?? (isSame ? registered.title : inferred),
    media_type: registered?.media_type ?? identified?.mediaType ?? '',
    sha256: registered?.sha256 ?? identified?.sha256 ?? '',
    source_url: text('source_url'),
    publisher: text('publisher'),
    published_on: text('published_on'),
    retrieved_on: text('retrieved_on'),
    kind,
    money_unit: given.money_unit ?? registered?.money_unit ?? '',
  };
}

/** Files of several folders lie in one: a name that another has gets the document's own mark, whatever system compares names. */
function fileName(path: string, documentId: string, names: Set<string>): string {
  const name = basename(path)
    .normalize('NFC')
    .replace(/[\\/:]/g, '_');
  const free = (one: string): boolean => !names.has(one.toLowerCase());
  const extension = extname(name);
  const own = free(name)
    ? name
    : `${name.slice(0, name.length - extension.length)}.${documentId}${extension}`;
  names.add(own.toLowerCase());
  return own;
}

/** What stands in the registry but is only likely, unless a person has said it. */
function doubtsOf({ given, registered, identified }: Candidate, columns: AgencyColumns): string {
  if (!identified || registered) return '';
  const likely = TYPE_NAMES[identified.likelyType];
  const typed = columns.agency_type !== '';
  const sentences: Readonly<Record<Doubt, string>> = {
    name: '',
    region: '',
    year: '',
    'likely-name': given.agency_name
      ? ''
      : `部门名称取自自评表，是“${columns.agency_name}”，请核对 agency_name。`,
    'likely-region': given.region_code
      ? ''
      : `地区由正文推断，是${places.find(({ code }) => code === columns.region_code)?.name ?? ''}（${columns.region_code}），请核对 region_code。`,
    type: typed ? '' : '看不出是行政单位还是事业单位，请填 agency_type（行政单位或事业单位）。',
    'likely-type': typed ? '' : `按名称可能是${likely}，请填 agency_type（${likely}）。`,
  };
  const { otherAccount } = identified;
  const other =
    otherAccount === ''
      ? ''
      : `文件里还有另一份决算，从“${otherAccount}”起没有读入；要收录它，请把那一部分另存为一个文件。`;
  return other + unitDoubt(given, identified) + identified.doubts.map((doubt) => sentences[doubt]).join('');
}

/** Amounts of a table without a unit are not read; forms state theirs. */
const unitDoubt = ({ money_unit: said }: Candidate['given'], { kind, tableUnits }: Identified): string =>
  said === undefined && kind === 'final_account' && tableUnits.includes(null)
    ? '有决算表没有写金额单位，其中的数没有读入；知道的请填 money_unit（元、万元或亿元）。'
    : '';
