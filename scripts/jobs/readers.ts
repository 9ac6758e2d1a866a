/** As many reading processes as documents are read at a time; each is used again, as in a pool of one run. */
import { Parts } from '../lib/parts.ts';
import { partKeyOf, partsFolder } from '../lib/extractedTables.ts';
import { failureOf } from '../lib/failures.ts';
import type { Extracted, Told } from '../lib/reading/extracted.ts';
import type { Answer } from '../lib/reading/jobs.ts';
import type { Limits } from '../lib/reading/limits.ts';
import { Reader } from '../lib/reading/pool.ts';
import type { ReadingJob } from './readingJob.ts';

export type Outcome =
  | { readonly kind: 'read'; readonly told: Told | null }
  /** Its part is there already: whoever read it was gone before the queue heard of it. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'failed'; readonly message: string; readonly again: boolean };

export class Readers {
  readonly #limits: Limits;
  readonly #version: string;
  readonly #idle: Reader[] = [];
  readonly #parts = new Map<string, Promise<Parts<Extracted>>>();

  constructor(limits: Limits, version: string) {
    this.#limits = limits;
    this.#version = version;
  }

  /** Reads the document and keeps its part beside the tables it is for. Never rejects: a disk that is full is a failure too. */
  async read(job: ReadingJob): Promise<Outcome> {
    try {
      const parts = await this.#partsOf(job.out);
      if (await parts.has(partKeyOf(job))) return { kind: 'kept' };
      const answer = await this.#ask(job, parts.pathOf(partKeyOf(job)));
      return answer.kind === 'kept' ? { kind: 'read', told: answer.told } : answer;
    } catch (error) {
      return { kind: 'failed', message: failureOf(error), again: true };
    }
  }

  /** When no document is being read. */
  end(): void {
    for (const reader of this.#idle.splice(0)) reader.end();
  }

  async #ask({ path, documentId }: ReadingJob, part: string): Promise<Answer> {
    const reader = this.#idle.pop() ?? new Reader(this.#limits);
    try {
      return await reader.read({ job: { kind: 'file', path, documentId }, part });
    } finally {
      this.#idle.push(reader);
    }
  }

  #partsOf(out: string): Promise<Parts<Extracted>> {
    const opened = this.#parts.get(out) ?? Parts.share<Extracted>(partsFolder(out), this.#version);
    this.#parts.set(out, opened);
    // A folder that could not be made may be there for the next document.
    opened.catch(() => this.#parts.delete(out));
    return opened;
  }
}
