/** 对比: a comparison that a reader puts together, keeps, hands on and takes away as a file. */
import { expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { chooseExport, downloaded } from '../support/downloads.ts';
import { CHART, PHONE, useSite } from '../support/site.ts';

const site = useSite();
const STILL = { context: { reducedMotion: 'reduce' } } as const;

test('metrics are added and taken away, and the address holds them', async () => {
  const { page, expectClean } = await site.open('/compare', STILL);
  await page.locator(CHART).first().waitFor();
  await page.getByLabel('指标', { exact: true }).selectOption('procurement');
  await page.getByLabel('口径').selectOption('per_staff');
  await page.getByRole('button', { name: '加入对比' }).click();
  await page.getByRole('columnheader', { name: /政府采购.*人均/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('metrics')?.split(',').at(-1)).toBe('per_staff:procurement');
  await page.getByRole('button', { name: /^移除.*自评总分/ }).click();
  await expect.poll(() => page.getByRole('columnheader', { name: /自评总分/ }).count()).toBe(0);
  await page.goBack();
  await page.getByRole('columnheader', { name: /自评总分/ }).waitFor();
  expectClean();
});

test('three agencies, every year and three metrics come out as one file with its sources', async () => {
  const { page } = await site.open(
    '/compare?metrics=three_public.actual,agency_operating.actual,evaluation.total_score&span=every',
    STILL,
  );
  await page.locator('[data-panel="table"] tbody td').first().waitFor();
  const { bytes } = await downloaded(page, () => chooseExport(page, 'table', 'CSV'));
  const text = bytes.toString('utf8');
  const heads = text.slice(0, text.indexOf('\n'));
  for (const words of ['部门', '年度', '三公', '机关运行', '自评总分']) expect(heads).toContain(words);
  expect(text).toMatch(/documents\/[a-z0-9-]+\?at=\d+-\d+/);
  expect(text).not.toMatch(/undefined|NaN/);
});

test('a named comparison is kept in the browser and opens again', async () => {
  const { page } = await site.open('/compare?metrics=staff_active.actual', STILL);
  await page.locator(CHART).first().waitFor();
  await page.getByRole('textbox', { name: '名称' }).fill('谁的人最多');
  await page.getByRole('textbox', { name: '名称' }).blur();
  await page.getByRole('heading', { name: '谁的人最多', exact: false }).first().waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存“谁的人最多”').waitFor();
  await page.goto(`${site.url}/compare`);
  await page.getByRole('link', { name: '谁的人最多' }).click();
  await page.waitForURL(/staff_active/);
  await page.getByRole('columnheader', { name: /在职人员/ }).waitFor();
});

test.each([undefined, PHONE])('reads well for everyone', async (viewport) => {
  const { page } = await site.open(
    '/compare?metrics=general_public_budget_expenditure.actual&per=function_class',
    {
      ...STILL,
      ...(viewport ? { viewport } : {}),
    },
  );
  await page.locator(CHART).first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
