/**
 * Files that take the place of others all at once: each is written beside its place, and only when all of them are whole
 * are they renamed. A run that ends before leaves what was there.
 */
import { copyFile, open, readdir, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './folders.ts';

const DRAFT = '.draft';

export class Replacement {
  readonly #folder: string;
  readonly #paths: string[] = [];
  readonly #unchanged = new Set<string>();
  readonly #open: FileHandle[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `path` from the folder. */
  async write(path: string, content: string): Promise<void> {
    await writeFile(await this.#draftOf(path), content);
  }

  /** What lies at `path` stays. */
  keep(path: string): void {
    this.#unchanged.add(path);
  }

  /** The bytes of the file at `source`, which may be anywhere. */
  async copy(path: string, source: string): Promise<void> {
    await copyFile(source, await this.#draftOf(path));
  }

  /** A file that is written bit by bit; closed by `commit`. */
  async stream(path: string): Promise<FileHandle> {
    const handle = await open(await this.#draftOf(path), 'w');
    this.#open.push(handle);
    return handle;
  }

  /** Puts every file in its place; in the folder `owned` nothing else stays. */
  async commit(owned: string): Promise<void> {
    await this.#close();
    for (const path of this.#paths) {
      const place = join(this.#folder, path);
      await rename(place + DRAFT, place);
    }
    const kept = new Set([...this.#paths, ...this.#unchanged]);
    for (const name of await readdir(join(this.#folder, owned)))
      if (!kept.has(`${owned}/${name}`)) await rm(join(this.#folder, owned, name), { recursive: true });
  }

  /** Takes the drafts away. */
  async discard(): Promise<void> {
    await this.#close();
    for (const path of this.#paths) await rm(join(this.#folder, path) + DRAFT, { force: true });
  }

  async #draftOf(path: string): Promise<string> {
    const draft = join(this.#folder, path) + DRAFT;
    await makeFolder(dirname(draft));
    this.#paths.push(path);
    return draft;
  }

  async #close(): Promise<void> {
    for (const handle of this.#open.splice(0)) await handle.close();
  }
}

/** Runs `fill`, then commits; where it throws nothing is changed. */
export async function replacing(
  folder: string,
  owned: string,
  fill: (files: Replacement) => Promise<void>,
): Promise<void> {
  const files = new Replacement(folder);
  try {
    await makeFolder(join(folder, owned));
    await fill(files);
    await files.commit(owned);
  } catch (error) {
    await files.discard();
    throw error;
  }
}
