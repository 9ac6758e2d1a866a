/** The pages with a single year or province chosen, as the build answers them. Only the build imports this (scripts/chosenViews.ts). */
import { QueryClient } from '@tanstack/react-query';
import type { Frame } from '../comparison/frame.ts';
import { packFrames } from '../comparison/packedFrame.ts';
import { regionLevelOf } from '../domain/regions.ts';
import { isFrameKey } from '../features/comparison/useFrame.ts';
import { fiscalYears, regions } from '../queries/index.ts';
import type { ChosenView } from './chosenViews.ts';
import { fillView, type ViewSource } from './pageViews.ts';
import { viewName, type Choice, type ViewPath } from './viewFiles.ts';

/** The years that can be asked for, and the provinces that the dataset has agencies of. */
export async function choices({ run }: ViewSource): Promise<Choice[]> {
  const [years, places] = [await run(fiscalYears()), await run(regions())];
  return [
    ...years.map(({ fiscal_year }): Choice => ({ key: 'year', value: String(fiscal_year) })),
    ...places.flatMap(({ region_code: value }): Choice[] =>
      regionLevelOf(value) === 'province' ? [{ key: 'region', value }] : [],
    ),
  ];
}

async function answers(source: ViewSource, path: ViewPath, choice: Choice): Promise<ChosenView> {
  const client = new QueryClient();
  await fillView(client, source, path, choice);
  const all = client.getQueryCache().getAll();
  const frames = all.flatMap(({ queryKey, state }) => (isFrameKey(queryKey) ? [state.data as Frame] : []));
  const view: ChosenView = {
    answers: all.flatMap(({ queryKey, state }) =>
      isFrameKey(queryKey) ? [] : [[queryKey, state.data] as const],
    ),
    comparisons: frames.map(({ comparison }) => comparison),
    frames: packFrames(frames),
  };
  client.clear();
  return view;
}

/** Of the pages `paths`, by their names (`viewName`). */
export async function chosenAnswers(
  source: ViewSource,
  choice: Choice,
  paths: readonly ViewPath[],
): Promise<Readonly<Record<string, ChosenView>>> {
  const views: Record<string, ChosenView> = {};
  for (const path of paths) views[viewName(path)] = await answers(source, path, choice);
  return views;
}
