/**
 * `npm run golden [-- --update | --accept]`: what the reader makes of the golden documents, against what was checked by hand.
 * `--update` writes a `-changed` file beside each golden one that differs, to look at first; `--accept` puts those in their place.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { foldText } from '../../src/extraction/text/fold.ts';
import type { Row } from '../../src/domain/tables.ts';
import { DOCUMENTS, goldenRows, type Golden } from './golden.ts';
import { GOLDEN_TABLES, goldenRowsNow, tablesOf, type GoldenTable } from './goldenNow.ts';
import { failureOf } from '../../scripts/lib/failures.ts';
import { diffLines, isSame, rowDiff } from '../../scripts/lib/rowDiff.ts';
import { ROOT } from '../../scripts/paths.ts';

const TABLES = Object.keys(GOLDEN_TABLES) as GoldenTable[];

const goldenFile = (folder: string, documentId: string, table: string): string =>
  join(folder, `${documentId}.${table}.csv`);
const changedFile = (folder: string, documentId: string, table: string): string =>
  join(folder, `${documentId}.${table}-changed.csv`);

const columnsOf = (file: string): string[] =>
  (readFileSync(file, 'utf8').split('\n')[0] ?? '').trim().split(',');

const inColumns = (row: Row, columns: readonly string[]): Golden =>
  Object.fromEntries(columns.map((column) => [column, String(row[column] ?? '')]));

/** The widths of brackets are the document's, not the reader's. */
const folded = (row: Golden): Golden =>
  Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, foldText(cell)]));

/** Rows that stand in the golden file too keep its order and its characters; new ones come last. */
function merged(golden: readonly Golden[], now: readonly Golden[]): Golden[] {
  const left = new Map<string, Golden[]>();
  const keyOf = (row: Golden): string => JSON.stringify(folded(row));
  for (const row of now) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), row]);
  const kept = golden.filter((row) => left.get(keyOf(row))?.shift());
  return [...kept, ...[...left.values()].flat()];
}

const csv = (rows: readonly Golden[], columns: readonly string[]): string =>
  `${Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) }, { newline: '\n' })}\n`;

/** Whether all golden files are what the reader makes. */
function compare(folder: string, update: boolean): boolean {
  let same = true;
  for (const documentId of DOCUMENTS) {
    const tables = tablesOf(documentId);
    for (const table of TABLES) {
      const columns = columnsOf(goldenFile(folder, documentId, table));
      const golden = goldenRows(documentId, table, folder);
      const now = goldenRowsNow(tables, table).map((row) => inColumns(row, columns));
      const diff = rowDiff(golden.map(folded), now.map(folded), []);
      rmSync(changedFile(folder, documentId, table), { force: true });
      if (isSame(diff)) continue;
      same = false;
      console.log([`${documentId}.${table}`, ...diffLines(diff, [])].join('\n'));
      if (update) writeFileSync(changedFile(folder, documentId, table), csv(merged(golden, now), columns));
    }
  }
  return same;
}

function accept(folder: string): number {
  const files = DOCUMENTS.flatMap((documentId) => TABLES.map((table) => [documentId, table] as const)).filter(
    ([documentId, table]) => existsSync(changedFile(folder, documentId, table)),
  );
  for (const [documentId, table] of files)
    renameSync(changedFile(folder, documentId, table), goldenFile(folder, documentId, table));
  return files.length;
}

try {
  const { values } = parseArgs({
    options: {
      update: { type: 'boolean' },
      accept: { type: 'boolean' },
      folder: { type: 'string', default: join(ROOT, 'tests', 'golden') },
    },
  });
  if (values.accept) console.log(`${accept(values.folder)} golden files were replaced.`);
  else if (compare(values.folder, values.update ?? false))
    console.log('The golden files are what the reader makes.');
  else {
    console.log(
      values.update
        ? 'Look at *-changed.csv beside the golden files; npm run golden -- --accept puts them in place.'
        : 'npm run golden -- --update writes what the reader makes beside the golden files.',
    );
    process.exitCode = 1;
  }
} catch (error) {
  console.error(failureOf(error));
  process.exitCode = 1;
}
