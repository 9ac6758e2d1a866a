/**
 * The reader's own documents in the browser's private file system: a folder each, and a manifest that says which of them count. A
 * file is replaced only when it is written whole (`createWritable` writes beside), a folder counts only when the manifest names it, and
 * one tab writes at a time. So whatever breaks off in the middle leaves what was there. Each folder also holds its own record,
 * written last, from which a damaged manifest is made again.
 */
import { OwnError, storageError } from './errors.ts';
import { readJson, root, write, writing } from './files.ts';
import { mayHaveOwnDocuments, setOwnDocuments } from './flag.ts';
import { forgetJoined } from './joined.ts';
import {
  LOCAL_FORMAT,
  manifestSchema,
  ownDocumentSchema,
  type KeptRows,
  type Manifest,
  type OwnDocument,
} from './record.ts';
import {
  confirmationsSchema,
  NO_CONFIRMATIONS,
  scanSchema,
  type Confirmation,
  type Confirmations,
  type KeptScan,
} from '../ocr/scan.ts';
import { withConfirmation } from '../ocr/confirmed.ts';

const MANIFEST = 'manifest.json';
const SOURCE = 'source';
const ROWS = 'rows.json';
const RECORD = 'record.json';
/** Of a scan: what was recognised, and what a person has confirmed of it. */
const SCAN = 'scan.json';
const CONFIRMED = 'confirmed.json';

const NOTHING: Manifest = { format: LOCAL_FORMAT, documents: [], state: '' };

async function fileIn(documentId: string, name: string): Promise<File> {
  try {
    const folder = await (await root()).getDirectoryHandle(documentId);
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    throw storageError(error);
  }
}

async function recordedDocuments(folder: FileSystemDirectoryHandle): Promise<Manifest> {
  const documents: OwnDocument[] = [];
  for await (const own of folder.values()) {
    if (own.kind !== 'directory') continue;
    const { data } = ownDocumentSchema.safeParse(await readJson(own, RECORD));
    if (data) documents.push(data);
  }
  return { format: LOCAL_FORMAT, documents, state: '' };
}

async function readManifest(folder: FileSystemDirectoryHandle): Promise<Manifest> {
  const manifest = await readJson(folder, MANIFEST);
  if (manifest === undefined) return NOTHING;
  return manifestSchema.safeParse(manifest).data ?? recordedDocuments(folder);
}

/** Answers the state that the documents are in from then on. */
async function writeManifest(
  folder: FileSystemDirectoryHandle,
  documents: readonly OwnDocument[],
): Promise<string> {
  const manifest: Manifest = { format: LOCAL_FORMAT, documents: [...documents], state: crypto.randomUUID() };
  await write(folder, MANIFEST, JSON.stringify(manifest));
  return manifest.state;
}

/** One tab at a time: reads the manifest, lets `change` make the next one, and writes it last. */
async function changing(
  change: (folder: FileSystemDirectoryHandle, documents: readonly OwnDocument[]) => Promise<OwnDocument[]>,
): Promise<void> {
  await writing(async (folder) => {
    try {
      await forgetJoined();
      const documents = await change(folder, (await readManifest(folder)).documents);
      await writeManifest(folder, documents);
      setOwnDocuments(documents.length);
    } catch (error) {
      throw storageError(error);
    }
  });
}

const idOf = ({ statement }: OwnDocument): string => statement.document_id;

/** In the order in which they came. Throws `OwnError`. */
export const ownDocuments = async (): Promise<readonly OwnDocument[]> => (await manifestNow()).documents;

async function manifestNow(): Promise<Manifest> {
  const manifest = await readManifest(await root());
  const { length } = manifest.documents;
  if (length > 0 !== mayHaveOwnDocuments()) setOwnDocuments(length);
  return manifest;
}

export const stateIn = async (folder: FileSystemDirectoryHandle): Promise<string> =>
  (await readManifest(folder)).state;

