/** What is to be confirmed of a file before it counts: as it was told from the text, to be changed by the reader. */
import type { AgencyType, Inspected } from '../../extraction/worker/reader.ts';
import type { NamedPlace } from '../../domain/regions.ts';
import { regionLevelOf } from '../../domain/regions.ts';
import type { MoneyUnit } from '../../domain/units.ts';
import { plainName } from '../../domain/spelling.ts';
import type { Statement } from '../../own/record.ts';
import { ownId } from '../../own/dataPackage.ts';
import type { SimilarAgency } from '../../queries/index.ts';
import { t } from '../../language/t.ts';
import type { ChosenKind } from './documentKinds.ts';

/** As what a document is read; empty: as its text tells. */
export interface ReadAs {
  readonly kind: ChosenKind | '';
  readonly moneyUnit: MoneyUnit | '';
}

export interface Draft extends ReadAs {
  /** An agency that there is, or null for the one that the fields describe. */
  readonly agency: SimilarAgency | null;
  readonly agencyName: string;
  readonly region: string;
  readonly agencyType: AgencyType;
  readonly fiscalYear: string;
}

const isSameName = (one: string, other: string): boolean => plainName(one) === plainName(other);

/** An agency of the same name (and place, where the document names one) is the same agency. */
export function draftOf({ identity }: Inspected, agencies: readonly SimilarAgency[]): Draft {
  const { agencyName, regionCode, agencyType, fiscalYear, kind, inferredKind } = identity;
  const same = agencies.find(
    ({ name, region_code: region }) =>
      isSameName(name, agencyName) && (regionCode === '' || region === regionCode),
  );
  return {
    agency: same ?? null,
    agencyName,
    region: regionCode,
    agencyType,
    fiscalYear: fiscalYear === null ? '' : String(fiscalYear),
    kind: kind === inferredKind ? '' : kind,
    moneyUnit: '',
  };
}

type Codes = ReadonlyMap<string, string | null>;
const codesOf = new WeakMap<readonly NamedPlace[], Codes>();

/** Codes by code and by name, null where a name is of several places; made once, since every draft of a page asks at every change. */
function codesByWord(places: readonly NamedPlace[]): Codes {
  const known = codesOf.get(places);
  if (known) return known;
  const codes = new Map<string, string | null>();
  for (const { code, name } of places) {
    codes.set(code, code);
    codes.set(name, codes.has(name) ? null : code);
  }
  codesOf.set(places, codes);
  return codes;
}

/** Null where it is no place, or one of several of a name. */
export const codeOf = (text: string, places: readonly NamedPlace[]): string | null =>
  codesByWord(places).get(text.trim().split(' ')[0] ?? '') ?? null;

/** The agency of the collection that a draft is of, null for a new one. One of the same name and place is the same, also where they were typed. */
export function knownAgency(
  { agency, agencyName, region }: Draft,
  agencies: readonly SimilarAgency[],
  places: readonly NamedPlace[],
): SimilarAgency | null {
  const place = codeOf(region, places);
  const isSame = ({ name, region_code }: SimilarAgency): boolean =>
    isSameName(name, agencyName) && region_code === place;
  return agency ?? agencies.find(isSame) ?? null;
}

/** What is missing or cannot be, in words for the reader; empty where the draft can be confirmed. */
export function problemsOf(
  draft: Draft,
  inspected: Inspected,
  places: readonly NamedPlace[],
): readonly string[] {
  const year = Number(draft.fiscalYear);
  const printed = inspected.identity.fiscalYear;
  return [
    ...(draft.agency || draft.agencyName.trim() !== '' ? [] : [t('请填部门名称。')]),
    ...(draft.agency || codeOf(draft.region, places) !== null ? [] : [t('请选地区，或填六位代码。')]),
    ...(Number.isInteger(year) && year >= 1990 && year <= 2100
      ? []
      : [printed === null ? t('文件没有写年度，请按公开的网页填写。') : t('请填年度。')]),
    ...(printed === null || printed === year ? [] : [t('文件自己写的是 {printed} 年度。', { printed })]),
  ];
}

/** @throws RangeError where `problemsOf` names any */
export async function statementOf(
  draft: Draft,
  inspected: Inspected,
  file: { readonly name: string; readonly sha256: string },
  places: readonly NamedPlace[],
): Promise<Statement> {
  const { agency } = draft;
  const regionCode = agency?.region_code ?? codeOf(draft.region, places);
  if (regionCode === null) throw new RangeError('no region');
  const name = agency?.name ?? draft.agencyName.trim();
  return {
    document_id: ownId(file.sha256),
    source_file: file.name.replace(/[\\/:]/g, '_'),
    agency_id: agency?.agency_id ?? (await agencyId(regionCode, name)),
    agency_name: name,
    agency_short_name: agency?.short_name ?? shortName(name, inspected),
    agency_type: agency ? (agency.agency_type ?? '') : draft.agencyType,
    region_code: regionCode,
    agency_level: agency?.level ?? regionLevelOf(regionCode),
    fiscal_year: Number(draft.fiscalYear),
    title: titleOf(name, draft, inspected),
    media_type: inspected.mediaType,
    sha256: file.sha256,
    source_url: '',
    publisher: '',
    published_on: '',
    retrieved_on: '',
    ...saidIn(draft),
  };
}

/** Wherever the title stands, in lists, notes and files, it says what of it a reader has told. */
function titleOf(name: string, draft: Draft, { identity }: Inspected): string {
  const kind = identity.kind === 'self_evaluation' ? '绩效自评' : '部门决算';
  const notes = [
    ...(identity.fiscalYear === null ? ['文件未写年度，由读者注明'] : []),
    ...(draft.kind === '' ? [] : ['文件种类由读者注明']),
    ...(draft.moneyUnit === '' ? [] : [`表中金额单位由读者注明为${draft.moneyUnit}`]),
  ];
  return `${name}${draft.fiscalYear}年度${kind}${notes.length === 0 ? '' : `（${notes.join('；')}）`}`;
}

/** As the registry has it. */
export const saidIn = ({ kind, moneyUnit }: ReadAs): Pick<Statement, 'kind' | 'money_unit'> => ({
  kind,
  money_unit: moneyUnit,
});

const shortName = (name: string, { identity }: Inspected): string =>
  name === identity.agencyName ? identity.shortName : name;

/** As the reader makes it of a document that is not registered. */
async function agencyId(regionCode: string, name: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${regionCode}${name}`));
  return `a-${hexOf(hash).slice(0, 12)}`;
}

export const hexOf = (hash: ArrayBuffer): string =>
  [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
