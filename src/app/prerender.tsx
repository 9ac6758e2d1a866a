/**
 * The pages of comparisons as the build writes them: what each shows without a filter, as data for the page's cache and as HTML
 * that is read before any script has run. Only the build imports this (scripts/prerender.ts).
 */
import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import type { z } from 'zod';
import { LIGHT } from '../charts/theme.ts';
import { drawingOf } from '../charts/frameCharts.ts';
import { loadFrame } from '../comparison/load.ts';
import type { Frame } from '../comparison/frame.ts';
import { documentList } from '../features/documents/documentList.ts';
import { drawSvg } from '../features/comparison/drawSvg.ts';
import { setPicture } from '../features/comparison/pictures.ts';
import { frameQuery } from '../features/comparison/useFrame.ts';
import { boldestFinding } from '../features/pages/FirstStories.tsx';
import { PRESET_PAGES, type PresetPage } from '../features/pages/presetPages.ts';
import { overview } from '../features/presets/overview.ts';
import type { PanelPreset, PanelView } from '../features/presets/preset.ts';
import { datasetFacts, NO_FILTER, type NamedQueryCall } from '../queries/index.ts';
import { Providers } from './Providers.tsx';
import { createSiteRouter } from './router.tsx';

export type Run = <Schema extends z.ZodType>(call: NamedQueryCall<Schema>) => Promise<z.output<Schema>[]>;

export interface PrerenderedPage {
  readonly path: string;
  readonly state: DehydratedState;
  readonly html: string;
}

/** Told as fetched at a fixed time, so that a build is repeatable; the page's data never go stale anyway. */
const UPDATED_AT = { updatedAt: 1 };

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

async function fill(client: QueryClient, { preset }: PresetPage, run: Run): Promise<void> {
  const facts = datasetFacts(NO_FILTER);
  client.setQueryData(facts.queryKey, await run(facts), UPDATED_AT);
  if (preset === overview) {
    const finding = boldestFinding(NO_FILTER);
    client.setQueryData(finding.queryKey, await run(finding), UPDATED_AT);
  }
  for (const panel of preset.panels) {
    const view = panel.of({ filter: NO_FILTER, search: {} });
    const frame = await loadFrame(view.comparison, run);
    client.setQueryData(frameQuery(view.comparison).queryKey, frame, UPDATED_AT);
    draw(panel, view, frame);
  }
}

async function htmlOf(client: QueryClient, path: string): Promise<string> {
  const router = createSiteRouter(
    { fetchView: () => Promise.resolve() },
    // The router leaves out the path that the site lies under.
    createMemoryHistory({ initialEntries: [import.meta.env.BASE_URL.replace(/\/$/, '') + path] }),
  );
  await router.load();
  return renderToString(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
  );
}

export async function prerenderPages(run: Run): Promise<PrerenderedPage[]> {
  const pages: PrerenderedPage[] = [];
  for (const page of PRESET_PAGES) {
    const client = new QueryClient();
    await fill(client, page, run);
    pages.push({ path: page.path, state: dehydrate(client), html: await htmlOf(client, page.path) });
    client.clear();
  }
  const client = new QueryClient();
  const list = documentList(NO_FILTER, undefined, 1);
  client.setQueryData(list.queryKey, await run(list), UPDATED_AT);
  pages.push({ path: '/documents', state: dehydrate(client), html: await htmlOf(client, '/documents') });
  client.clear();
  return pages;
}
