/**
 * The page's only door into extraction: a worker that reads one document at a time. Nothing of a document is run or drawn here, and
 * nothing is fetched but the reader's own resources. It answers every request once; whoever started it ends it past a limit of time.
 */
import placesText from '../../../generated/places.json?raw';
import { pinyinOf, spellingsOf } from '../../domain/pinyin.ts';
import { regionRows, type NamedPlace } from '../../domain/regions.ts';
import type { Row } from '../../domain/tables.ts';
import { CorrectionConflict, type Correction } from '../dataset/corrections.ts';
import { csvTables, type CsvTables } from '../dataset/csvTables.ts';
import { REFUSED } from '../kind/evidence.ts';
import { ExtractionError } from '../errors.ts';
import {
  extractDocument,
  type DocumentMeta,
  type ExtractedDocument,
  type Knowledge,
} from '../pipeline/extractDocument.ts';
import { identityOf, type Identity } from '../pipeline/identity.ts';
import { columnNotes, isWithin, type Recognised } from '../pipeline/recognised.ts';
import type { ColumnNotes } from '../pipeline/recognisedTitles.ts';
import { draftNumbers, type DraftNumber } from '../pipeline/draftNumbers.ts';

export type { Correction } from '../dataset/corrections.ts';
export type { CsvTables } from '../dataset/csvTables.ts';
export type { AgencyType } from '../figures/operating.ts';
export type { Doubt, Identity } from '../pipeline/identity.ts';
export type { DocumentMeta } from '../pipeline/extractDocument.ts';
export type { ColumnNotes } from '../pipeline/recognisedTitles.ts';
export type { Recognised } from '../pipeline/recognised.ts';
export type { DraftMeaning, DraftNumber } from '../pipeline/draftNumbers.ts';

/** `inspect`: what a person looks at before the document counts; `keep`: all of its rows; `places`: of GB/T 2260, to choose from. */
export type ReaderRequest =
  | {
      readonly kind: 'inspect' | 'keep';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly meta: DocumentMeta;
      readonly corrections: readonly Correction[];
      /** Of a scan. */
      readonly recognised?: Recognised;
    }
  | { readonly kind: 'places' };

export interface ReadFigure {
  readonly figureId: string;
  readonly measure: string;
  readonly aspect: string;
  readonly item: string;
  readonly value: string;
  readonly unit: string;
  readonly status: string;
  readonly quote: string;
  readonly sourceStart: number;
}

/** What was read, without the rows. */
export interface Inspected {
  readonly identity: Identity;
  readonly title: string;
  readonly mediaType: string;
  readonly figures: readonly ReadFigure[];
  readonly evaluationCount: number;
  readonly findings: readonly string[];
  readonly unrecognised: readonly string[];
  /** How many numbers the document prints, and how many of them are read; the others are listed with why they are not. */
  readonly printed: { readonly numbers: number; readonly read: number };
  /** Of a scan of which all is asked for: each printed number that a person has to confirm, in the order of the text. */
  readonly drafts: readonly DraftNumber[];
  /** Of such a scan: what is to be said of the columns of its statements. */
  readonly columns?: ColumnNotes;
}

/** A correction that was not applied, since the figure now reads otherwise; null where it is not read. */
export interface Overtaken {
  readonly figure: string;
  readonly now: string | null;
}

export interface Kept extends Inspected {
  /** Of a scan: how many numbers a person has to confirm, and has. */
  readonly toConfirm: { readonly numbers: number; readonly confirmed: number };
  readonly overtaken: readonly Overtaken[];
  readonly text: string;
  readonly tables: CsvTables;
  readonly spellings: readonly {
    readonly name: string;
    readonly pinyin: string;
    readonly spellings: string;
  }[];
}

export type ReaderAnswer =
  | { readonly kind: 'inspected'; readonly value: Inspected }
  | { readonly kind: 'kept'; readonly value: Kept }
  | { readonly kind: 'places'; readonly value: readonly NamedPlace[] }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** Its pages are pictures: it can be recognised. */
      readonly isScan?: boolean;
      /** It is told by its kind, and read only where a person says that it is an account. */
      readonly isRefused?: boolean;
    };

const UNRECOGNISED = '未能识别';

const places: readonly NamedPlace[] = (JSON.parse(placesText) as [string, string][]).map(([code, name]) => ({
  code,
  name,
}));

const text = (row: Row, column: string): string => String(row[column] ?? '');

