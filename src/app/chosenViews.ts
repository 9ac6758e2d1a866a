/**
 * The answers of the pages with a single year or province chosen: a file each, made by the build; with a single agency, the agency's own.
 * A chosen filter, and a shared link with one, are answered by it rather than by the engine, which has far more to fetch and to count.
 */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Comparison } from '../comparison/comparison.ts';
import { unpackFrames, type PackedFrames } from '../comparison/packedFrame.ts';
import { databaseProgress } from '../database/index.ts';
import { frameQuery } from '../features/comparison/useFrame.ts';
import { filterSearchSchema, type FilterSearch } from '../features/shared/search.ts';
import { mayHaveOwnDocuments } from '../own/flag.ts';
import { provideAhead } from '../queries/ahead.ts';
import {
  agencyOf,
  CHOSEN_VIEWS,
  choiceName,
  choiceOf,
  chosenViewFile,
  type ChosenEditions,
  type ViewPath,
} from './viewFiles.ts';
import { keepAnswers, NONE, type Answers, type FetchAgency } from './views.ts';

export interface ChosenView {
  readonly answers: readonly (readonly [QueryKey, unknown])[];
  /** Of the frames, in their order. */
  readonly comparisons: readonly Comparison[];
  readonly frames: PackedFrames;
}

/** An engine that is ready is asked when a file has not come in this time. In milliseconds. */
const PATIENCE = 500;

const answersOf = ({ answers, comparisons, frames }: ChosenView): (readonly [QueryKey, unknown])[] => [
  ...answers,
  ...unpackFrames(comparisons, frames).map(
    (frame) => [frameQuery(frame.comparison).queryKey, frame] as const,
  ),
];

/** Null where it cannot be had: the page works without, the engine answers. */
async function textOf(address: string, priority: RequestPriority): Promise<string | null> {
  try {
    const response = await fetch(address, { priority });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** Puts a file's answers into the page's cache. */
function take(client: QueryClient, text: string | null): Answers {
  if (text === null) return NONE;
  return keepAnswers(client, answersOf(JSON.parse(text) as ChosenView));
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

/** Files fetched at once before they are asked for. */
const TOGETHER = 4;

const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

/**
 * The client's queries wait for the view that is expected last. Own documents, which the build did not know, are the engine's.
 * `openPath`: the page that is open, null of one that has no views.
 */
export function chosenViews(
  client: QueryClient,
  editions: ChosenEditions,
  openPath: () => ViewPath | null,
  fetchAgency: FetchAgency,
): ExpectView {
  const texts = new Map<string, Promise<string | null>>();
  const taken = new Map<string, Promise<Answers>>();
  let last: Promise<Answers> = Promise.resolve(NONE);

  function fetched(path: ViewPath, name: string, edition: string, priority: RequestPriority) {
    const address = `${import.meta.env.BASE_URL}${CHOSEN_VIEWS}/${chosenViewFile(path, name, edition)}`;
    const text = texts.get(address) ?? textOf(address, priority);
    texts.set(address, text);
    // What failed once may be had the next time.
    void text.then((json) => json ?? (texts.delete(address), taken.delete(address)));
    return { address, text };
  }

  /** A few kilobytes for each year and province: what is chosen next is then there before it is chosen. */
  async function prepare(): Promise<void> {
    const path = openPath();
    if (!path || mayHaveOwnDocuments() || savesData()) return;
    const all = Object.entries(editions);
    for (let at = 0; at < all.length; at += TOGETHER)
      await Promise.all(
        all.slice(at, at + TOGETHER).map(([name, edition]) => fetched(path, name, edition, 'low').text),
      );
  }

  provideAhead(client, {
    answer: async (hash) => (mayHaveOwnDocuments() ? undefined : (await last).get(hash)),
    prepare,
  });
  /** Null of what the build has not answered. */
  function chosenAnswers(path: ViewPath, search: FilterSearch): Promise<Answers> | null {
    const agency = agencyOf(search);
    if (agency !== null) return fetchAgency(agency);
    const choice = choiceOf(search);
    const name = choice && choiceName(choice);
    const edition = name && editions[name];
    if (!edition) return null;
    const { address, text } = fetched(path, name, edition, 'high');
    const known = taken.get(address) ?? text.then((json) => take(client, json));
    taken.set(address, known);
    return known;
  }

  return async (path, search) => {
    const known =
      path && !mayHaveOwnDocuments() ? chosenAnswers(path, filterSearchSchema.parse(search)) : null;
    last = known ? Promise.race([known, untilEngineIsDue().then(() => NONE)]) : Promise.resolve(NONE);
    await last;
  };
}
