/** 对比: a comparison that a reader puts together, keeps, hands on and takes away as a file. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chooseExport, downloaded } from '../support/downloads.ts';
import { expectReadable } from '../support/looks.ts';
import { CHART, useSite } from '../support/site.ts';

const site = useSite();

test('metrics are added and taken away, and the address holds them', async () => {
  const { page, expectClean } = await site.visit('/compare');
  await page.locator(CHART).first().waitFor();
  await page.getByRole('combobox', { name: '指标', exact: true }).selectOption('procurement');
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
  const { page } = await site.visit(
    '/compare?metrics=three_public.actual,agency_operating.actual,evaluation.total_score&span=every',
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
  const { page } = await site.visit('/compare?metrics=staff_active.actual');
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

const radio = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByText(name, { exact: true });

test('every form is drawn, has its sentence and its table, and the browser goes back through them', async () => {
  const { page, expectClean } = await site.visit('/compare');
  await page.locator(CHART).first().waitFor();
  for (const [name, form] of [
    ['折线', 'lines'],
    ['小多图', 'multiples'],
    ['热力图', 'heatmap'],
    ['堆积', 'stack'],
    ['散点', 'scatter'],
  ] as const) {
    await radio(page, '图形', name).click();
    await page.waitForURL((url) => url.searchParams.get('as') === form);
    await page.locator(`[data-panel="drawing"][aria-busy="false"] ${CHART}`).first().waitFor();
    const words = await page.locator('[data-panel="drawing"] [role="img"]').getAttribute('aria-label');
    expect(words).toMatch(/最高为.*万元/);
    await page.locator('[data-panel="table"] tbody td').first().waitFor();
  }
  await page.goBack();
  await page.waitForURL((url) => url.searchParams.get('as') === 'stack');
  await page.goBack();
  await page.waitForURL((url) => url.searchParams.get('as') === 'heatmap');
  await expect
    .poll(() => radio(page, '图形', '热力图').locator('..').getByRole('radio').isChecked())
    .toBe(true);
  expectClean();
});

test('a gap of a line tells its reason on hover', async () => {
  const { page } = await site.visit('/compare?as=lines');
  const chart = page.locator(`[data-panel="drawing"] ${CHART}`).first();
  await chart.waitFor();
  const box = await chart.boundingBox();
  if (!box) throw new Error('the chart has no place');
  // At the last year, of which most have no document.
  await page.mouse.move(box.x + box.width * 0.82, box.y + box.height * 0.5);
  await page.getByText('未收录该年文件').first().waitFor();
});

test('per head, as a change, swapped and shaded: one switch each, all of it in the address', async () => {
  const { page } = await site.visit('/compare?metrics=three_public.actual,vehicle_operation.actual');
  const table = page.locator('[data-panel="table"]');
  await table.locator('tbody td').first().waitFor();
  await radio(page, '换算', '人均').click();
  await table.getByRole('columnheader', { name: /人均/ }).first().waitFor();
  await radio(page, '比上年', '增减幅度').click();
  await table
    .getByRole('columnheader', { name: /比上年增减幅度/ })
    .first()
    .waitFor();
  expect(new URL(page.url()).searchParams.get('ratio')).toBeNull();
  await page.getByRole('button', { name: '行列互换' }).click();
  await table.getByRole('columnheader', { name: /乌尔禾区/ }).waitFor();
  await radio(page, '底色', '按大小').click();
  await table.locator('td[data-heat]').first().waitFor();
  await page.reload();
  await table.locator('td[data-heat]').first().waitFor();
  await expect.poll(() => table.locator('tbody tr').allInnerTexts()).toHaveLength(2);
});

test('an agency stands among its peers of the same level and type', async () => {
  const { page } = await site.visit('/compare?agency=karamay-urho-government-office');
  const rows = page.locator('[data-panel="table"] tbody tr[data-row-key]');
  await expect.poll(() => rows.count()).toBe(1);
  await radio(page, '同谁比', '其同级同类').click();
  await expect.poll(() => rows.count()).toBeGreaterThan(1);
  expect((await rows.allInnerTexts()).join()).toContain('乌尔禾');
  await page.getByLabel('类型', { exact: true }).selectOption('public_institution');
  await page.getByText('没有符合条件的数据').waitFor();
});

test('a comparison is handed on as a file, and a file that is none is refused', async () => {
  const { page } = await site.visit('/compare?as=lines&metrics=staff_active.actual&name=编制');
  await page.locator(CHART).first().waitFor();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存为文件' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/\.json$/);
  const path = await saved.path();
  await page.goto(`${site.url}/compare`);
  await page.locator(CHART).first().waitFor();
  await page
    .getByLabel('打开对比文件')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByText('不是从这里存下的对比文件').waitFor();
  await page.getByLabel('打开对比文件').setInputFiles(path);
  await page.waitForURL(/as=lines/);
  await page.getByRole('heading', { name: '编制' }).first().waitFor();
});

test('reads well for everyone', async () => {
  const { page } = await site.visit(
    '/compare?metrics=general_public_budget_expenditure.actual&per=function_class',
  );
  await page.locator(CHART).first().waitFor();
  await expectReadable(page);
});