function inspected(document: ExtractedDocument, recognised?: Recognised): Inspected {
  const { figures, evaluations, findings, unread, documents } = document.tables;
  const [row = {}] = documents;
  const numbers = Number(row['numbers_total']);
  return {
    identity: identityOf(document, places),
    title: text(row, 'title'),
    mediaType: text(row, 'media_type'),
    figures: figures
      .filter((figure) => figure['basis'] === 'printed')
      .map((figure) => ({
        figureId: text(figure, 'figure_id'),
        measure: text(figure, 'measure'),
        aspect: text(figure, 'aspect'),
        item: text(figure, 'function_name') || text(figure, 'economic_name'),
        value: text(figure, 'value'),
        unit: text(figure, 'unit'),
        status: text(figure, 'status'),
        quote: text(figure, 'quote'),
        sourceStart: Number(figure['source_start']),
      })),
    evaluationCount: evaluations.length,
    findings: findings.map((finding) => text(finding, 'question')),
    unrecognised: unread
      .filter((number) => number['reason'] === UNRECOGNISED)
      .map((number) => text(number, 'context') || text(number, 'printed')),
    printed: { numbers, read: numbers - unread.length },
    ...(recognised?.confirmed === null
      ? { drafts: draftNumbers(document), columns: columnNotes(recognised, document) }
      : { drafts: [] }),
  };
}

function kept(
  document: ExtractedDocument,
  overtaken: readonly Overtaken[],
  confirmed: Recognised['confirmed'] = null,
): Kept {
  const regions = document.regionCode === '' ? [] : regionRows([document.regionCode], places);
  const names = [
    ...document.tables.agencies.flatMap((agency) => [text(agency, 'name'), text(agency, 'short_name')]),
    ...regions.map((region) => text(region, 'name')),
  ];
  return {
    ...inspected(document),
    overtaken,
    toConfirm: {
      numbers: document.toConfirm.length,
      confirmed: document.toConfirm.filter((place) => isWithin(place, confirmed ?? [])).length,
    },
    text: document.text,
    tables: csvTables({ ...document.tables, regions }),
    spellings: [...new Set(names)].map((name) => ({
      name,
      pinyin: pinyinOf(name),
      spellings: spellingsOf(name),
    })),
  };
}

const knowledge = (corrections: readonly Correction[], recognised: Recognised | undefined): Knowledge => ({
  places,
  corrections,
  ...(recognised && { recognised }),
});

type FileRequest = Exclude<ReaderRequest, { readonly kind: 'places' }>;

/** With all corrections that still apply: one that a better reading has overtaken must not cost the reader the document. */
async function keep(
  { bytes, meta, corrections, recognised }: FileRequest,
  overtaken: readonly Overtaken[] = [],
): Promise<Kept> {
  const applied = corrections.filter(({ figure }) => !overtaken.some((one) => one.figure === figure));
  try {
    const known = knowledge(applied, recognised);
    return kept(await extractDocument(bytes, meta, known), overtaken, recognised?.confirmed);
  } catch (error) {
    if (!(error instanceof CorrectionConflict)) throw error;
    const { figure, now } = error;
    const again = { kind: 'keep', bytes, meta, corrections, ...(recognised && { recognised }) } as const;
    return keep(again, [...overtaken, { figure, now }]);
  }
}

/** Until a person has said of which year it is: no year that the text could name, so that none is taken for its own. */
const NO_YEAR = 0;

/** A text that prints no year is read for all that it has: its identity has none, which whoever looks at it is then asked for. */
async function inspect({ bytes, meta, corrections, recognised }: FileRequest): Promise<Inspected> {
  const known = knowledge(corrections, recognised);
  const document = await extractDocument(bytes, meta, known).catch((error: unknown) => {
    if (!(error instanceof ExtractionError && error.code === 'no-fiscal-year')) throw error;
    return extractDocument(bytes, { ...meta, fiscalYear: NO_YEAR }, known);
  });
  return inspected(document, recognised);
}

const messageOf = (error: unknown): string =>
  error instanceof ExtractionError
    ? error.message
    : `程序出错：${error instanceof Error ? error.message : String(error)}`;

async function answerTo(request: ReaderRequest): Promise<ReaderAnswer> {
  if (request.kind === 'places') return { kind: 'places', value: places };
  try {
    if (request.kind === 'keep') return { kind: 'kept', value: await keep(request) };
    return { kind: 'inspected', value: await inspect(request) };
  } catch (error) {
    const code = error instanceof ExtractionError ? error.code : null;
    const isRefused = REFUSED.some((kind) => kind === code);
    return { kind: 'failed', message: messageOf(error), isScan: code === 'scanned', isRefused };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => {
  void answerTo(data).then((answer) => {
    self.postMessage(answer);
  });
});
