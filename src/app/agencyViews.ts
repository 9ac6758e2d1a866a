/** The files of agencies as the build answers them, many at once: a statement costs its steps, not its rows. Only the build imports this. */
import type { Comparison } from '../comparison/comparison.ts';
import { agencyFrame, type Frame } from '../comparison/frame.ts';
import type { Run } from '../comparison/load.ts';
import { packFrames } from '../comparison/packedFrame.ts';
import { planCells, planRanking } from '../comparison/plan.ts';
import { cellsTogether } from '../comparison/together.ts';
import { figuresOf, type AgencyView } from '../features/agency/view.ts';
import { documentsOf, MOST_DOCUMENTS } from '../features/documents/documentList.ts';
import { findingsOf, firstRows, reasonsOf } from '../features/agency/firstRows.ts';
import { SHOWN_PLACES } from '../features/findings/choice.ts';
import { loadQuotes } from '../features/findings/quotes.ts';
import { boldFindings } from '../features/pages/boldestFinding.ts';
import { agencyProfiles } from '../queries/agencyProfile.ts';
import { datasetFactsOfEach, type DataFilter } from '../queries/index.ts';
import type { ViewSource } from './pageViews.ts';

/** More than some hundred agencies have of anything. */
const ALL = 1_000_000;

const ofAll = (comparison: Comparison, agencies: readonly string[]): Comparison => ({
  ...comparison,
  who: { ...comparison.who, agencies },
  top: agencies.length,
});

/** In their order. */
function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** What is asked twice within a batch is answered once. */
function askedOnce(run: Run): Run {
  const answers = new Map<string, Promise<unknown>>();
  return (call) => {
    const key = JSON.stringify(call.queryKey);
    const answer = answers.get(key) ?? run(call);
    answers.set(key, answer);
    return answer as ReturnType<typeof run<typeof call.rowSchema>>;
  };
}

/** The frames of each agency by itself, in the order of `figuresOf`, from the answers for all of them. */
async function framesOf(ids: readonly string[], run: Run): Promise<Map<string, Frame[]>> {
  const once = askedOnce(run);
  const cellsOf = cellsTogether(run);
  const asked = new Map(ids.map((id) => [id, figuresOf(id)]));
  const together = figuresOf('').map((comparison) => ofAll(comparison, ids));
  const rankings = await Promise.all(together.map((comparison) => once(planRanking(comparison))));
  // All in one moment, so that those of the same years are one statement.
  const answers = await Promise.all(
    together.map((comparison, index) => cellsOf(planCells(comparison, rankings[index] ?? []))),
  );
  const frames = new Map<string, Frame[]>(ids.map((id) => [id, []]));
  for (const index of together.keys()) {
    const cells = grouped(answers[index] ?? [], ({ agency_id }) => agency_id);
    const ranked = new Map(rankings[index]?.map((agency) => [agency.agency_id, agency]));
    for (const [id, comparisons] of asked) {
      const [comparison, agency] = [comparisons[index], ranked.get(id)];
      // As it would be ranked among none but itself.
      const alone = agency
        ? [{ ...agency, rank: 1, agency_total: 1, scored_total: agency.score === null ? 0 : 1 }]
        : [];
      if (comparison) frames.get(id)?.push(agencyFrame(comparison, alone, cells.get(id) ?? []));
    }
  }
  return frames;
}

/** Of those of `ids` that the dataset knows. `code`: see `AgencyView`. */
export async function agencyViews(
  ids: readonly string[],
  code: string,
  { run, textOf }: ViewSource,
): Promise<Map<string, AgencyView>> {
  const profiles = await run(agencyProfiles(ids));
  const known = profiles.map(({ agency_id: id }) => id);
  if (known.length === 0) return new Map();
  const filter: DataFilter = { regions: [], agencies: known, years: [] };
  const frames = await framesOf(known, run);
  const findings = grouped(await run(boldFindings(filter, ALL)), ({ agency_id }) => agency_id);
  const facts = new Map((await run(datasetFactsOfEach(filter))).map((row) => [row.agency_id, row]));
  const documents = grouped(await run(documentsOf(filter, ALL)), ({ agency_id }) => agency_id);
  const asked = grouped(await run(findingsOf(filter, ALL)), ({ agency_id }) => agency_id);
  const reasons = grouped(await run(reasonsOf(filter, ALL)), ({ agency_id }) => agency_id);
  const firsts = new Map(
    known.map((id) => [id, firstRows(asked.get(id) ?? [], reasons.get(id) ?? [])] as const),
  );
  const shown = [...firsts.values()].flatMap((first) => first.findings.map(({ finding_id: id }) => id));
  const quotes = shown.length > 0 ? await loadQuotes(shown, SHOWN_PLACES, run, textOf) : {};
  const views = new Map<string, AgencyView>();
  for (const profile of profiles) {
    const { agency_id: id } = profile;
    const counted = facts.get(id);
    if (!counted) continue;
    const [own, found] = [documents.get(id) ?? [], findings.get(id) ?? []];
    const first = firsts.get(id) ?? firstRows([], []);
    views.set(id, {
      code,
      profile,
      frames: packFrames(frames.get(id) ?? []),
      facts: { ...counted, agency_id: '' },
      boldest: found.slice(0, 1).map((boldest) => ({ ...boldest, finding_total: found.length })),
      documents: own.slice(0, MOST_DOCUMENTS).map((each) => ({ ...each, document_total: own.length })),
      first,
      quotes: Object.fromEntries(first.findings.map(({ finding_id: one }) => [one, quotes[one] ?? []])),
    });
  }
  return views;
}
