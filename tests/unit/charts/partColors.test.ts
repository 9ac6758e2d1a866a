/** Whoever follows reception from one page to the next follows a colour. */
import { expect, test } from 'vitest';
import { LIGHT } from '../../../src/charts/theme.ts';
import { itemPalette, paletteOf } from '../../../src/charts/partColors.ts';
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

test('a class of expenditure that almost all have keeps its colour, whatever is the largest beside it; no two have one', () => {
  const school = ['教育支出', '社会保障和就业支出', '农林水支出', '医疗卫生与计划生育支出'];
  expect(itemPalette(school)).toEqual([4, 1, 5, 3]);
  expect(itemPalette(['一般公共服务支出', '住房保障支出', '教育支出'])).toEqual([0, 2, 4]);
  expect(itemPalette(['教育支出 / 普通教育', '教育支出 / 职业教育'])).toEqual([0, 1]);
  expect(itemPalette(['卫生健康支出', '医疗卫生与计划生育支出'])).toEqual([3, 4]);
  const many = itemPalette([...'甲乙丙丁戊己庚辛', '一般公共服务支出']);
  expect(new Set(many).size).toBe(many.length);
  expect(Math.max(...many)).toBeLessThan(LIGHT.series.length);
});
