/** The pages of agencies as the build answers them, many at once: a statement costs its steps, not its rows. Only the build imports this. */
import type { Comparison } from '../comparison/comparison.ts';
import { agencyFrame } from '../comparison/frame.ts';
import type { Run } from '../comparison/load.ts';
import { packFrame, type PackedFrame } from '../comparison/packedFrame.ts';
import { cellsCall, planCells, planRanking } from '../comparison/plan.ts';
import { figuresOf, type AgencyView } from '../features/agency/view.ts';
import { agencyProfiles } from '../queries/agencyProfile.ts';
import type { ComparisonCellRow } from '../queries/index.ts';

const ofAll = (comparison: Comparison, agencies: readonly string[]): Comparison => ({
  ...comparison,
  who: { ...comparison.who, agencies },
  top: agencies.length,
});

function byAgency(cells: readonly ComparisonCellRow[]): Map<string, ComparisonCellRow[]> {
  const groups = new Map<string, ComparisonCellRow[]>();
  for (const cell of cells) {
    const group = groups.get(cell.agency_id);
    if (group) group.push(cell);
    else groups.set(cell.agency_id, [cell]);
  }
  return groups;
}

/** The frame of each agency by itself, from the answers for all of them. `comparisons`: the same one, of each agency. */
async function framesOf(
  comparisons: ReadonlyMap<string, Comparison>,
  run: Run,
): Promise<Map<string, PackedFrame>> {
  const [first] = comparisons.values();
  if (!first) return new Map();
  const together = ofAll(first, [...comparisons.keys()]);
  const agencies = await run(planRanking(together));
  const cells = byAgency(await run(cellsCall(planCells(together, agencies))));
  const ranked = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  const frames = [...comparisons].map(([id, comparison]) => {
    const agency = ranked.get(id);
    // As it would be ranked among none but itself.
    const alone = agency
      ? [{ ...agency, rank: 1, agency_total: 1, scored_total: agency.score === null ? 0 : 1 }]
      : [];
    return [id, packFrame(agencyFrame(comparison, alone, cells.get(id) ?? []))] as const;
  });
  return new Map(frames);
}

/** Of those of `ids` that the dataset knows. `code`: see `AgencyView`. */
export async function agencyViews(
  ids: readonly string[],
  code: string,
  run: Run,
): Promise<Map<string, AgencyView>> {
  const profiles = await run(agencyProfiles(ids));
  const asked = new Map(profiles.map(({ agency_id: id }) => [id, figuresOf(id)]));
  const frames: Map<string, PackedFrame>[] = [];
  for (const index of figuresOf('').keys()) {
    const same = [...asked].flatMap(([id, all]) => {
      const comparison = all[index];
      return comparison ? [[id, comparison] as const] : [];
    });
    frames.push(await framesOf(new Map(same), run));
  }
  return new Map(
    profiles.map((profile) => [
      profile.agency_id,
      { code, profile, frames: frames.flatMap((of) => of.get(profile.agency_id) ?? []) },
    ]),
  );
}
