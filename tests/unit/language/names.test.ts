/** Names on the state's own lists: each class of functions and each province has its English. */
import { expect, test, vi } from 'vitest';

import { EXPENDITURE_CLASSES } from '../../../src/domain/functionClasses.ts';
import { nameInEnglish } from '../../../src/domain/namesInEnglish.ts';
import { TILES } from '../../../src/features/map/tiles.ts';

test.each([...EXPENDITURE_CLASSES, ...TILES.map(({ name }) => name)])('%s has its English name', (name) => {
  expect(nameInEnglish(name)).toMatch(new RegExp(`^[A-Z][A-Za-z0-9, -]+ \\(${name}\\)$`));
});

test('levels of indicators have theirs', async () => {
  vi.stubGlobal('location', { search: '?lang=en' });
  vi.resetModules();
  const { itemPath } = await import('../../../src/language/names.ts');
  expect(itemPath('产出指标/数量指标')).toBe('Output (产出指标) / Quantity (数量指标)');
  vi.unstubAllGlobals();
});

test('a place is known with and without what kind of place it is; other names stay', () => {
  expect(nameInEnglish('新疆维吾尔自治区')).toBe('Xinjiang (新疆维吾尔自治区)');
  expect(nameInEnglish('北京市')).toBe('Beijing (北京市)');
  expect(nameInEnglish('曾都区')).toBe('曾都区');
});
