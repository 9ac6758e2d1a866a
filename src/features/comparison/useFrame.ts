/** A comparison's frame on the page: from the build where it is a default view, else from the engine. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Comparison } from '../../comparison/comparison.ts';
import { loadFrame } from '../../comparison/load.ts';
import { database } from '../../database/index.ts';
import { runNamedQuery } from '../../queries/index.ts';

/** The same comparison is the same key, whichever panel asks. */
export const frameQuery = (comparison: Comparison) =>
  queryOptions({
    queryKey: ['frame', comparison] as const,
    queryFn: async () => {
      const db = await database();
      return loadFrame(comparison, (call) => runNamedQuery(db, call));
    },
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
    // Frames are made anew and never edited: comparing two of them cell by cell would cost more than drawing.
    structuralSharing: false,
  });

/** While the next frame is fetched, the one before stays: nothing flickers and nothing moves. */
export const useFrame = (comparison: Comparison) =>
  useQuery({ ...frameQuery(comparison), placeholderData: keepPreviousData });
