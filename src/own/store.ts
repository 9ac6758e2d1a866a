/**
 * The reader's own documents in the browser's private file system: a folder each, and a manifest that says which of them count. A
 * file is replaced only when it is written whole (`createWritable` writes beside), a folder counts only when the manifest names it, and
 * one tab writes at a time. So whatever breaks off in the middle leaves what was there. Each folder also holds its own record,
 * written last, from which a damaged manifest is made again.
 */
import { OwnError, storageError } from './errors.ts';
import { mayHaveOwnDocuments, setOwnDocuments } from './flag.ts';
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

const ROOT = 'own-documents';
const MANIFEST = 'manifest.json';
const SOURCE = 'source';
const ROWS = 'rows.json';
const RECORD = 'record.json';
/** Of a scan: what was recognised, and what a person has confirmed of it. */
const SCAN = 'scan.json';
const CONFIRMED = 'confirmed.json';
const LOCK = 'own-documents';

const NOTHING: Manifest = { format: LOCAL_FORMAT, documents: [] };

async function root(): Promise<FileSystemDirectoryHandle> {
  try {
    const files = await navigator.storage.getDirectory();
    return await files.getDirectoryHandle(ROOT, { create: true });
  } catch (error) {
    throw new OwnError('unavailable', { cause: error });
  }
}

/** Never by way of a blob: the browser holds its bytes until the page's memory is next looked through. */
async function write(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  try {
    await stream.write(content);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

async function fileIn(documentId: string, name: string): Promise<File> {
  try {
    const folder = await (await root()).getDirectoryHandle(documentId);
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    throw storageError(error);
  }
}

/** Undefined where there is no such file; null where it is no JSON. */
async function readJson(folder: FileSystemDirectoryHandle, name: string): Promise<unknown> {
  const file = await folder.getFileHandle(name).catch(() => null);
  if (!file) return undefined;
  try {
    return JSON.parse(await (await file.getFile()).text()) as unknown;
  } catch {
    return null;
  }
}

async function recordedDocuments(folder: FileSystemDirectoryHandle): Promise<Manifest> {
  const documents: OwnDocument[] = [];
  for await (const own of folder.values()) {
    if (own.kind !== 'directory') continue;
    const { data } = ownDocumentSchema.safeParse(await readJson(own, RECORD));
    if (data) documents.push(data);
  }
  return { format: LOCAL_FORMAT, documents };
}

async function readManifest(folder: FileSystemDirectoryHandle): Promise<Manifest> {
  const manifest = await readJson(folder, MANIFEST);
  if (manifest === undefined) return NOTHING;
  return manifestSchema.safeParse(manifest).data ?? recordedDocuments(folder);
}

/** One tab at a time: reads the manifest, lets `change` make the next one, and writes it last. */
async function changing(
  change: (folder: FileSystemDirectoryHandle, documents: readonly OwnDocument[]) => Promise<OwnDocument[]>,
): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const folder = await root();
    try {
      const documents = await change(folder, (await readManifest(folder)).documents);
      await write(folder, MANIFEST, JSON.stringify({ format: LOCAL_FORMAT, documents } satisfies Manifest));
      setOwnDocuments(documents.length);
    } catch (error) {
      throw storageError(error);
    }
  });
}

const idOf = ({ statement }: OwnDocument): string => statement.document_id;

/** In the order in which they came. Throws `OwnError`. */
export async function ownDocuments(): Promise<readonly OwnDocument[]> {
  const { documents } = await readManifest(await root());
  if (documents.length > 0 !== mayHaveOwnDocuments()) setOwnDocuments(documents.length);
  return documents;
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
    await write(
      folder,
      MANIFEST,
      JSON.stringify({ format: LOCAL_FORMAT, documents: rest } satisfies Manifest),
    );
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
  return navigator.locks.request(LOCK, async () => {
    try {
      const { revision, confirmed } = await confirmations(documentId);
      const now = { revision: revision + 1, confirmed: [...withConfirmation(confirmed, next)] };
      const folder = await (await root()).getDirectoryHandle(documentId);
      await write(folder, CONFIRMED, JSON.stringify(now));
      return now;
    } catch (error) {
      throw storageError(error);
    }
  });
}
