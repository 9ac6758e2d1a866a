/** Contents by their SHA-256, and the ids made from it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** In hexadecimal. */
export const sha256Of = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Of a file of any size. */
export async function sha256At(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The id under which a file's tables stand: its own bytes name it, whatever it is called. */
export const documentIdOf = (sha256: string): string => `d-${sha256.slice(0, 16)}`;
