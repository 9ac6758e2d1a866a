/** The pieces of a package's large tables, each table looked into once as long as its stamp is the same. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './folders.ts';
import type { KnownDigests } from './knownDigests.ts';
import { digestOf, IN_PIECES, lookAtPieces, type Copied, type Piece } from './pieces.ts';
import { stampOf, statOf } from './stamp.ts';

interface Known {
  readonly stamp: string;
  readonly pieces: readonly Piece[];
}

export class KnownPieces {
  readonly #file: string;
  readonly #known: Map<string, Known>;
  #isChanged = false;

  private constructor(file: string, known: Map<string, Known>) {
    [this.#file, this.#known] = [file, known];
  }

  /** What an earlier process kept in `file`; nothing where it cannot be read. */
  static async open(file: string): Promise<KnownPieces> {
    try {
      const kept = JSON.parse(await readFile(file, 'utf8')) as readonly (readonly [string, Known])[];
      return new KnownPieces(file, new Map(kept));
    } catch {
      return new KnownPieces(file, new Map());
    }
  }

  /** Throws where the file cannot be read. */
  async of(path: string): Promise<readonly Piece[]> {
    return this.find(path) ?? (await this.#look(path));
  }

  /** Null where it must be looked into. */
  find(path: string): readonly Piece[] | null {
    const known = this.#known.get(path);
    if (known?.stamp !== stampOf(path)) return null;
    return known.pieces;
  }

  /** A file has taken the place of the one of `stamp`, of which it has `copied`. Nothing is done where that one was not known. */
  async follow(path: string, stamp: string, copied: readonly Copied[]): Promise<void> {
    const before = this.#known.get(path);
    if (before?.stamp === stamp) await this.#look(path, before.pieces, copied);
  }

  async #look(
    path: string,
    before?: readonly Piece[],
    copied?: readonly Copied[],
  ): Promise<readonly Piece[]> {
    const stamp = stampOf(path);
    const pieces = await lookAtPieces(path, before, copied);
    // One that is being written is looked into again.
    if (stamp !== null && stampOf(path) === stamp) {
      this.#known.set(path, { stamp, pieces });
      this.#isChanged = true;
    }
    return pieces;
  }

  async save(): Promise<void> {
    if (!this.#isChanged) return;
    await makeFolder(dirname(this.#file));
    const draft = `${this.#file}.${String(process.pid)}.draft`;
    await writeFile(draft, JSON.stringify([...this.#known].filter(([path]) => statOf(path) !== null)));
    await rename(draft, this.#file);
  }
}

/** Names what a table holds: by its bytes, or by the pieces of a large one. */
export const contentOf = async (path: string, digests: KnownDigests, pieces: KnownPieces): Promise<string> =>
  (statOf(path)?.size ?? 0) > IN_PIECES ? digestOf(await pieces.of(path)) : digests.of(path);
