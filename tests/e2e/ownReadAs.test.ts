/** What a reader says of a file against what its text tells: its kind, and the unit of its tables. It is read so, kept so and handed on so. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { rowsOfCsv } from '../../src/own/csv.ts';
import { card, given, kept, PATIENT, put } from '../support/ownFiles.ts';
import { CALLED_BUDGET, UNITLESS } from '../support/saidFiles.ts';
import { useSite } from '../support/site.ts';

// A document is read in seconds, and the machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

const site = useSite();

async function keep(page: Page, name: string): Promise<void> {
  const place = card(page, name).getByLabel('地区');
  if (await place.isVisible()) await place.fill('421303');
  await card(page, name).getByRole('button', { name: '确认收录' }).click(PATIENT);
  await card(page, name).waitFor({ ...PATIENT, state: 'detached' });
}

async function exported(page: Page): Promise<Buffer> {
  const saved = page.waitForEvent('download', PATIENT);
  await kept(page).getByRole('button', { name: '导出数据包' }).click(PATIENT);
  return readFile(await (await saved).path());
}

const numbersIn = async (page: Page, name: string): Promise<number> =>
  Number(/数字 (\d+) 个/.exec(await card(page, name).innerText())?.[1]);

test('what is told as a budget is read where its reader says that it is an account, and what tells so stays', async () => {
  const { page, expectClean } = await site.open('/own');
  await put(page, [given('叫作预算.txt', CALLED_BUDGET)]);
  await page.getByText('这是部门（单位）预算').waitFor(PATIENT);
  await page.getByRole('button', { name: '是部门决算，仍要读取' }).click();
  await card(page, '叫作预算.txt').waitFor(PATIENT);
  const kind = card(page, '叫作预算.txt').getByLabel('文件种类');
  expect(await kind.inputValue()).toBe('final_account');
  await card(page, '叫作预算.txt').getByText('原判断：部门预算').waitFor();

  // What would be refused once more is not offered.
  expect(await kind.locator('option').allInnerTexts()).toEqual(['部门决算', '绩效自评']);
  expect(await kind.locator('option[value="self_evaluation"]').isDisabled()).toBe(true);
  // Its heading is none that an account's body is told by.
  await card(page, '叫作预算.txt').getByLabel('名称').fill('云岭县河道管理所');
  await keep(page, '叫作预算.txt');
  const title = '云岭县河道管理所2024年度部门决算（文件种类由读者注明）';
  await kept(page).getByText(title).waitFor(PATIENT);
  await page.reload();
  await kept(page).getByText(title).waitFor(PATIENT);

  const zip = await exported(page);
  const [row] = rowsOfCsv(strFromU8(unzipSync(zip)['sources/registry.csv'] ?? new Uint8Array()));
  expect([row?.['kind'], row?.['money_unit']]).toEqual(['final_account', undefined]);
  expectClean();

  const other = await site.open('/own');
  await put(other.page, [given('我的文件.zip', zip)]);
  await kept(other.page).getByText(title).waitFor(PATIENT);
  other.expectClean();
});

test('tables without a unit are read in the one that their reader chooses, and so they are kept and handed on', async () => {
  const { page, expectClean } = await site.open('/own');
  await put(page, [given('没有单位.html', UNITLESS)]);
  const asked = card(page, '没有单位.html');
  await asked.getByText('有表没有写单位，知道的请选').waitFor(PATIENT);
  const before = await numbersIn(page, '没有单位.html');
  await asked.getByLabel('表中金额单位').selectOption('万元');
  await expect.poll(() => numbersIn(page, '没有单位.html')).toBeGreaterThan(before + 30);
  await asked.locator('small').getByText('文件没有写').waitFor();
  const figures = await numbersIn(page, '没有单位.html');
  await keep(page, '没有单位.html');
  await kept(page).getByText(`数字 ${figures} 个`).waitFor(PATIENT);
  await kept(page).getByText('（表中金额单位由读者注明为万元）').waitFor();

  const zip = await exported(page);
  const [row] = rowsOfCsv(strFromU8(unzipSync(zip)['sources/registry.csv'] ?? new Uint8Array()));
  expect([row?.['kind'], row?.['money_unit']]).toEqual([undefined, '万元']);
  const other = await site.open('/own');
  await put(other.page, [given('我的文件.zip', zip)]);
  await kept(other.page).getByText(`数字 ${figures} 个`).waitFor(PATIENT);
  expectClean();
});

test('a choice that makes no difference is not offered, and says why', async () => {
  const { page, expectClean } = await site.open('/own');
  await put(page, [given('叫作决算.txt', CALLED_BUDGET.replaceAll('预算', '决算'))]);
  const unit = card(page, '叫作决算.txt').getByLabel('表中金额单位');
  await unit.waitFor(PATIENT);
  expect(await unit.isDisabled()).toBe(true);
  await card(page, '叫作决算.txt').getByText('没有决算表，正文各数自带单位').waitFor();
  await card(page, '叫作决算.txt').getByText('不能选绩效自评：文件里没有自评表').waitFor();
  expectClean();
});
