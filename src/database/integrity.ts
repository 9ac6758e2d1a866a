/** Refuses bytes that are not the dataset this page was built with, and says in which way they are not. */
import { DatabaseError } from './errors.ts';
import { isDuckDbFile, promisedLength } from './fileHeader.ts';
import type { DatasetManifest } from './manifest.ts';

const hex = (buffer: ArrayBuffer): string =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Null where the page is not in a secure context (plain http on a local network): length and version still hold. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  return subtle ? hex(await subtle.digest('SHA-256', bytes)) : null;
}

/** @throws DatabaseError of kind dataset-missing, dataset-truncated, dataset-version or dataset-damaged */
export async function checkDatasetBytes(
  bytes: Uint8Array<ArrayBuffer>,
  manifest: DatasetManifest,
): Promise<void> {
  const received = `${String(bytes.length)} bytes, expected ${String(manifest.bytes)}`;
  if (bytes.length === 0) throw new DatabaseError('dataset-truncated', received);
  if (!isDuckDbFile(bytes)) {
    // Mostly a web server's "not found" page sent with status 200.
    if (bytes.length >= 12) throw new DatabaseError('dataset-missing', `not a database file; ${received}`);
    throw new DatabaseError('dataset-truncated', received);
  }
  const promised = promisedLength(bytes);
  if (promised === null || bytes.length < promised) throw new DatabaseError('dataset-truncated', received);
  if (bytes.length !== manifest.bytes) throw new DatabaseError('dataset-version', received);
  const digest = await sha256(bytes);
  if (digest !== null && digest !== manifest.sha256) {
    throw new DatabaseError('dataset-damaged', `sha256 ${digest}, expected ${manifest.sha256}`);
  }
}

interface DatasetRow {
  readonly format_version?: unknown;
  readonly dataset_version?: unknown;
}

/** The file's own word on what it is; the last check, and the only one where SHA-256 is not to be had. */
export function checkDatasetVersion(row: DatasetRow | undefined, manifest: DatasetManifest): void {
  if (row?.format_version !== manifest.formatVersion || row.dataset_version !== manifest.datasetVersion) {
    throw new DatabaseError(
      'dataset-version',
      `file has ${String(row?.format_version)}/${String(row?.dataset_version)}, page expects ${String(manifest.formatVersion)}/${manifest.datasetVersion}`,
    );
  }
}

export const DATASET_VERSION_SQL = 'SELECT format_version, dataset_version FROM dataset';
