/**
 * The only orchestration: the bytes of a published file → the rows of every table of the data package that are of it. The data
 * build and the command call it, and whoever reads a file elsewhere; the same bytes give the same rows everywhere.
 */
import type { Said } from '../../domain/said.ts';
import type { Row } from '../../domain/tables.ts';
import type { Unit } from '../../domain/units.ts';
import type { Correction } from '../dataset/corrections.ts';
import { documentRows, type ReadTable } from '../dataset/document.ts';
import type { Document, SourceRange } from '../document/document.ts';
import type { AgencyType } from '../figures/operating.ts';
import { agencyNameOf, nameOutsideTitle } from '../agencyName.ts';
import { regionOf, type Place } from '../region.ts';
import type { Templates } from '../lexicon/compile.ts';
import { containerOf, MEDIA_TYPES, type Format } from '../read/format.ts';
import { readFile } from '../read/index.ts';
import { statedUnits } from '../statements/index.ts';
import { TEMPLATES } from '../templates/index.ts';
import { readDocument, type Reading, type ReadKind } from './readDocument.ts';
import { onlyConfirmed, placesToConfirm, recognisedDocument, type Recognised } from './recognised.ts';

/** What is known of a file besides its bytes. What is not given is taken from the document. */
export interface DocumentMeta extends Said {
  readonly fileName: string;
  readonly documentId?: string;
  readonly agencyId?: string;
  readonly agencyName?: string;
  readonly agencyType?: AgencyType;
  readonly fiscalYear?: number;
  readonly regionCode?: string;
  /** Columns of documents.csv and agencies.csv that a person filled, over those that are read. */
  readonly document?: Row;
  readonly agency?: Row;
}

/** What reading needs besides the file. */
export interface Knowledge {
  /** Every place of GB/T 2260, to tell an agency's region by. */
  readonly places: readonly Place[];
  /** Of this document; applied before anything is derived or checked. */
  readonly corrections?: readonly Correction[];
  /** The words that documents are read by; the project's own where none are given. */
  readonly templates?: Templates;
  /** Of a scan: read in place of its bytes. */
  readonly recognised?: Recognised;
}

export interface ExtractedDocument {
  readonly documentId: string;
  readonly kind: ReadKind;
  /** As the text tells, whatever is known of it. */
  readonly inferredKind: Reading['inferredKind'];
  /** The units of money that its statement tables state, null where one states none: each once. */
  readonly tableUnits: readonly (Unit | null)[];
  /** Empty where the document names no body. */
  readonly agencyName: string;
  readonly agencyId: string;
  readonly fiscalYear: number;
  /** The year that the document itself states, whatever is known of it; null where it states none. */
  readonly printedYear: number | null;
  readonly regionCode: string;
  /** The title of another account that stands behind this one, and of which nothing is read; empty where there is none. */
  readonly otherAccount: string;
  readonly text: string;
  /** Of a scan: the places of all that a person has to confirm, whether it is confirmed or not. */
  readonly toConfirm: readonly SourceRange[];
  readonly tables: Readonly<Record<ReadTable | 'documents' | 'agencies', readonly Row[]>>;
}

/** Throws `ExtractionError` where the file is no disclosure that can be read, and as `Corrections` does. */
export async function extractDocument(
  bytes: Uint8Array,
  meta: DocumentMeta,
  { places, corrections = [], templates = TEMPLATES, recognised }: Knowledge,
): Promise<ExtractedDocument> {
  const read = recognised
    ? recognisedIn(bytes, meta.fileName, recognised, templates)
    : await readFile(bytes, meta.fileName, templates.base);
  const whole = readDocument(read, meta.fiscalYear, meta.agencyType, templates, meta);
  const reading = recognised?.confirmed ? onlyConfirmed(whole, recognised.confirmed) : whole;
  const sha256 = await digest(bytes);
  const documentId = meta.documentId ?? `d-${sha256.slice(0, 16)}`;
  const { fiscalYear } = reading;
  const agencyName = meta.agencyName ?? bodyOf(reading);
  const regionCode = meta.regionCode ?? regionOf(agencyName, reading.flow.text, places);
  const agencyId =
    meta.agencyId ?? `a-${(await agencyDigest(regionCode, agencyName, documentId)).slice(0, 12)}`;
  const rows = documentRows(reading, { documentId, agencyId, fiscalYear, agencyName }, corrections);
  const { numbersTotal: total, numbersAccounted: accounted } = rows;
  const document: Row = {
    document_id: documentId,
    agency_id: agencyId,
    fiscal_year: fiscalYear,
    kind: reading.kind,
    title: agencyName === '' ? meta.fileName : accountTitle(agencyName, fiscalYear, reading.kind),
    source_file: meta.fileName,
    media_type: read.mediaType,
    sha256,
    template: reading.template,
    text_file: `text/${documentId}.txt`,
    ...meta.document,
    numbers_total: total,
    numbers_accounted: accounted,
    accounted_pct: total === 0 ? null : ((accounted / total) * 100).toFixed(1),
  };
  const agency: Row = {
    agency_id: agencyId,
    name: agencyName || meta.fileName,
    short_name: agencyName || meta.fileName,
    region_code: regionCode,
    agency_type: meta.agencyType ?? '',
    ...meta.agency,
  };
  return {
    documentId,
    kind: reading.kind,
    inferredKind: reading.inferredKind,
    tableUnits: statedUnits(reading.statements),
    agencyName,
    agencyId,
    fiscalYear,
    printedYear: reading.printedYear,
    regionCode,
    otherAccount: reading.otherAccount?.title ?? '',
    text: read.text,
    toConfirm: recognised ? placesToConfirm(whole) : [],
    tables: { ...rows.tables, documents: [document], agencies: [agency] },
  };
}

/** Throws `ExtractionError` where the bytes are of no format. */
function recognisedIn(
  bytes: Uint8Array,
  fileName: string,
  recognised: Recognised,
  templates: Templates,
): Document {
  const container = containerOf(bytes, fileName);
  const mediaType = container in MEDIA_TYPES ? MEDIA_TYPES[container as Format] : '';
  return recognisedDocument(recognised, mediaType, templates).document;
}

const TITLES: Readonly<Record<ReadKind, string>> = {
  final_account: '部门决算',
  self_evaluation: '绩效自评',
};

/** What a document is called where nobody gave it a title. */
export const accountTitle = (agencyName: string, fiscalYear: number, kind: ReadKind): string =>
  `${agencyName}${fiscalYear}年度${TITLES[kind]}`;

/** The body that discloses: by the account's title; forms that were published alone name it in a cell. */
function bodyOf({ flow, kind, evaluations }: Reading): string {
  const named = agencyNameOf(flow);
  if (named !== '') return named;
  if (kind === 'final_account') return nameOutsideTitle(flow);
  const [first] = evaluations;
  const { department, implementing_agency: agency, name } = first?.head.names ?? {};
  const cells = [department, agency, first?.scope === 'overall' ? name : undefined];
  const body = cells.find((cell) => cell !== undefined && cell.value !== '')?.value ?? '';
  return body.replace(CODE_OF_BODY, '') || nameOutsideTitle(flow);
}

/** 219001-某镇人民政府: budget systems print the code before the name. */
const CODE_OF_BODY = /^\[?\d{3,}\]?-?/;

const agencyDigest = (regionCode: string, agencyName: string, documentId: string): Promise<string> =>
  digest(new TextEncoder().encode(`${regionCode}${agencyName || documentId}`));

/** SHA-256 in hexadecimal digits. */
async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
