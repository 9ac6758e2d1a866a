/**
 * What each page shows without a filter, put into a page's cache as if it had been fetched. Only the build imports this
 * (scripts/prerender.ts).
 */
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { LIGHT } from '../charts/theme.ts';
import { drawingOf } from '../charts/frameCharts.ts';
import type { Frame } from '../comparison/frame.ts';
import { loadFrame, type Run } from '../comparison/load.ts';
import { drawSvg } from '../features/comparison/drawSvg.ts';
import { setPicture } from '../features/comparison/pictures.ts';
import { frameQuery } from '../features/comparison/useFrame.ts';
import { documentList } from '../features/documents/documentList.ts';
import * as findingsPage from '../features/findings/choice.ts';
import { loadQuotes, quotesOptions } from '../features/findings/quotes.ts';
import { boldestFinding } from '../features/pages/FirstStories.tsx';
import { PRESET_PAGES, type PresetPage } from '../features/pages/presetPages.ts';
import { overview } from '../features/presets/overview.ts';
import type { PanelPreset, PanelView } from '../features/presets/preset.ts';
import * as reasonsPage from '../features/reasons/choice.ts';
import { datasetFacts, NO_FILTER, type NamedQueryCall } from '../queries/index.ts';
import { findingFacets } from '../queries/findingFacets.ts';
import { findingList } from '../queries/findingList.ts';
import { reasonList } from '../queries/reasonList.ts';
import { reasonMeasures } from '../queries/reasonMeasures.ts';

/** What a view is made of: a database, and the texts of documents. */
export interface ViewSource {
  readonly run: Run;
  /** Rejects where there is none. */
  readonly textOf: (documentId: string) => Promise<string>;
}

export interface DefaultView {
  readonly path: string;
  readonly fill: (client: QueryClient, source: ViewSource) => Promise<void>;
}

/** Told as fetched at a fixed time, so that a build is repeatable; the page's data never go stale anyway. */
export const FETCHED_AT = 1;

function put(client: QueryClient, key: QueryKey, data: unknown): void {
  client.setQueryData(key, data, { updatedAt: FETCHED_AT });
}

async function ask(client: QueryClient, run: Run, calls: readonly NamedQueryCall[]): Promise<void> {
  for (const call of calls) put(client, call.queryKey, await run(call));
}

/** Of the desktop's panels; the drawing scales to the panel until the chart itself is there. In CSS pixels. */
const WIDTHS: Readonly<Record<PanelPreset['width'], number>> = { half: 610, full: 1290 };

function draw(panel: PanelPreset, view: PanelView, frame: Frame): void {
  const drawing = view.style ? drawingOf(frame, view.style) : null;
  if (drawing)
    setPicture(
      view.comparison,
      drawSvg(drawing.option(LIGHT, false), WIDTHS[panel.width], drawing.height(false)),
    );
}

const presetView = ({ path, preset }: PresetPage): DefaultView => ({
  path,
  async fill(client, { run }) {
    await ask(client, run, [datasetFacts(NO_FILTER)]);
    if (preset === overview) await ask(client, run, [boldestFinding(NO_FILTER)]);
    for (const panel of preset.panels) {
      const view = panel.of({ filter: NO_FILTER, search: {} });
      const frame = await loadFrame(view.comparison, run);
      put(client, frameQuery(view.comparison).queryKey, frame);
      draw(panel, view, frame);
    }
  },
});

const documentsView: DefaultView = {
  path: '/documents',
  fill: (client, { run }) => ask(client, run, [documentList(NO_FILTER, undefined, 1)]),
};

const findingsView: DefaultView = {
  path: '/findings',
  async fill(client, { run, textOf }) {
    const { choiceOf, FACET_VALUES, minorFindings, orderOf, PAGE_SIZE, SHOWN_PLACES } = findingsPage;
    const choice = choiceOf(NO_FILTER, {}, new Map());
    const list = findingList(choice, orderOf({}), PAGE_SIZE, 0);
    await ask(client, run, [list, findingFacets(choice, FACET_VALUES), minorFindings(choice, 1)]);
    const ids = (await run(list)).map(({ finding_id }) => finding_id);
    if (ids.length === 0) return;
    put(
      client,
      quotesOptions(client, ids, SHOWN_PLACES).queryKey,
      await loadQuotes(ids, SHOWN_PLACES, run, textOf),
    );
  },
};

const reasonsView: DefaultView = {
  path: '/reasons',
  async fill(client, { run }) {
    const list = reasonList(reasonsPage.reasonChoice(NO_FILTER, {}), reasonsPage.PAGE_SIZE, 0);
    await ask(client, run, [list, reasonMeasures(NO_FILTER)]);
  },
};

export const DEFAULT_VIEWS: readonly DefaultView[] = [
  ...PRESET_PAGES.map(presetView),
  documentsView,
  findingsView,
  reasonsView,
];
