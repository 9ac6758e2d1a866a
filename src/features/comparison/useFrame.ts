/** A comparison's frame on the page: from the build where it is a default view, else from the engine. */
import {
  hashKey,
  keepPreviousData,
  queryOptions,
  useQuery,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import type { Comparison } from '../../comparison/comparison.ts';
import type { Frame } from '../../comparison/frame.ts';
import { loadFrame, type CellRun, type Run } from '../../comparison/load.ts';
import { cellsTogether } from '../../comparison/together.ts';
import { answerAhead } from '../../queries/ahead.ts';
import { namedQueryOptions } from '../../queries/index.ts';
import { MOST_ON_PAPER, useReadsAhead } from '../shared/usePaperRows.ts';

interface Runs {
  readonly run: Run;
  readonly cellsOf: CellRun;
}
const runs = new WeakMap<QueryClient, Runs>();

/** By the client, so that panels that rank by the same metric ask for the ranking once, and for the cells of the same agencies together. */
function runsOf(client: QueryClient): Runs {
  const known = runs.get(client);
  if (known) return known;
  // Not 'static': what a reader's documents have changed is asked again.
  const run: Run = (call) => client.query({ ...namedQueryOptions(call), staleTime: Infinity });
  const made = { run, cellsOf: cellsTogether(run) };
  runs.set(client, made);
  return made;
}

const FRAME = 'frame';

export const isFrameKey = ([name]: QueryKey): boolean => name === FRAME;

/** The same comparison is the same key, whichever panel asks. */
export const frameQuery = (comparison: Comparison) =>
  queryOptions({
    queryKey: [FRAME, comparison] as const,
    queryFn: async ({ client, queryKey }: { client: QueryClient; queryKey: QueryKey }) => {
      const { run, cellsOf } = runsOf(client);
      return (await answerAhead<Frame>(client, queryKey)) ?? loadFrame(comparison, run, cellsOf);
    },
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    // Frames are made anew and never edited: comparing two of them cell by cell would cost more than drawing.
    structuralSharing: false,
  });

/** While the next frame is fetched, the one before stays: nothing flickers and nothing moves. */
export const useFrame = (comparison: Comparison, isEnabled = true) =>
  useQuery({ ...frameQuery(comparison), placeholderData: keepPreviousData, enabled: isEnabled });

/** The frame with the rows of all its pages, once they have been read; itself until then, and where they are too many for paper. */
export function usePaperFrame(frame: Frame): Frame {
  const { comparison, total } = frame;
  const isDue = useReadsAhead(Math.min(comparison.top, total), total, hashKey([comparison]));
  const { data } = useQuery({
    ...frameQuery({ ...comparison, page: 1, top: MOST_ON_PAPER, pinned: [] }),
    enabled: isDue,
  });
  return data ?? frame;
}
