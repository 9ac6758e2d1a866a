/**
 * What the build has computed of one agency, in a file of its own: the page's profile and the frames of its numbers. With it the page
 * answers before the engine is there, whatever the size of the dataset.
 */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Comparison } from '../../comparison/comparison.ts';
import { unpackFrame, type PackedFrame } from '../../comparison/packedFrame.ts';
import { agencyProfile, type AgencyProfile } from '../../queries/agencyProfile.ts';
import { frameQuery } from '../comparison/useFrame.ts';
import { budget, FUNCTION_LEVELS, functions, latest, yearly } from './comparisons.ts';

export interface AgencyView {
  /** Of the page that can read it: it changes with all code (`codeOfPage` in app/release.ts). */
  readonly code: string;
  readonly profile: AgencyProfile;
  /** In the order of `figuresOf`. */
  readonly frames: readonly PackedFrame[];
}

/** The comparisons that the page's numbers are of; its place among peers and its lists come from the engine. */
export const figuresOf = (agencyId: string): readonly Comparison[] => [
  yearly(agencyId),
  latest(agencyId),
  budget(agencyId),
  ...FUNCTION_LEVELS.map((level) => functions(agencyId, level)),
];

/** Puts the answers into the page's cache. Nothing is put where the text is of other code, or is none. */
export function takeAgencyView(client: QueryClient, agencyId: string, text: string, code: string): void {
  let answers: (readonly [QueryKey, unknown])[];
  try {
    const view = JSON.parse(text) as AgencyView;
    if (view.code !== code) return;
    answers = [
      [agencyProfile(agencyId).queryKey, [view.profile]],
      ...figuresOf(agencyId).map((comparison, index) => {
        const packed = view.frames[index];
        if (!packed) throw new RangeError('fewer frames than the page asks for');
        return [frameQuery(comparison).queryKey, unpackFrame(comparison, packed)] as const;
      }),
    ];
  } catch {
    // The page works without: it only waits for the engine.
    return;
  }
  for (const [key, data] of answers) client.setQueryData(key, (known: unknown) => known ?? data);
}
