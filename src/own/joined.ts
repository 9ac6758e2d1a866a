/**
 * The database file that was made of the documents and the published dataset: one at most, beside the documents. It holds nothing that
 * could not be made again, and is gone when any of them changes.
 */
import { write } from './files.ts';

const FOLDER = 'own-joined';

export async function forgetJoined(): Promise<void> {
  const files = await navigator.storage.getDirectory();
  await files.removeEntry(FOLDER, { recursive: true }).catch(() => undefined);
}

/** Rejects where there is none of this name. */
export async function readJoined(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER);
  const file = await (await folder.getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}

/** Takes the place of whatever there is. */
export async function writeJoined(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await forgetJoined();
  const files = await navigator.storage.getDirectory();
  await write(await files.getDirectoryHandle(FOLDER, { create: true }), name, bytes);
}
