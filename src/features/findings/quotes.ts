/** What is printed at the places of findings: from the tables where they quote it, else from the document's own text. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Run } from '../../comparison/load.ts';
import { database } from '../../database/index.ts';
import { summaryWords } from '../../language/findings.ts';
import { answerAhead } from '../../queries/ahead.ts';
import { findingPlaces, type FindingPlace } from '../../queries/findingPlaces.ts';
import { runNamedQuery } from '../../queries/index.ts';
import { documentTextOptions } from '../documents/documentText.ts';
import { sentenceAround } from '../documents/sentence.ts';

export interface Quote {
  readonly place: FindingPlace;
  /** Null where the text could not be fetched: the place still leads there. */
  readonly words: string | null;
}

/** By the id of the finding; as an object, since the build writes it into the page as JSON. */
export type QuotesById = Readonly<Record<string, readonly Quote[]>>;

/** Of a document; rejects where it cannot be had. */
type TextOf = (documentId: string) => Promise<string>;

/** As much of a passage as is read beside another one. */
const LONGEST = 240;

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}……` : words);

/** The sentence at a place of a text, without the converter's line breaks. */
export function wordsAt(text: string, place: Pick<FindingPlace, 'source_start' | 'source_end'>): string {
  const range = { start: place.source_start, end: Math.min(place.source_end, place.source_start + LONGEST) };
  const { start, end } = sentenceAround(text, range);
  return short(text.slice(start, end).replace(/\s+/g, ' ').trim());
}

async function wordsOf(place: FindingPlace, textOf: TextOf): Promise<string | null> {
  if (place.quote !== null) return short(place.is_summary ? summaryWords(place.quote) : place.quote);
  try {
    return wordsAt(await textOf(place.document_id), place);
  } catch {
    return null;
  }
}

/** Of so many places of a finding those are taken that say different things, as many as are shown. */
const LOOKED_AT = 3;

/** `limit`: how many places of each finding, none with the words of another before it. Rejects as `run`. */
export async function loadQuotes(
  findingIds: readonly string[],
  limit: number,
  run: Run,
  textOf: TextOf,
): Promise<QuotesById> {
  const places = await run(findingPlaces(findingIds, limit * LOOKED_AT));
  const quotes = await Promise.all(
    places.map(async (place): Promise<Quote> => ({ place, words: await wordsOf(place, textOf) })),
  );
  const byId: Record<string, Quote[]> = {};
  for (const quote of quotes) {
    const own = (byId[quote.place.finding_id] ??= []);
    if (own.length < limit && !own.some(({ words }) => words === quote.words)) own.push(quote);
  }
  return byId;
}

/** From the page's engine, and from the texts that the page has or fetches. */
export async function pageQuotes(
  client: QueryClient,
  findingIds: readonly string[],
  limit: number,
): Promise<QuotesById> {
  const db = await database();
  return loadQuotes(
    findingIds,
    limit,
    (call) => runNamedQuery(db, call),
    (id) => client.query({ ...documentTextOptions(id), staleTime: 'static' }),
  );
}

export const quotesKey = (findingIds: readonly string[], limit: number) =>
  ['findingQuotes', ...findingIds, limit] as const;

export const quotesOptions = (client: QueryClient, findingIds: readonly string[], limit: number) =>
  queryOptions({
    queryKey: quotesKey(findingIds, limit),
    queryFn: async ({ queryKey }) =>
      (await answerAhead<QuotesById>(client, queryKey)) ?? pageQuotes(client, findingIds, limit),
    enabled: findingIds.length > 0,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
