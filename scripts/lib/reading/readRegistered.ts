/** One registered source → its text and the rows of every table. */
import { readFile as readBytes } from 'node:fs/promises';
import {
  extractDocument,
  type DocumentMeta,
  type ExtractedDocument,
} from '../../../src/extraction/pipeline/extractDocument.ts';
import type { Recognised } from '../../../src/extraction/pipeline/recognised.ts';
import { saidOf } from '../../../src/domain/said.ts';
import type { Correction } from '../corrections.ts';
import { sha256Of } from '../digests.ts';
import { RunError } from '../failures.ts';
import { places } from '../regions.ts';
import type { RegistryEntry } from '../registry.ts';

export interface RegisteredJob {
  readonly kind: 'registered';
  readonly path: string;
  readonly entry: RegistryEntry;
  readonly corrections: readonly Correction[];
  /** Of a scan: what was recognised and confirmed; null of any other document. */
  readonly recognised: Recognised | null;
}

/** Throws `ExtractionError` where the source cannot be read, `RunError` where it is not what was registered. */
export async function readRegistered({
  path,
  entry,
  corrections,
  recognised,
}: RegisteredJob): Promise<ExtractedDocument> {
  const bytes = await readBytes(path);
  const sha256 = sha256Of(bytes);
  if (sha256 !== entry.sha256) throw new RunError(`SHA-256 是 ${sha256}，登记的是 ${entry.sha256}。`);
  const extracted = await extractDocument(bytes, metaOf(entry), {
    places,
    corrections,
    ...(recognised && { recognised }),
  });
  // A text that prints no year is what the registry says it is.
  const printedYear = extracted.printedYear ?? entry.fiscal_year;
  if (printedYear !== entry.fiscal_year)
    throw new RunError(`文件自己写的是 ${printedYear} 年度，登记的是 ${entry.fiscal_year} 年度。`);
  return extracted;
}

/** What the registry knows of a source, over what the document says of itself. */
const metaOf = (entry: RegistryEntry): DocumentMeta => ({
  fileName: entry.source_file,
  documentId: entry.document_id,
  agencyId: entry.agency_id,
  agencyName: entry.agency_name,
  agencyType: entry.agency_type,
  fiscalYear: entry.fiscal_year,
  regionCode: entry.region_code,
  ...saidOf(entry),
  document: {
    title: entry.title,
    source_file: `sources/${entry.source_file}`,
    media_type: entry.media_type,
    source_url: entry.source_url,
    publisher: entry.publisher,
    published_on: entry.published_on,
    retrieved_on: entry.retrieved_on,
  },
  agency: { short_name: entry.agency_short_name, level: entry.agency_level },
});
