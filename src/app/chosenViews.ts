/**
 * The answers of the pages with a single year or province chosen: a file each, made by the build. A chosen filter, and a shared link
 * with one, are answered by it rather than by the engine, which has far more to fetch and to count.
 */
import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Comparison } from '../comparison/comparison.ts';
import { unpackFrame, type PackedFrame } from '../comparison/packedFrame.ts';
import { databaseProgress } from '../database/index.ts';
import { frameQuery } from '../features/comparison/useFrame.ts';
import { filterSearchSchema } from '../features/shared/search.ts';
import { mayHaveOwnDocuments } from '../own/flag.ts';
import { provideAhead } from '../queries/ahead.ts';
import {
  CHOSEN_VIEWS,
  choiceName,
  choiceOf,
  chosenViewFile,
  type ChosenEditions,
  type ViewPath,
} from './viewFiles.ts';

export interface ChosenView {
  readonly answers: readonly (readonly [QueryKey, unknown])[];
  readonly frames: readonly (readonly [Comparison, PackedFrame])[];
}

type Answers = ReadonlyMap<string, unknown>;

const NONE: Answers = new Map();

/** An engine that is ready is asked when a file has not come in this time. In milliseconds. */
const PATIENCE = 500;

function answersOf({ answers, frames }: ChosenView): (readonly [QueryKey, unknown])[] {
  return [
    ...answers,
    ...frames.map(
      ([comparison, packed]) => [frameQuery(comparison).queryKey, unpackFrame(comparison, packed)] as const,
    ),
  ];
}

async function take(client: QueryClient, address: string): Promise<Answers> {
  try {
    const response = await fetch(address);
    if (!response.ok) return NONE;
    const answers = answersOf((await response.json()) as ChosenView);
    for (const [key, data] of answers) client.setQueryData(key, (known: unknown) => known ?? data);
    return new Map(answers.map(([key, data]) => [hashKey(key), data]));
  } catch {
    // The page works without: the engine answers.
    return NONE;
  }
}

const untilEngineIsDue = (): Promise<void> =>
  new Promise((resolve) => {
    const listen = (): void => {
      if (databaseProgress.get().phase !== 'ready') return;
      unsubscribe();
      setTimeout(resolve, PATIENCE);
    };
    const unsubscribe = databaseProgress.subscribe(listen);
    listen();
  });

/** Editions as the page has them; none of a page that the build has not written. */
export function readEditions(page: Document): ChosenEditions {
  const text = page.getElementById('chosen-views')?.textContent;
  return text ? (JSON.parse(text) as ChosenEditions) : {};
}

/**
 * Fetches the view that an address asks for, where there is one, and resolves when it is in the page's cache or no longer waited for.
 * `path`: null of a page that has none; `search`: as the address has it.
 */
export type ExpectView = (path: ViewPath | null, search: unknown) => Promise<void>;

/** The client's queries wait for the view that is expected last. Own documents, which the build did not know, are the engine's. */
export function chosenViews(client: QueryClient, editions: ChosenEditions): ExpectView {
  const fetched = new Map<string, Promise<Answers>>();
  let last: Promise<Answers> = Promise.resolve(NONE);
  provideAhead(client, async (hash) => (mayHaveOwnDocuments() ? undefined : (await last).get(hash)));
  return async (path, search) => {
    const choice = choiceOf(filterSearchSchema.parse(search));
    const edition = choice && editions[choiceName(choice)];
    if (!path || !choice || !edition || mayHaveOwnDocuments()) {
      last = Promise.resolve(NONE);
      return;
    }
    const address = `${import.meta.env.BASE_URL}${CHOSEN_VIEWS}/${chosenViewFile(path, choice, edition)}`;
    const known = fetched.get(address) ?? take(client, address);
    fetched.set(address, known);
    last = Promise.race([known, untilEngineIsDue().then(() => NONE)]);
    await last;
  };
}
