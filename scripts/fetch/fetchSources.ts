/**
 * Fetches into `sources/` what the registry names an address of and what is not there yet. What is there is never written over, and what
 * comes is taken only where it is what the registry says.
 */
import { link, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256At } from '../lib/digests.ts';
import { failureOf } from '../lib/failures.ts';
import { makeFolder } from '../lib/folders.ts';
import { locked } from '../lib/lock.ts';
import { download, forget, type Downloaded, type DownloadOptions } from './download.ts';
import { mediaTypeOf, requireExpected } from './expected.ts';
import { FetchFault, networkFault } from './faults.ts';
import { PARTS } from './folder.ts';
import { recordFailed, recordFetched, type FailedRow } from './records.ts';
import { readSourceList, writeSourceList, type SourceRow } from './rows.ts';

export interface FetchOptions extends DownloadOptions {
  /** Only says what would be fetched: nothing is asked of anybody. */
  readonly dry: boolean;
  readonly tell: (line: string) => void;
}

export interface FetchOutcome {
  /** Names of files. */
  readonly missing: readonly string[];
  readonly fetched: readonly string[];
  readonly failed: readonly FailedRow[];
}

/** Of one file, in one run. */
const TRIES = 3;

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** @throws RunError where the registry is not to be read, or another run holds the folder */
export async function fetchSources(folder: string, options: FetchOptions): Promise<FetchOutcome> {
  // Where there is none, nothing is made.
  await readSourceList(folder);
  await makeFolder(join(folder, PARTS));
  return locked(folder, () => fetchLocked(folder, options));
}

async function fetchLocked(folder: string, options: FetchOptions): Promise<FetchOutcome> {
  const list = await readSourceList(folder);
  const rows = [...list.rows];
  const placeOf = ({ source_file }: SourceRow): string => join(folder, 'sources', source_file);
  const failed: FailedRow[] = [];
  const fetched: string[] = [];
  const missing: SourceRow[] = [];
  const fail = (row: SourceRow, reason: string): void => {
    options.tell(`✗ ${row.source_file}：${reason}`);
    const { document_id, source_file, source_url } = row;
    failed.push({ document_id, source_file, source_url, tried_at: new Date().toISOString(), reason });
  };
  /** Written after each file: a run that is stopped loses nothing. One at a time, since hosts are asked side by side. */
  let writing = Promise.resolve();
  const fill = (row: SourceRow, told: Partial<SourceRow>): Promise<void> => {
    rows[rows.indexOf(row)] = { ...row, ...told };
    writing = writing.then(() => writeSourceList(folder, { ...list, rows }));
    return writing;
  };

  for (const row of list.rows) {
    if (!(await isThere(placeOf(row)))) {
      if (row.source_url !== '') missing.push(row);
      continue;
    }
    const sha256 = await sha256At(placeOf(row));
    if (row.sha256 === '' && !options.dry)
      await fill(row, { sha256, media_type: row.media_type || mediaTypeOf(row.source_file) });
    else if (row.sha256 !== '' && row.sha256 !== sha256)
      fail(row, `sources/ 里已有同名文件，但内容与登记的 SHA-256 不符（现为 ${sha256}），没有动它。`);
  }

  if (!options.dry) {
    await Promise.all(
      missing.map((row) => fetchOne(row).catch((error: unknown) => fail(row, reasonOf(error)))),
    );
    await writing;
    await recordFailed(folder, failed);
  }
  return { missing: missing.map(({ source_file }) => source_file), fetched: fetched.sort(), failed };

  async function fetchOne(row: SourceRow): Promise<void> {
    const part = join(folder, PARTS, row.document_id);
    const { finalUrl, redirects, bytes, contentType } = await triedDownload(row.source_url, part, options);
    const sha256 = await sha256At(part);
    try {
      await requireExpected(part, row.source_file);
      if (row.sha256 !== '' && row.sha256 !== sha256)
        throw new FetchFault(
          `取来的内容与登记的 SHA-256 不符（取来的是 ${sha256}），没有收录：网上的文件可能换过了。`,
        );
      // Fails where a file has appeared there meanwhile.
      await link(part, placeOf(row));
    } finally {
      await forget(part);
    }
    const fetchedAt = new Date().toISOString();
    const { document_id, source_file, source_url } = row;
    await fill(row, {
      sha256,
      media_type: row.media_type || mediaTypeOf(source_file),
      retrieved_on: row.retrieved_on || fetchedAt.slice(0, 10),
    });
    writing = writing.then(() =>
      recordFetched(folder, {
        document_id,
        source_file,
        source_url,
        final_url: finalUrl,
        redirects: redirects.join(' '),
        fetched_at: fetchedAt,
        bytes: String(bytes),
        content_type: contentType,
        sha256,
      }),
    );
    await writing;
    fetched.push(source_file);
    options.tell(`✓ ${source_file}　${bytes} 字节　${finalUrl}`);
  }
}

const reasonOf = (error: unknown): string => (error instanceof FetchFault ? error.message : failureOf(error));

/** Goes on where a try broke off; @throws FetchFault of the last one */
async function triedDownload(url: string, part: string, options: DownloadOptions): Promise<Downloaded> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await download(url, part, options);
    } catch (error) {
      const fault = networkFault(error);
      if (!fault.passing || attempt === TRIES) throw fault;
    }
  }
}
