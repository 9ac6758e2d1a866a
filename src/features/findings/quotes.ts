/** What is printed at the places of findings: from the tables where they quote it, else from the document's own text. */
import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { database } from '../../database/index.ts';
import { findingPlaces, type FindingPlace } from '../../queries/findingPlaces.ts';
import { runNamedQuery } from '../../queries/index.ts';
import { documentTextOptions } from '../documents/documentText.ts';
import { sentenceAround } from '../documents/sentence.ts';

export interface Quote {
  readonly place: FindingPlace;
  /** Null where the text could not be fetched: the place still leads there. */
  readonly words: string | null;
}

export type QuotesById = ReadonlyMap<string, readonly Quote[]>;

/** As much of a passage as is read beside another one. */
const LONGEST = 240;

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)}……` : words);

/** The sentence at a place of a text, without the converter's line breaks. */
export function wordsAt(text: string, place: Pick<FindingPlace, 'source_start' | 'source_end'>): string {
  const range = { start: place.source_start, end: Math.min(place.source_end, place.source_start + LONGEST) };
  const { start, end } = sentenceAround(text, range);
  return short(text.slice(start, end).replace(/\s+/g, ' ').trim());
}

async function wordsOf(client: QueryClient, place: FindingPlace): Promise<string | null> {
  if (place.quote !== null) return short(place.quote);
  try {
    return wordsAt(
      await client.query({ ...documentTextOptions(place.document_id), staleTime: 'static' }),
      place,
    );
  } catch {
    return null;
  }
}

/** `limit`: how many places of each finding. */
export async function loadQuotes(
  client: QueryClient,
  findingIds: readonly string[],
  limit: number,
): Promise<QuotesById> {
  const places = await runNamedQuery(await database(), findingPlaces(findingIds, limit));
  const quotes = await Promise.all(
    places.map(async (place): Promise<Quote> => ({ place, words: await wordsOf(client, place) })),
  );
  const byId = new Map<string, Quote[]>();
  for (const quote of quotes) {
    const own = byId.get(quote.place.finding_id);
    if (own) own.push(quote);
    else byId.set(quote.place.finding_id, [quote]);
  }
  return byId;
}

export const quotesOptions = (client: QueryClient, findingIds: readonly string[], limit: number) =>
  queryOptions({
    queryKey: ['findingQuotes', ...findingIds, limit],
    queryFn: () => loadQuotes(client, findingIds, limit),
    enabled: findingIds.length > 0,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
