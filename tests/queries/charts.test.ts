/**
 * The charts of the pages without a filter, on the published documents: what a reader sees first, kept as pictures in `tests/golden/charts`.
 * A change of any of them is looked at before it is kept: `npx vitest run tests/queries/charts.test.ts -u` writes them.
 */
import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { draw } from '../../src/app/pagePictures.ts';
import { fillView } from '../../src/app/pageViews.ts';
import { pictureOf } from '../../src/features/comparison/pictures.ts';
import { runNamedQuery } from '../../src/queries/index.ts';
import { DEFAULT_PATHS } from '../../scripts/paths.ts';
import { viewSource } from '../../scripts/site/viewSource.ts';
import { useDatabase } from '../support/database.ts';

const db = useDatabase();

/** An element a line, so that a difference can be read. */
const inLines = (svg: string): string => `${svg.replaceAll('><', '>\n<')}\n`;

test.each([
  ['/', ['ranking', 'change', 'moved']],
  ['/execution', ['budget', 'rate', 'function']],
  ['/three-public', ['category', 'budget', 'ratio']],
  ['/performance', ['overall', 'scatter']],
  ['/compare', ['drawing']],
] as const)('%s is drawn as it was', async (path, panels) => {
  const pictures = new Map<string, string>();
  const source = viewSource(DEFAULT_PATHS.data, (call) => runNamedQuery(db(), call));
  await fillView(new QueryClient(), source, path, null, (panel, view, frame) => {
    draw(panel, view, frame);
    const picture = pictureOf(view.comparison);
    // A table beside a chart may be of the same comparison.
    if (picture && ![...pictures.values()].includes(picture)) pictures.set(panel.id, picture);
  });
  expect([...pictures.keys()].sort()).toEqual([...panels].sort());
  for (const [panel, svg] of pictures)
    await expect(inLines(svg)).toMatchFileSnapshot(
      `../golden/charts/${path.slice(1) || 'overview'}-${panel}.svg`,
    );
});
