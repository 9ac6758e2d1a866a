/** 绩效: targets as numbers, which of them were hit to the digit, the spread of scores, two regions, the search. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectReadable } from '../support/looks.ts';
import { CHART, useSite } from '../support/site.ts';

const site = useSite();
const STILL = { context: { reducedMotion: 'reduce' } } as const;

test('the share of targets hit to the digit stands at the head, and by agency the most exact one first', async () => {
  const { page, expectClean } = await site.visit('/performance');
  const headline = page.locator('.target-headline p');
  await headline.waitFor();
  await expect.poll(() => headline.innerText()).toMatch(/\d+ 条（\d+\.\d%）的完成值与目标正好相等/);
  const panel = page.locator('[data-panel="targets"]');
  await panel.getByRole('radiogroup').getByText('部门', { exact: true }).click();
  await page.waitForURL(/by=agency/);
  await panel.getByRole('link').first().waitFor();
  const hits = (await panel.locator('tbody tr td:nth-of-type(2)').allInnerTexts()).map(Number);
  expect(hits).toEqual([...hits].sort((a, b) => b - a));
  await page.goBack();
  await panel.getByText('产出指标').first().waitFor();
  expectClean();
});

test('scores are spread on a fixed axis with their median, two regions stand side by side', async () => {
  const { page } = await site.visit('/performance?left=650000&right=420000');
  await page.locator(`[data-panel="scores"] ${CHART}`).first().waitFor();
  await expect
    .poll(() => page.locator('[data-panel="scores"] [role="img"]').getAttribute('aria-label'))
    .toMatch(/中位数 \d+\.\d\d 分/);
  const regions = page.locator('[data-panel="regions"]');
  await regions.getByRole('columnheader', { name: '湖北省' }).waitFor();
  await expect.poll(() => regions.locator('tr', { hasText: '得分中位数' }).innerText()).toMatch(/\d+\.\d\d/);
});

test('an indicator is found by words and by what became of it, and leads to its row', async () => {
  const { page } = await site.visit('/performance');
  const panel = page.locator('[data-panel="indicators"]');
  await panel.locator('tbody tr').first().waitFor();
  await panel.getByRole('searchbox').fill('满意度');
  await panel.getByRole('searchbox').press('Enter');
  await page.waitForURL(/text=/);
  await expect
    .poll(async () =>
      (await panel.locator('tbody tr').allInnerTexts()).every((text) => text.includes('满意度')),
    )
    .toBe(true);
  // Emptied, the field looks for nothing any more.
  await panel.getByRole('searchbox').fill('');
  await page.waitForURL((url) => !url.searchParams.has('text'));
  await panel.getByRole('combobox', { name: '目标结果' }).selectOption('exceeded');
  await page.waitForURL(/outcome=exceeded/);
  await panel.locator('tbody tr', { hasText: '优于目标' }).first().waitFor();
  await panel.getByRole('button', { name: '自评表总分' }).click();
  await page.waitForURL(/order=-form_score/);
  await panel
    .getByRole('columnheader', { name: '自评表总分' })
    .and(page.locator('[aria-sort="descending"]'))
    .waitFor();
  await panel.locator('tbody a.quoted-words').first().click();
  await page.waitForURL(/\/documents\/.*at=/);
});

test('the spread of scores and the first indicators do not wait for the engine; in English their levels are in English', async () => {
  const prepare = (candidate: Page): Promise<unknown> => candidate.route('**/*.wasm', () => undefined);
  const { page } = await site.open('/performance', { ...STILL, prepare });
  await page.locator('[data-panel="indicators"] tbody tr').nth(19).waitFor();
  await page.locator(`[data-panel="scores"] ${CHART}`).first().waitFor();
  await expect.poll(() => page.locator('main .loading').count()).toBe(0);
  // Until the engine answers, rows of the choice before are told to be such.
  const found = page.locator('[data-panel="indicators"]');
  expect(await found.locator('.waiting').count()).toBe(0);
  await found.getByRole('combobox', { name: '目标结果' }).selectOption('missed');
  await found.getByText('下面仍是上一次选择的结果').waitFor();
  await expect.poll(() => found.getAttribute('aria-busy')).toBe('true');
  await expect
    .poll(() => found.locator('.data-table').evaluate((box) => Number(getComputedStyle(box).opacity)))
    .toBeLessThan(0.5);
  await page.goto(`${site.url}/performance?lang=en`);
  const levels = page.locator('[data-panel="targets"] tbody th');
  await levels.first().waitFor();
  const names = await levels.allInnerTexts();
  expect(names).toContain('Output (产出指标)');
  // What the field suggests to write is not cut.
  const search = page.locator('[data-panel="indicators"] input');
  await search.waitFor();
  expect((await search.boundingBox())?.width).toBeGreaterThan(300);
});

test('reads well for everyone', async () => {
  const { page } = await site.visit('/performance');
  await page.locator('[data-panel="indicators"] tbody tr').first().waitFor();
  await expectReadable(page);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(3000);
});
