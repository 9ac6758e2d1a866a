/** The browser's private file system, as the reader's own documents lie in it: one tab writes at a time. */
import { OwnError } from './errors.ts';

const ROOT = 'own-documents';
const LOCK = 'own-documents';

/** One tab at a time, in the folder of the documents. */
export const writing = <Result>(
  work: (folder: FileSystemDirectoryHandle) => Promise<Result>,
): Promise<Result> => navigator.locks.request(LOCK, async () => work(await root()));

export async function root(): Promise<FileSystemDirectoryHandle> {
  try {
    const files = await navigator.storage.getDirectory();
    return await files.getDirectoryHandle(ROOT, { create: true });
  } catch (error) {
    throw new OwnError('unavailable', { cause: error });
  }
}

/** Never by way of a blob: the browser holds its bytes until the page's memory is next looked through. */
export async function write(
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

/** Undefined where there is no such file; null where it is no JSON. */
export async function readJson(folder: FileSystemDirectoryHandle, name: string): Promise<unknown> {
  const file = await folder.getFileHandle(name).catch(() => null);
  if (!file) return undefined;
  try {
    return JSON.parse(await (await file.getFile()).text()) as unknown;
  } catch {
    return null;
  }
}
