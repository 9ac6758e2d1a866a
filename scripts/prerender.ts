/**
 * The pages as a reader first sees them, made now by the same SQL: each page is a file of its own
 * with its HTML and, for the page's cache, the answers that it shows; the same answers lie in `views/` for whoever comes from
 * another page, and in English. Nothing of this grows with the dataset.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DARK, LIGHT, type ChartTheme } from '../src/charts/theme.ts';
import type * as prerenderModule from '../src/app/prerender.tsx';
import type * as queriesModule from '../src/queries/index.ts';
import { editionsElement, viewFile, type ViewPath } from '../src/app/viewFiles.ts';
import { DATASET_PLACE, datasetElement, parseManifest } from '../src/database/manifest.ts';
import { chosenEditions } from './chosenViews.ts';
import { writeEnglishViews } from './englishViews.ts';
import type { BuildPaths } from './paths.ts';
import { askedOnce } from './site/askedOnce.ts';
import { ensureBundle, importPage } from './site/bundle.ts';
import { openBuildDatabase } from './site/openDatabase.ts';
import { viewSource } from './site/viewSource.ts';

const PAGE_PLACE = '<!--page-->';
const STATE_PLACE = '<!--initial-state-->';
const STYLE_PLACE = '</head>';

/** JSON that cannot end the script element or open a comment, whatever a document's text holds. */
export const inlineJson = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

/** Drawings are made in light colours; in a dark page each of these gives way to its dark one. */
function darkStyle(): string {
  const colors = (theme: ChartTheme): string[] => [
    theme.ink,
    theme.muted,
    theme.line,
    theme.ground,
    theme.quiet,
    theme.doubt,
    ...theme.series,
  ];
  const dark = colors(DARK);
  const rules = colors(LIGHT).flatMap((light, index) =>
    ['fill', 'stroke'].map(
      (paint) => `[data-theme='dark'] .picture [${paint}='${light}']{${paint}:${dark[index] ?? light}}`,
    ),
  );
  return `<style>${rules.join('')}</style>`;
}

const fileOf = (path: ViewPath): string => (path === '/' ? 'index.html' : join(path.slice(1), 'index.html'));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Answers a line for the build's report. @throws where the built page has no place for what is written into it */
export async function prerender(paths: BuildPaths): Promise<string> {
  const bundle = await ensureBundle(paths);
  const { runNamedQuery } = await importPage<typeof queriesModule>(bundle, 'queries');
  const { prerenderPages } = await importPage<typeof prerenderModule>(bundle, 'prerender');
  const opened = await openBuildDatabase(paths.database);
  try {
    const database = askedOnce(opened);
    const manifest = parseManifest(await readFile(paths.manifest, 'utf8'));
    const { datasetVersion } = manifest;
    const built = join(bundle.client, 'index.html');
    const empty = await readFile(built, 'utf8');
    for (const place of [PAGE_PLACE, DATASET_PLACE, STATE_PLACE, STYLE_PLACE])
      if (!empty.includes(place)) throw new Error(`${built} has no ${place}`);
    const editions = editionsElement(await chosenEditions(paths));
    const shell = empty
      .replace(DATASET_PLACE, () => datasetElement(manifest))
      .replace(STATE_PLACE, () => editions + STATE_PLACE);
    const pages = await prerenderPages(viewSource(paths.data, (call) => runNamedQuery(database, call)));
    let largest = 0;
    for (const { path, state, html } of pages) {
      const json = inlineJson({ datasetVersion, dehydrated: state });
      const script = `<script type="application/json" id="initial-state" data-path="${path}">${json}</script>`;
      const page = shell
        .replace(STYLE_PLACE, () => darkStyle() + STYLE_PLACE)
        .replace(PAGE_PLACE, () => html)
        .replace(STATE_PLACE, () => script);
      largest = Math.max(largest, page.length);
      await write(join(paths.out, fileOf(path)), page);
      await write(join(paths.out, viewFile(path)), json);
    }
    // For addresses without a file of their own: the page itself must find out what they ask for.
    await write(join(paths.out, 'app.html'), shell.replace(PAGE_PLACE, '').replace(STATE_PLACE, ''));
    const english = await writeEnglishViews(paths, bundle, database, datasetVersion);
    return `${String(pages.length)} pages, the largest ${String(Math.ceil(largest / 1024))} KiB, and ${String(english)} in English`;
  } finally {
    await opened.close();
  }
}
