/**
 * What has been read, kept a file each, so that a run that was stopped goes on where it was and memory does not grow with
 * the number of documents. A part is known by the document's bytes, its name and the code that read it; its first line is
 * the digest of the rest, so that one that was cut or changed is read again.
 */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sha256Of } from './digests.ts';
import type { Extracted } from './reading/extractFile.ts';
import { makeFolder } from './folders.ts';
import type { Input } from './inputs.ts';

const NAME_LENGTH = 16;
const DRAFT = '.draft';

export class Parts {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** The parts in `folder` that the code `version` has read; what older code read goes, and drafts of a run that was stopped. */
  static async open(folder: string, version: string): Promise<Parts> {
    const own = join(folder, version);
    await makeFolder(own);
    for (const name of await readdir(folder))
      if (name !== version) await rm(join(folder, name), { recursive: true });
    for (const name of await readdir(own)) if (name.endsWith(DRAFT)) await rm(join(own, name));
    return new Parts(own);
  }

  /** Null where there is none, or none that is whole. */
  async get(input: Input): Promise<Extracted | null> {
    let stored: string;
    try {
      stored = await readFile(this.#pathOf(input), 'utf8');
    } catch {
      return null;
    }
    const end = stored.indexOf('\n');
    const content = stored.slice(end + 1);
    return end > 0 && stored.slice(0, end) === sha256Of(content) ? (JSON.parse(content) as Extracted) : null;
  }

  /** Written beside and renamed, so that a part is whole or not there. */
  async put(input: Input, extracted: Extracted): Promise<void> {
    const path = this.#pathOf(input);
    const content = JSON.stringify(extracted);
    await writeFile(`${path}${DRAFT}`, `${sha256Of(content)}\n${content}`);
    await rename(`${path}${DRAFT}`, path);
  }

  #pathOf({ documentId, path }: Input): string {
    const key = sha256Of(basename(path)).slice(0, NAME_LENGTH);
    return join(this.#folder, `${documentId}.${key}.part`);
  }
}
