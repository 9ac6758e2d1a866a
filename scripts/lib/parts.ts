/**
 * What has been read, kept a file each, so that a run that was stopped goes on where it was and memory does not grow with
 * the number of documents. A part is known by the document's bytes, what it was read with and the code that read it; its
 * first line is the digest of the rest, so that one that was cut or changed is read again. Processes on several machines may
 * write into one folder at once.
 */
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from './digests.ts';
import { makeFolder } from './folders.ts';

export interface PartKey {
  readonly documentId: string;
  /** All that the rows come from besides the bytes: the file's name, what a person has said of it. */
  readonly readWith: string;
}

const NAME_LENGTH = 16;
const DRAFT = '.draft';

export class Parts<Value> {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** The parts in `folder` that the code `version` has read; what older code read goes, and drafts of a run that was stopped. */
  static async open<Value>(folder: string, version: string): Promise<Parts<Value>> {
    const parts = await Parts.share<Value>(folder, version);
    const own = join(folder, version);
    for (const name of await readdir(folder))
      if (name !== version) await rm(join(folder, name), { recursive: true });
    for (const name of await readdir(own))
      if (name.endsWith(DRAFT)) await rm(join(own, name), { force: true });
    return parts;
  }

  /** The same where others write at this time: nothing is taken away. */
  static async share<Value>(folder: string, version: string): Promise<Parts<Value>> {
    const own = join(folder, version);
    await makeFolder(own);
    return new Parts<Value>(own);
  }

  /** Those of `keys` that there is a part of, whole or not: for a quick look at many. */
  async present<Key extends PartKey>(keys: Iterable<Key>): Promise<Key[]> {
    const names = new Set(await readdir(this.#folder));
    return [...keys].filter((key) => names.has(partName(key)));
  }

  /** Null where there is none, or none that is whole. */
  async get(key: PartKey): Promise<Value | null> {
    const content = await this.#contentOf(key);
    return content && (JSON.parse(content.toString()) as Value);
  }

  /** Whether there is one that is whole. */
  async has(key: PartKey): Promise<boolean> {
    return (await this.#contentOf(key)) !== null;
  }

  async #contentOf(key: PartKey): Promise<Buffer | null> {
    const stored = await readFile(this.pathOf(key)).catch(() => null);
    const end = stored?.indexOf('\n') ?? -1;
    if (stored === null || end < 0) return null;
    const content = stored.subarray(end + 1);
    return stored.toString('latin1', 0, end) === sha256Of(content) ? content : null;
  }

  put(key: PartKey, value: Value): Promise<void> {
    return writePart(this.pathOf(key), value);
  }

  /** Where the part lies, or will: for a process that writes it itself. */
  pathOf(key: PartKey): string {
    return join(this.#folder, partName(key));
  }
}

/** Written beside and renamed, so that a part is whole or not there. */
export async function writePart(path: string, value: unknown): Promise<void> {
  const content = Buffer.from(JSON.stringify(value));
  const draft = `${path}.${randomUUID()}${DRAFT}`;
  await writeFile(draft, Buffer.concat([Buffer.from(`${sha256Of(content)}\n`), content]));
  await rename(draft, path);
}

/** The file that a part lies in. */
export const partName = ({ documentId, readWith }: PartKey): string =>
  `${documentId}.${sha256Of(readWith).slice(0, NAME_LENGTH)}.part`;
