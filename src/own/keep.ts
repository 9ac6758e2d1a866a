/** Reads a document with what a person has said of it, and keeps it. */
import type { DocumentMeta, Kept } from '../extraction/worker/reader.ts';
import { t } from '../language/t.ts';
import { askReader } from './readers.ts';
import { LOCAL_FORMAT, type OwnDocument, type OwnCorrection, type Statement } from './record.ts';
import { keepDocument } from './store.ts';

/** What the reader is told, over what the document says of itself. */
export const metaOf = (statement: Statement): DocumentMeta => ({
  fileName: statement.source_file,
  documentId: statement.document_id,
  agencyId: statement.agency_id,
  agencyName: statement.agency_name,
  agencyType: statement.agency_type,
  fiscalYear: statement.fiscal_year,
  regionCode: statement.region_code,
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

async function read(
  statement: Statement,
  corrections: readonly OwnCorrection[],
  bytes: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Kept> {
  const answer = await askReader(async () => ({
    kind: 'keep',
    bytes: await bytes(),
    meta: metaOf(statement),
    corrections,
  }));
  if (answer.kind === 'kept') return answer.value;
  throw new Error(answer.kind === 'failed' ? answer.message : t('读取没有完成。'));
}

/** Throws with a sentence for the reader; what was kept then stays. `source`: whether the bytes have to be kept as well. */
export async function keepRead(
  { statement, corrections, overtaken }: Pick<OwnDocument, 'statement' | 'corrections' | 'overtaken'>,
  bytes: () => Promise<Uint8Array<ArrayBuffer>>,
  source: 'new' | 'kept',
): Promise<void> {
  const kept = await read(statement, corrections, bytes);
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
    figureCount: kept.figures.length,
    findingCount: kept.findings.length,
    accountedPct: kept.accountedPct,
  };
  await keepDocument(document, { format: LOCAL_FORMAT, kept }, source === 'new' ? await bytes() : null);
}
