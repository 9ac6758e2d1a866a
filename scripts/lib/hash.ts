/** SHA-256 over files of any size: a table of some million rows is more than one buffer holds. */
import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';

const AT_ONCE = 1024 * 1024;

/** Adds the file's bytes to `hash`. A buffer no longer than the file: packages have thousands of small ones. */
export async function addFile(hash: Hash, file: string): Promise<void> {
  const opened = await open(file);
  try {
    const { size } = await opened.stat();
    const buffer = Buffer.allocUnsafe(Math.min(size + 1, AT_ONCE));
    for (;;) {
      const { bytesRead } = await opened.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await opened.close();
  }
}

export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await addFile(hash, file);
  return hash.digest('hex');
}
