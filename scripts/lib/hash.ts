/** SHA-256 over files of any size: a table of some million rows is more than one buffer holds. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Adds the file's bytes to `hash`. */
export async function addFile(hash: Hash, file: string): Promise<void> {
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }))
    hash.update(chunk as Buffer);
}

export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await addFile(hash, file);
  return hash.digest('hex');
}
