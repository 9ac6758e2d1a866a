/** Whoever follows reception from one page to the next follows a colour. */
import { expect, test } from 'vitest';
import { paletteOf } from '../../../src/charts/partColors.ts';
import { threePublic } from '../../../src/features/presets/threePublic.ts';
import { workspace } from '../../../src/features/workspace/workspace.ts';
import type { Preset } from '../../../src/features/presets/preset.ts';
import type { AnySearch } from '../../../src/features/shared/search.ts';

const PARTS = ['overseas_travel.actual', 'vehicles.actual', 'reception.actual'];

function colorsIn({ panels }: Preset, search: AnySearch): ReadonlyMap<string, unknown> {
  const view = panels[0]?.of({ filter: { regions: [], agencies: [], years: [] }, search });
  if (view?.style?.form !== 'stack') throw new Error('no stack');
  return new Map(view.style.series.map(({ metric, color }) => [metric, color]));
}

test('a part of the “三公” expenses has the colour of its page wherever else it is stacked', () => {
  const own = colorsIn(threePublic, {});
  const chosen = colorsIn(workspace, { as: 'stack', metrics: ['three_public.actual'] });
  expect(own.size).toBe(3);
  expect(new Map([...chosen].sort())).toEqual(new Map([...own].sort()));
});

test('what is no such part has a colour that none of them has', () => {
  expect(paletteOf(['staff_active.actual', ...PARTS, 'meetings.actual'])).toEqual([5, 2, 0, 1, 6]);
  expect(paletteOf(['', '', ''])).toEqual([0, 1, 2]);
});
