/** Reads a document with what a person has said of it, and keeps it. */
import type { DocumentMeta, Kept } from '../extraction/worker/reader.ts';
import { t } from '../language/t.ts';
import { recognisedIn } from '../ocr/recognised.ts';
import type { KeptScan } from '../ocr/scan.ts';
import { askReader } from './readers.ts';
import {
  LOCAL_FORMAT,
  type KeptRows,
  type OwnCorrection,
  type OwnDocument,
  type Statement,
} from './record.ts';
import { saidOf } from '../domain/said.ts';
import { keepDocument, ownScan, ownSource } from './store.ts';

/** What the reader is told, over what the document says of itself. */
export const metaOf = (statement: Statement): DocumentMeta => ({
  fileName: statement.source_file,
  documentId: statement.document_id,
  agencyId: statement.agency_id,
  agencyName: statement.agency_name,
  agencyType: statement.agency_type,
  fiscalYear: statement.fiscal_year,
  regionCode: statement.region_code,
  ...saidOf(statement),
  document: {
    title: statement.title,
    source_file: `sources/${statement.source_file}`,
    source_url: statement.source_url,
    publisher: statement.publisher,
    published_on: statement.published_on,
    retrieved_on: statement.retrieved_on,
  },
  agency: { short_name: statement.agency_short_name, level: statement.agency_level },
});

type Bytes = () => Promise<Uint8Array<ArrayBuffer>>;

async function read(
  statement: Statement,
  corrections: readonly OwnCorrection[],
  bytes: Bytes,
  kept: KeptScan | null,
): Promise<Kept> {
  const recognised = kept && recognisedIn(kept);
  const answer = await askReader(async () => ({
    kind: 'keep',
    bytes: await bytes(),
    meta: metaOf(statement),
    corrections,
    ...(recognised && { recognised }),
  }));
  if (answer.kind === 'kept') return answer.value;
  throw new Error(answer.kind === 'failed' ? answer.message : t('读取没有完成。'));
}

type Said = Pick<OwnDocument, 'statement' | 'corrections' | 'overtaken'>;

/** Keeps a new document; `recognised` where it is a scan. Throws with a sentence for the reader; what was kept then stays. */
export async function keepNew(said: Said, bytes: Bytes, recognised: KeptScan | null = null): Promise<void> {
  const { document, rows } = await readAsSaid(said, bytes, recognised);
  await keepDocument(document, rows, { bytes: await bytes(), recognised });
}

/** Reads a kept document again, with what is said of it now. Throws with a sentence for the reader; what was kept then stays. */
export async function keepAgain(said: Said): Promise<void> {
  const id = said.statement.document_id;
  const bytes = async (): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await (await ownSource(id)).arrayBuffer());
  const { document, rows } = await readAsSaid(said, bytes, await ownScan(id));
  await keepDocument(document, rows, null);
}

async function readAsSaid(
  { statement, corrections, overtaken }: Said,
  bytes: Bytes,
  recognised: KeptScan | null,
): Promise<{ document: OwnDocument; rows: KeptRows }> {
  const kept = await read(statement, corrections, bytes, recognised);
  const nowOf = (figure: string): string | null | undefined =>
    kept.overtaken.find((one) => one.figure === figure)?.now;
  const document: OwnDocument = {
    statement: { ...statement, media_type: kept.mediaType },
    corrections: corrections.filter(({ figure }) => nowOf(figure) === undefined),
    overtaken: [
      ...overtaken,
      ...corrections.flatMap((correction) => {
        const now = nowOf(correction.figure);
        return now === undefined ? [] : [{ ...correction, now }];
      }),
    ],
    ...(recognised && { ocr: kept.toConfirm }),
    figureCount: kept.figures.length,
    findingCount: kept.findings.length,
  };
  const revision = recognised && { revision: recognised.confirmations.revision };
  return { document, rows: { format: LOCAL_FORMAT, ...revision, kept } };
}
