/**
 * What each page shows, without a filter and with a single year or province, put into a page's cache as if it had been fetched. Only
 * the build imports this (scripts/prerender.ts).
 */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Frame } from '../comparison/frame.ts';
import { loadFrame, type Run } from '../comparison/load.ts';
import { cellsTogether } from '../comparison/together.ts';
import { frameQuery } from '../features/comparison/useFrame.ts';
import { documentList } from '../features/documents/documentList.ts';
import * as findingsPage from '../features/findings/choice.ts';
import { loadQuotes, quotesOptions } from '../features/findings/quotes.ts';
import { boldestFinding } from '../features/pages/boldestFinding.ts';
import { execution } from '../features/presets/execution.ts';
import { overview } from '../features/presets/overview.ts';
import { indicatorChoice, indicatorPage } from '../features/performance/indicatorList.ts';
import { performance } from '../features/presets/performance.ts';
import { threePublic } from '../features/presets/threePublic.ts';
import type { PanelPreset, PanelView, Preset, PresetContext } from '../features/presets/preset.ts';
import * as reasonsPage from '../features/reasons/choice.ts';
import { workspace } from '../features/workspace/workspace.ts';
import { resolveFilter } from '../features/shared/resolveFilter.ts';
import { datasetFacts, knownValues, type NamedQueryCall } from '../queries/index.ts';
import { findingFacets } from '../queries/findingFacets.ts';
import { findingList } from '../queries/findingList.ts';
import { provinceDocuments } from '../queries/provinceDocuments.ts';
import { reasonList } from '../queries/reasonList.ts';
import { reasonMeasures } from '../queries/reasonMeasures.ts';
import { scoreSpread } from '../queries/scoreSpread.ts';
import { targetOutcomes } from '../queries/targetOutcomes.ts';
import { searchOf, type Choice, type ViewPath } from './viewFiles.ts';

/** What a view is made of: a database, and the texts of documents. */
export interface ViewSource {
  readonly run: Run;
  /** Rejects where there is none. */
  readonly textOf: (documentId: string) => Promise<string>;
}

/** Makes a picture of a panel's chart. */
export type Draw = (panel: PanelPreset, view: PanelView, frame: Frame) => void;

/** `draw`: null where the page is not written as HTML, and nobody would see its pictures. */
type Fill = (
  client: QueryClient,
  source: ViewSource,
  context: PresetContext,
  draw: Draw | null,
) => Promise<void>;

/** Told as fetched at a fixed time, so that a build is repeatable; the page's data never go stale anyway. */
export const FETCHED_AT = 1;

function put(client: QueryClient, key: QueryKey, data: unknown): void {
  client.setQueryData(key, data, { updatedAt: FETCHED_AT });
}

async function ask(client: QueryClient, run: Run, calls: readonly NamedQueryCall[]): Promise<void> {
  for (const call of calls) put(client, call.queryKey, await run(call));
}

const presetView =
  (preset: Preset): Fill =>
  async (client, { run }, context, draw) => {
    const { filter, search } = context;
    await ask(client, run, [datasetFacts(filter)]);
    if (preset === overview) await ask(client, run, [boldestFinding(filter)]);
    // The map is of the whole country: of a province it would change with every other.
    if (preset === overview && filter.regions.length === 0)
      await ask(client, run, [provinceDocuments(filter.years)]);
    if (preset === performance)
      await ask(client, run, [
        targetOutcomes(filter),
        scoreSpread(filter),
        indicatorPage(indicatorChoice(filter, search), 1),
      ]);
    const cellsOf = cellsTogether(run);
    const views = preset.panels.map((panel) => panel.of(context));
    const frames = await Promise.all(views.map(({ comparison }) => loadFrame(comparison, run, cellsOf)));
    frames.forEach((frame, index) => {
      const [panel, view] = [preset.panels[index], views[index]];
      if (!panel || !view) return;
      put(client, frameQuery(view.comparison).queryKey, frame);
      draw?.(panel, view, frame);
    });
  };

const documentsView: Fill = (client, { run }, { filter }) =>
  ask(client, run, [documentList(filter, undefined, 1)]);

const findingsView: Fill = async (client, { run, textOf }, { filter, search }) => {
  const { choiceOf, FACET_VALUES, minorFindings, orderOf, PAGE_SIZE, SHOWN_PLACES } = findingsPage;
  const choice = choiceOf(filter, search, new Map());
  const list = findingList(choice, orderOf(search), PAGE_SIZE, 0);
  await ask(client, run, [list, findingFacets(choice, FACET_VALUES), minorFindings(choice, 1)]);
  const ids = (await run(list)).map(({ finding_id }) => finding_id);
  if (ids.length === 0) return;
  put(
    client,
    quotesOptions(client, ids, SHOWN_PLACES).queryKey,
    await loadQuotes(ids, SHOWN_PLACES, run, textOf),
  );
};

const reasonsView: Fill = async (client, { run }, { filter, search }) => {
  const list = reasonList(reasonsPage.reasonChoice(filter, search), reasonsPage.PAGE_SIZE, 0);
  await ask(client, run, [list, reasonMeasures(filter)]);
};

const FILLS: Readonly<Record<ViewPath, Fill>> = {
  '/': presetView(overview),
  '/execution': presetView(execution),
  '/three-public': presetView(threePublic),
  '/performance': presetView(performance),
  '/compare': presetView(workspace),
  '/documents': documentsView,
  '/findings': findingsView,
  '/reasons': reasonsView,
};

/** `choice`: null of the page without a filter. Rejects as `source`. */
export async function fillView(
  client: QueryClient,
  source: ViewSource,
  path: ViewPath,
  choice: Choice | null,
  draw: Draw | null = null,
): Promise<void> {
  const search = searchOf(choice);
  const { region = [], year = [] } = search;
  const values = knownValues({ region, agency: [], year });
  const known = choice ? await source.run(values) : [];
  if (choice) put(client, values.queryKey, known);
  await FILLS[path](client, source, { filter: resolveFilter(search, known).filter, search }, draw);
}
