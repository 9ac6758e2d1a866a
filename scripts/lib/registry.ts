/** The registry of sources: what a person knows of each published file. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { REGION_LEVELS } from '../../src/domain/tables.ts';

const entrySchema = z.object({
  source_file: z.string().min(1),
  document_id: z.string().regex(/^[a-z0-9-]+$/),
  agency_id: z.string().regex(/^[a-z0-9-]+$/),
  agency_name: z.string().min(1),
  agency_short_name: z.string().min(1),
  agency_type: z.enum(['administrative', 'public_institution', '']),
  region_code: z.string().regex(/^\d{6}$/),
  agency_level: z.enum([...REGION_LEVELS, '']),
  fiscal_year: z.coerce.number().int().min(1990).max(2100),
  title: z.string().min(1),
  media_type: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  source_url: z.string(),
  publisher: z.string(),
  published_on: z.string(),
  retrieved_on: z.string(),
});

export type RegistryEntry = z.infer<typeof entrySchema>;

/** Reads `sources/registry.csv`. Throws with the row's number on a malformed row. */
export async function readRegistry(folder: string): Promise<RegistryEntry[]> {
  const text = await readFile(join(folder, 'sources', 'registry.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row, index) => {
    const entry = entrySchema.safeParse(row);
    if (!entry.success) throw new Error(`registry.csv row ${index + 2}: ${z.prettifyError(entry.error)}`);
    return entry.data;
  });
}

/** The bytes of a registered source. Throws where they are not the bytes that were registered. */
export async function readSource(folder: string, entry: RegistryEntry): Promise<Uint8Array> {
  const bytes = await readFile(join(folder, 'sources', entry.source_file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== entry.sha256)
    throw new Error(`${entry.source_file}: sha256 is ${sha256}, registered is ${entry.sha256}`);
  return bytes;
}
