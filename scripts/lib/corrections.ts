/** Human corrections, applied after extraction. Each says what it expects to replace, so that it cannot outlive its reason. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import type { Row } from '../../src/domain/tables.ts';
import { isUnit, toCanonical } from '../../src/domain/units.ts';

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

/**
 * The figures with their corrections. Throws where a corrected figure is gone or its value is no longer the expected one:
 * whoever corrected it has to look again.
 */
export function applyCorrections(figures: readonly Row[], corrections: readonly Correction[]): Row[] {
  const byFigure = new Map(corrections.map((correction) => [correction.figure, correction]));
  const corrected = figures.map((row) => {
    const correction = byFigure.get(String(row['figure_id']));
    if (!correction) return row;
    byFigure.delete(correction.figure);
    if (row['value'] !== correction.expected)
      throw new Error(
        `correction of ${correction.figure}: expects ${correction.expected}, the document now reads ${String(row['value'])}`,
      );
    const unit = String(row['unit']);
    if (!isUnit(unit)) throw new RangeError(`unknown unit ${unit}`);
    return {
      ...row,
      value: correction.value,
      canonical_value: toCanonical(correction.value, unit).value,
      status: 'corrected',
    };
  });
  const [gone] = byFigure.keys();
  if (gone !== undefined) throw new Error(`correction of ${gone}: no such figure is read any more`);
  return corrected;
}
