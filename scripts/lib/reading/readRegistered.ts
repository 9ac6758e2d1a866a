/** One registered source → its text and the rows of every table. */
import { readFile as readBytes } from 'node:fs/promises';
import { documentRows, type DocumentRows } from '../../../src/extraction/dataset/document.ts';
import { readText } from '../../../src/extraction/document.ts';
import { readFile } from '../../../src/extraction/read/index.ts';
import { inferFiscalYear } from '../../../src/extraction/text/stream.ts';
import type { Correction } from '../corrections.ts';
import { sha256Of } from '../digests.ts';
import { RunError } from '../failures.ts';
import type { RegistryEntry } from '../registry.ts';

export interface RegisteredJob {
  readonly kind: 'registered';
  readonly path: string;
  readonly entry: RegistryEntry;
  readonly corrections: readonly Correction[];
}

export interface RegisteredReading {
  readonly text: string;
  readonly rows: DocumentRows;
}

/** Throws `ExtractionError` where the source cannot be read, `RunError` where it is not what was registered. */
export async function readRegistered({
  path,
  entry,
  corrections,
}: RegisteredJob): Promise<RegisteredReading> {
  const bytes = await readBytes(path);
  const sha256 = sha256Of(bytes);
  if (sha256 !== entry.sha256) throw new RunError(`SHA-256 是 ${sha256}，登记的是 ${entry.sha256}。`);
  const { text } = await readFile(bytes, entry.source_file);
  const reading = readText(text, entry.fiscal_year, entry.agency_type);
  // A text that prints no year is what the registry says it is.
  const printedYear = inferFiscalYear(reading.flow, reading.numbers) ?? entry.fiscal_year;
  if (printedYear !== entry.fiscal_year)
    throw new RunError(`文件自己写的是 ${printedYear} 年度，登记的是 ${entry.fiscal_year} 年度。`);
  const key = {
    documentId: entry.document_id,
    agencyId: entry.agency_id,
    fiscalYear: entry.fiscal_year,
    agencyName: entry.agency_name,
  };
  return { text, rows: documentRows(reading, key, corrections) };
}