/** The documents, and the state that they are in: '' where that could not be written, and nothing can be kept of it. */
export async function ownState(): Promise<Manifest> {
  const now = await manifestNow();
  if (now.state !== '' || now.documents.length === 0) return now;
  return writing(async (folder) => {
    const manifest = await readManifest(folder);
    if (manifest.state !== '') return manifest;
    return { ...manifest, state: await writeManifest(folder, manifest.documents).catch(() => '') };
  });
}

/** What is kept of a new document besides its rows. */
export interface Originals {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly recognised: KeptScan | null;
}

/** Keeps a document, or what is read and said of it now; `originals` null where they are kept already. Throws `OwnError`; nothing is changed then. */
export async function keepDocument(
  document: OwnDocument,
  rows: KeptRows,
  originals: Originals | null,
): Promise<void> {
  const id = idOf(document);
  await changing(async (folder, documents) => {
    const isNew = !documents.some((one) => idOf(one) === id);
    try {
      const own = await folder.getDirectoryHandle(id, { create: true });
      if (originals) await write(own, SOURCE, originals.bytes);
      if (originals?.recognised) {
        await write(own, SCAN, JSON.stringify(originals.recognised.scan));
        await write(own, CONFIRMED, JSON.stringify(originals.recognised.confirmations));
      }
      await write(own, ROWS, JSON.stringify(rows));
      await write(own, RECORD, JSON.stringify(document));
    } catch (error) {
      // Of a document that does not count yet, nothing should take up the room that others need.
      if (isNew) await folder.removeEntry(id, { recursive: true }).catch(() => undefined);
      throw error;
    }
    return isNew ? [...documents, document] : documents.map((one) => (idOf(one) === id ? document : one));
  });
}

export async function removeDocument(documentId: string): Promise<void> {
  await changing(async (folder, documents) => {
    const rest = documents.filter((one) => idOf(one) !== documentId);
    // The manifest no longer names it before its folder goes.
    await writeManifest(folder, rest);
    await folder.removeEntry(documentId, { recursive: true }).catch(() => undefined);
    return rest;
  });
}

/** The bytes as they were published. */
export const ownSource = (documentId: string): Promise<File> => fileIn(documentId, SOURCE);

/** Null where they were made by another version of the app or of fewer confirmations, or are not whole. */
export async function ownRows(documentId: string): Promise<KeptRows | null> {
  try {
    const rows = JSON.parse(await (await fileIn(documentId, ROWS)).text()) as KeptRows;
    if (rows.format !== LOCAL_FORMAT) return null;
    const isScan = rows.revision !== undefined;
    return isScan && rows.revision !== (await confirmations(documentId)).revision ? null : rows;
  } catch {
    return null;
  }
}

/** What was recognised of a document, and what is confirmed of that; null where it is no scan. Throws `OwnError` where it is damaged. */
export async function ownScan(documentId: string): Promise<KeptScan | null> {
  const folder = await (await root()).getDirectoryHandle(documentId);
  const kept = await readJson(folder, SCAN);
  if (kept === undefined) return null;
  const { data } = scanSchema.safeParse(kept);
  if (!data) throw new OwnError('broken');
  return { scan: data, confirmations: await confirmations(documentId) };
}

async function confirmations(documentId: string): Promise<Confirmations> {
  const folder = await (await root()).getDirectoryHandle(documentId);
  return confirmationsSchema.safeParse(await readJson(folder, CONFIRMED)).data ?? NO_CONFIRMATIONS;
}

/** Adds to what is confirmed, at once and for good: the rows follow later. Throws `OwnError`; nothing is changed then. */
export async function keepConfirmation(documentId: string, next: Confirmation): Promise<Confirmations> {
  return writing(async (all) => {
    try {
      await forgetJoined();
      const { revision, confirmed } = await confirmations(documentId);
      const now = { revision: revision + 1, confirmed: [...withConfirmation(confirmed, next)] };
      const folder = await all.getDirectoryHandle(documentId);
      await write(folder, CONFIRMED, JSON.stringify(now));
      await writeManifest(all, (await readManifest(all)).documents);
      return now;
    } catch (error) {
      throw storageError(error);
    }
  });
}
