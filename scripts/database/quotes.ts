/** Every printed figure prints what stands at its place, and has the value that it prints. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { chineseNumber } from '../../src/extraction/text/chineseNumbers.ts';
import { foldText } from '../../src/extraction/text/fold.ts';
import { at, isInside, MOST_TOLD, type Cells } from './problems.ts';

/** In their order; a place that is no number is none. */
const FIGURES = `SELECT document_id, coalesce(printed, ''), coalesce(value, ''), coalesce(status, ''),
    coalesce(TRY_CAST(source_start AS INTEGER), 0), coalesce(TRY_CAST(source_end AS INTEGER), 0), "#", figure_id
  FROM figures WHERE basis = 'printed'`;

/** Rows of a document lie together. Millions of them pass: columns, and no object for each. */
export async function quoteProblems(
  connection: DuckDBConnection,
  folder: string,
  documents: readonly Cells[],
): Promise<string[]> {
  const files = new Map(documents.map((row) => [row['document_id'], row['text_file'] ?? '']));
  const problems: string[] = [];
  let [document, text]: [unknown, string] = [undefined, ''];
  for await (const chunk of await connection.stream(FIGURES)) {
    const [ids = [], printed = [], values = [], statuses = [], starts = [], ends = []] = [
      0, 1, 2, 3, 4, 5,
    ].map((column) => chunk.getColumnValues(column));
    for (const [row, id] of ids.entries()) {
      if (id !== document) {
        document = id;
        const file = files.get(String(id)) ?? '';
        text = isInside(folder, file) ? await readFile(join(folder, file), 'utf8').catch(() => '') : '';
      }
      const place = text.slice(Number(starts[row]), Number(ends[row]));
      const what = problemOf(String(printed[row]), String(values[row]), statuses[row] === 'corrected', place);
      if (what === null || problems.length > MOST_TOLD) continue;
      const [number, figure] = [chunk.getColumnVector(6), chunk.getColumnVector(7)].map((column) =>
        String(column.getItem(row)),
      );
      problems.push(at('figures', number, `${figure} 的${what}`));
    }
  }
  return problems;
}

function problemOf(printed: string, value: string, isCorrected: boolean, place: string): string | null {
  if (place !== printed && place.replace(/\s/g, '') !== printed)
    return `原文数字是“${printed}”，出处是“${place}”`;
  if (isCorrected || valuePrinted(printed) === unsigned(value)) return null;
  return `数值是 ${value}，原文是“${printed}”`;
}

/** The sign of a change stands in its words. */
const unsigned = (value: string): string => value.replace(/^-/, '');

const PLAIN = /^\d+(?:\.\d+)?$/;

/** 1,052.87 → 1052.87; 二十六 → 26. */
function valuePrinted(printed: string): string {
  if (PLAIN.test(printed)) return printed;
  const digits = foldText(printed).replace(/^[-+]/, '');
  return /^\d/.test(digits) ? digits.replaceAll('，', '') : (chineseNumber(digits) ?? '');
}
