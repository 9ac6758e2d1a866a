/** corrections.csv: what people corrected. src/extraction/dataset/corrections.ts applies it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';

const correctionSchema = z.object({
  document_id: z.string().min(1),
  figure: z.string().min(1),
  expected: z.string().regex(/^-?\d+(\.\d+)?$/),
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  reason: z.string().min(1),
  corrected_by: z.string(),
  corrected_on: z.string(),
});

export type Correction = z.infer<typeof correctionSchema>;

export async function readCorrections(folder: string): Promise<Correction[]> {
  const text = await readFile(join(folder, 'corrections.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row, index) => {
    const correction = correctionSchema.safeParse(row);
    if (!correction.success)
      throw new Error(`corrections.csv row ${index + 2}: ${z.prettifyError(correction.error)}`);
    return correction.data;
  });
}

/** The corrections of each document. Throws where one is of a document that there is not. */
export function correctionsByDocument(
  corrections: readonly Correction[],
  documentIds: readonly string[],
): Map<string, Correction[]> {
  const byDocument = new Map<string, Correction[]>(documentIds.map((id) => [id, []]));
  for (const correction of corrections) {
    const own = byDocument.get(correction.document_id);
    if (!own) throw new Error(`correction of ${correction.figure}: no document ${correction.document_id}`);
    own.push(correction);
  }
  return byDocument;
}
