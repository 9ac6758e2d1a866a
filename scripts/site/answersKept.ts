/**
 * What the pages of a choice were answered with, kept in a file: after some documents have changed a query is asked again only where its
 * answer may be another, and a page is put together again only where one of its answers is.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { ViewSource } from '../../src/app/pageViews.ts';
import type { NamedQueryCall } from '../../src/queries/index.ts';
import type { Difference } from '../database/difference.ts';
import { isTouched, renewed } from './reads.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Answers by the text of their keys, and for each page what it was made of. */
interface Kept {
  readonly answers: readonly (readonly [key: string, rows: Rows])[];
  readonly pages: Readonly<Record<string, readonly string[]>>;
}

/** The key of a text that was read is its document; `TEXT` is the name of no query. */
const TEXT = 'text';

const keyOf = (key: readonly unknown[]): string => JSON.stringify(key);

async function readKept(file: string): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept;
  } catch {
    return null;
  }
}

/** Answers that still hold, and those among them that were put right. */
function stillGood(kept: Kept, difference: Difference) {
  const answers = new Map<string, Rows>();
  const other = new Set<string>();
  for (const [text, rows] of kept.answers) {
    const key = JSON.parse(text) as [string, ...unknown[]];
    if (key[0] === TEXT ? difference.documents.includes(String(key[1])) : isTouched(key, rows, difference))
      continue;
    const now = renewed(rows, difference);
    answers.set(text, now);
    if (now !== rows) other.add(text);
  }
  return { answers, other };
}

export class Answers {
  readonly #source: ViewSource;
  readonly #answers: Map<string, Promise<Rows>>;
  /** What each page was made of, where all of that holds as it was. */
  readonly #unchanged = new Map<string, readonly string[]>();
  readonly #pages: Record<string, readonly string[]> = {};

  private constructor(source: ViewSource, good: ReadonlyMap<string, Rows>) {
    this.#source = source;
    this.#answers = new Map([...good].map(([key, rows]) => [key, Promise.resolve(rows)]));
  }

  /** `difference`: since `file` was written; null where that is not known, and nothing of it is taken. */
  static async open(source: ViewSource, file: string, difference: Difference | null): Promise<Answers> {
    const kept = difference && (await readKept(file));
    if (!kept) return new Answers(source, new Map());
    const { answers, other } = stillGood(kept, difference);
    const opened = new Answers(source, answers);
    for (const [page, keys] of Object.entries(kept.pages))
      if (keys.every((key) => answers.has(key) && !other.has(key))) opened.#unchanged.set(page, keys);
    return opened;
  }

  /** Whether the page is what it was; it is noted as made of the same then. */
  stands(page: string): boolean {
    const keys = this.#unchanged.get(page);
    if (keys) this.#pages[page] = keys;
    return keys !== undefined;
  }

  /** Whether all of these are what they were; nothing is noted. */
  stand(pages: readonly string[]): boolean {
    return pages.every((page) => this.#unchanged.has(page));
  }

  /** What `page` is to be made of, by one after the other: what is asked for is noted. */
  sourceOf(page: string): ViewSource {
    const asked = new Set<string>();
    const note = (key: string): void => {
      asked.add(key);
      this.#pages[page] = [...asked];
    };
    return {
      run: <Schema extends z.ZodType>(call: NamedQueryCall<Schema>) => {
        const key = keyOf(call.queryKey);
        note(key);
        const answer =
          this.#answers.get(key) ?? (this.#source.run(call) as Promise<unknown> as Promise<Rows>);
        this.#answers.set(key, answer);
        return answer as Promise<unknown> as Promise<z.output<Schema>[]>;
      },
      textOf: (id) => {
        const key = keyOf([TEXT, id]);
        note(key);
        this.#answers.set(key, Promise.resolve([]));
        return this.#source.textOf(id);
      },
    };
  }

  /** Of a choice of which not every page stands: else `file` holds what it should. */
  async save(file: string): Promise<void> {
    const used = [...new Set(Object.values(this.#pages).flat())];
    const answers = await Promise.all(
      used.map(async (key) => [key, (await this.#answers.get(key)) ?? []] as const),
    );
    await writeFile(file, JSON.stringify({ answers, pages: this.#pages } satisfies Kept));
  }
}
