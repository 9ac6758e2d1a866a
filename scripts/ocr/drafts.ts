/** `--ocr`: scans → `drafts.csv`, a row for each number that would be a figure or a cell, for a person to look at. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { toCsv } from '../../src/domain/csv.ts';
import { DRAFTS, DRAFTS_FILE } from '../../src/domain/draftsTable.ts';
import type { Row } from '../../src/domain/tables.ts';
import { draftNumbers } from '../../src/extraction/pipeline/draftNumbers.ts';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { scanChecks } from '../../src/ocr/checks.ts';
import type { ScanPage } from '../../src/ocr/scan.ts';
import { draftsIn } from '../../src/ocr/recognised.ts';
import { textOfScan } from '../../src/ocr/text.ts';
import { failureOf } from '../lib/failures.ts';
import type { Input } from '../lib/inputs.ts';
import { Parts } from '../lib/parts.ts';
import { readerVersion } from '../lib/readerVersion.ts';
import type { Failure } from '../lib/reading/resumedPool.ts';
import { places } from '../lib/regions.ts';
import { ROOT } from '../paths.ts';
import { recognise } from './recognise.ts';

/** What makes a page's text. */
const SOURCES = ['src/ocr', 'package-lock.json'];

/**
 * Recognises `scans` one after another and writes the drafts of all beside the tables in `out`; pages that an earlier run has recognised
 * lie in `cache`. Says of each what came of it; returns those that could not be recognised.
 */
export async function writeDrafts(
  scans: readonly Input[],
  out: string,
  cache: string,
  version = readerVersion(ROOT, SOURCES),
): Promise<Failure[]> {
  const pages = await Parts.open<ScanPage>(cache, version);
  const failures: Failure[] = [];
  const rows: Row[] = [];
  for (const input of [...scans].sort((a, b) => (a.documentId < b.documentId ? -1 : 1))) {
    try {
      const drafts = await draftRows(input, pages);
      rows.push(...drafts);
      console.error(`◐ ${input.path}\n  扫描件：识别出 ${drafts.length} 个数字，都是草稿，见 ${DRAFTS_FILE}`);
    } catch (error) {
      failures.push({ path: input.path, message: failureOf(error) });
      console.error(`✗ ${input.path}\n  ${failureOf(error)}`);
    }
  }
  const file = join(out, DRAFTS_FILE);
  await writeFile(`${file}.draft`, toCsv(DRAFTS, rows));
  await rename(`${file}.draft`, file);
  return failures;
}

async function draftRows({ path, documentId }: Input, pages: Parts<ScanPage>): Promise<Row[]> {
  const bytes = new Uint8Array(await readFile(path));
  const keyOf = (page: number) => ({ documentId, readWith: `page ${page}` });
  const scan = await recognise(bytes, {
    known: (page) => pages.get(keyOf(page)),
    keep: (page, read) => pages.put(keyOf(page), read),
    onPage: (page, of) => {
      console.error(`  ${basename(path)}：已识别 ${page} / ${of} 页`);
    },
  });
  const read = textOfScan(scan);
  const document = await extractDocument(
    bytes,
    { fileName: basename(path), documentId },
    { places, recognised: draftsIn(scan) },
  );
  return scanChecks(draftNumbers(document), read, [])
    .sort((a, b) => a.start - b.start)
    .flatMap((check): Row[] => {
      const page = check.place?.page ?? 0;
      const row = {
        document_id: documentId,
        source_file: basename(path),
        page: page + 1,
        source_start: check.start,
        source_end: check.end,
        printed: check.printed,
        sureness: check.sureness,
        doubts: check.doubts.join(' '),
        page_fault: scan.pages[page]?.fault ?? '',
        line: lineAt(read.text, check.start),
      };
      const meanings =
        check.meanings.length > 0 ? check.meanings : [{ measure: '', aspect: '', item: '', unit: '' }];
      return meanings.map(({ measure, aspect, item, unit }) => ({ ...row, measure, aspect, item, unit }));
    });
}

const lineAt = (text: string, at: number): string =>
  (/[^\n\f]*$/.exec(text.slice(0, at))?.[0] ?? '') + (/^[^\n\f]*/.exec(text.slice(at))?.[0] ?? '');

/** Where recognised pages of the tables in `out` are kept. */
export const scansFolder = (out: string): string => join(out, '.scans');
