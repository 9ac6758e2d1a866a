/** SHA-256 of files, each looked into once: as long as its stamp is the same, what was found then is told again. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './folders.ts';
import { sha256OfFile } from './hash.ts';
import { stampOf } from './stamp.ts';

type Known = readonly [path: string, stamp: string, sha256: string];

export class KnownDigests {
  readonly #file: string;
  readonly #known: ReadonlyMap<string, Known>;
  readonly #used = new Map<string, Known>();

  private constructor(file: string, known: readonly Known[]) {
    [this.#file, this.#known] = [file, new Map(known.map((one) => [one[0], one]))];
  }

  /** What an earlier process kept in `file`; nothing where it cannot be read. */
  static async open(file: string): Promise<KnownDigests> {
    const kept = await readFile(file, 'utf8').catch(() => '[]');
    try {
      return new KnownDigests(file, JSON.parse(kept) as readonly Known[]);
    } catch {
      return new KnownDigests(file, []);
    }
  }

  /** Throws where the file cannot be read. */
  async of(path: string): Promise<string> {
    const stamp = stampOf(path);
    const known = this.#used.get(path) ?? this.#known.get(path);
    if (known?.[1] === stamp) {
      this.#used.set(path, known);
      return known[2];
    }
    const sha256 = await sha256OfFile(path);
    // One that is being written is looked into again.
    if (stamp !== null && stampOf(path) === stamp) this.#used.set(path, [path, stamp, sha256]);
    return sha256;
  }

  /** Keeps what was asked for since it was opened. */
  async save(): Promise<void> {
    await makeFolder(dirname(this.#file));
    const draft = `${this.#file}.${String(process.pid)}.draft`;
    await writeFile(draft, JSON.stringify([...this.#used.values()]));
    await rename(draft, this.#file);
  }
}
