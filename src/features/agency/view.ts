/**
 * What the build has computed of one agency, in a file of its own: the profile and the frames of its page, and what the pages of
 * comparisons and the list of documents show of it alone. With it they answer before the engine is there, whatever the size of the dataset.
 */
import type { QueryKey } from '@tanstack/react-query';
import type { Comparison } from '../../comparison/comparison.ts';
import { unpackFrames, type PackedFrames } from '../../comparison/packedFrame.ts';
import { agencyProfile, type AgencyProfile } from '../../queries/agencyProfile.ts';
import {
  datasetFacts,
  knownValues,
  type DatasetFacts,
  type KnownValue,
  type ListedDocument,
} from '../../queries/index.ts';
import { frameQuery } from '../comparison/useFrame.ts';
import { documentList, documentsOf, MOST_DOCUMENTS, PAGE_SIZE } from '../documents/documentList.ts';
import { SHOWN_PLACES } from '../findings/choice.ts';
import { quotesKey, type QuotesById } from '../findings/quotes.ts';
import { boldestFinding, type BoldestFinding } from '../pages/boldestFinding.ts';
import { execution } from '../presets/execution.ts';
import { overview } from '../presets/overview.ts';
import { threePublic } from '../presets/threePublic.ts';
import { budget, FUNCTION_LEVELS, functions, latest, onlyAgency, placed, yearly } from './comparisons.ts';
import { firstRowsKey, type FirstRows } from './firstRows.ts';

export interface AgencyView {
  /** Of the page that can read it: it changes with all code (`codeOfPage` in app/release.ts). */
  readonly code: string;
  readonly profile: AgencyProfile;
  /** In the order of `figuresOf`. */
  readonly frames: PackedFrames;
  readonly facts: DatasetFacts;
  /** None or one. */
  readonly boldest: readonly BoldestFinding[];
  /** The latest first, as many as its page shows. */
  readonly documents: readonly ListedDocument[];
  readonly first: FirstRows;
  /** Of the findings in `first`. */
  readonly quotes: QuotesById;
}

/** The pages of comparisons that are answered for one agency. Forms of self-evaluations are a list of any length, and left to the engine. */
const PRESETS = [overview, execution, threePublic];

/**
 * The comparisons that the numbers of its page are of (its place among peers and its lists come from the engine), and those of
 * `PRESETS` with it chosen.
 */
export const figuresOf = (agencyId: string): readonly Comparison[] => [
  yearly(agencyId),
  latest(agencyId),
  budget(agencyId),
  ...FUNCTION_LEVELS.map((level) => functions(agencyId, level)),
  placed(agencyId),
  ...PRESETS.flatMap(({ panels }) =>
    panels.map((panel) => panel.of({ filter: onlyAgency(agencyId), search: {} }).comparison),
  ),
];

type Answer = readonly [QueryKey, unknown];

function answersOf(agencyId: string, view: AgencyView): Answer[] {
  const { profile, frames, facts, boldest, documents, first, quotes } = view;
  const filter = onlyAgency(agencyId);
  const known: KnownValue = { key: 'agency', value: agencyId, name: profile.short_name };
  return [
    [agencyProfile(agencyId).queryKey, [profile]],
    [knownValues({ region: [], agency: [agencyId], year: [] }).queryKey, [known]],
    [datasetFacts(filter).queryKey, [facts]],
    [boldestFinding(filter).queryKey, boldest],
    [documentList(filter, undefined, 1).queryKey, documents.slice(0, PAGE_SIZE)],
    [documentsOf(filter, MOST_DOCUMENTS).queryKey, documents],
    [firstRowsKey(agencyId), first],
    [
      quotesKey(
        first.findings.map(({ finding_id: id }) => id),
        SHOWN_PLACES,
      ),
      quotes,
    ],
    ...unpackFrames(figuresOf(agencyId), frames).map((frame): Answer => [
      frameQuery(frame.comparison).queryKey,
      frame,
    ]),
  ];
}

/** By the keys of the page's cache. None where the text is of other code, or is none: the pages work without, and wait for the engine. */
export function readAgencyView(agencyId: string, text: string, code: string): readonly Answer[] {
  try {
    const view = JSON.parse(text) as AgencyView;
    return view.code === code ? answersOf(agencyId, view) : [];
  } catch {
    return [];
  }
}
