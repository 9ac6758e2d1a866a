/** corrections.csv: what people corrected. src/extraction/dataset/corrections.ts applies it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import { RunError } from './failures.ts';

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
  const rows = new Map<string, number>();
  return data.map((row, index) => {
    const correction = correctionSchema.safeParse(row);
    if (!correction.success)
      throw new RunError(`corrections.csv 第 ${index + 2} 行：${z.prettifyError(correction.error)}`);
    const { figure } = correction.data;
    const before = rows.get(figure);
    if (before !== undefined)
      throw new RunError(
        `corrections.csv 第 ${index + 2} 行：${figure} 已在第 ${before} 行更正，只能留下一行。`,
      );
    rows.set(figure, index + 2);
    return correction.data;
  });
}

/** The corrections of each document. Throws `RunError` where one is of a document that there is not. */
export function correctionsByDocument(
  corrections: readonly Correction[],
  documentIds: readonly string[],
): Map<string, Correction[]> {
  const byDocument = new Map<string, Correction[]>(documentIds.map((id) => [id, []]));
  for (const correction of corrections) {
    const own = byDocument.get(correction.document_id);
    if (!own)
      throw new RunError(`corrections.csv：${correction.figure} 的文件 ${correction.document_id} 没有登记。`);
    own.push(correction);
  }
  return byDocument;
}
