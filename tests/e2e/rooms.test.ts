/** The rooms that readers come back to: an agency, the findings, the stated reasons, and the search that leads to them. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { expectReadable } from '../support/looks.ts';
import { PHONE, useSite } from '../support/site.ts';
import { publishedTable } from '../support/tables.ts';

const site = useSite();
const KARAMAY = 'karamay-urho-government-office';
const SUIZHOU = 'suizhou-zengdu-government-office';
const STILL = { context: { reducedMotion: 'reduce' } } as const;
const ON_PHONE = { ...STILL.context, viewport: PHONE };

const panel = (page: Page, id: string) => page.locator(`[data-panel="${id}"]`);
const findings = (page: Page) => page.locator('[data-panel="findings"] > .finding');
const total = async (page: Page): Promise<number> =>
  Number(/共 (\d+) 条/.exec(await page.locator('.findings-order').innerText())?.[1]);

async function savedRows(page: Page, button: string): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const text = (await readFile(await download.path(), 'utf8')).replace(/^\ufeff/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

test.each([
  [`/agencies/${KARAMAY}`, '乌尔禾区政府办公室', '[data-panel="reasons"] .reasons li'],
  ['/findings', '疑点', '.finding-quotes blockquote'],
  ['/reasons', '原因', '.reasons li'],
] as const)(
  '%s: called by its name, readable for everyone in either size and theme',
  async (path, title, last) => {
    const { page, expectClean } = await site.open(path, STILL);
    await page.locator(last).first().waitFor();
    await expect.poll(() => page.title()).toBe(`${title} - 部门决算比较`);
    await expectReadable(page);
    expectClean();
  },
);

describe('an agency', () => {
  test('is a click on its name away, and shows its years, its place, its functions, forms, findings, reasons and documents', async () => {
    const { page, expectClean } = await site.visit('/');
    await panel(page, 'glance').getByRole('link', { name: '乌尔禾区政府办公室' }).click();
    await page.waitForURL(`**/agencies/${KARAMAY}`);
    await page.getByRole('heading', { level: 1, name: '克拉玛依市乌尔禾区人民政府办公室' }).waitFor();
    for (const id of [
      'budget',
      'peers',
      'totals',
      'three-public',
      'assets',
      'functions',
      'project',
      'findings',
      'reasons',
      'documents',
    ])
      await panel(page, id).locator('tbody tr, .finding, .reasons li').first().waitFor();
    const head = await page.getByRole('region', { name: '2023年度主要数字' }).innerText();
    expect(head).toMatch(/263\.72\s*万元/);
    // Missing is of a kind: what the document says there is not, and what no document of the year is there to say.
    await expect.poll(() => panel(page, 'fiscal').innerText()).toContain('不适用');
    await expect.poll(() => panel(page, 'totals').innerText()).toContain('未收录');
    await expect.poll(() => panel(page, 'three-public').innerText()).toMatch(/文件没有公布：.*会议费/);
    await panel(page, 'three-public').getByRole('link', { name: '14.66' }).click();
    await page.waitForURL(/\/documents\/karamay-urho-government-office-2023\?at=\d+-\d+/);
    await page.locator('mark.target').first().waitFor();
    await page.getByRole('link', { name: '克拉玛依市乌尔禾区人民政府办公室' }).first().click();
    await page.waitForURL(`**/agencies/${KARAMAY}`);
    expectClean();
  });

  test('stands among its peers with rank and median; with whom is in the address; opens the indicators of a form', async () => {
    const { page, expectClean } = await site.visit(`/agencies/${KARAMAY}`);
    const row = panel(page, 'peers').locator('tr', { hasText: '支出总计' }).first();
    await expect.poll(() => row.innerText()).toMatch(/2 \/ 3/);
    await panel(page, 'peers').getByText('全部部门（5）').click();
    await page.waitForURL(/peers=all/);
    await expect.poll(() => row.innerText()).toMatch(/4 \/ 5/);
    await expect.poll(() => row.locator('svg').getAttribute('aria-label')).toContain('中位数 455.15 万元');
    await page.reload();
    await expect.poll(() => row.innerText()).toMatch(/4 \/ 5/);
    await panel(page, 'project').getByRole('button', { name: '展开明细' }).first().click();
    await page.getByRole('table', { name: /的绩效指标/ }).waitFor();
    expectClean();
  });

  test('that nobody knows says so', async () => {
    const { page } = await site.visit('/agencies/nobody');
    await page.getByRole('heading', { name: '没有这个部门' }).waitFor();
  });
});

describe('the findings', () => {
  test('contradictions of money come first, what is minor is folded at the end', async () => {
    const { page, expectClean } = await site.visit('/findings');
    await findings(page).first().waitFor();
    const published = await publishedTable('findings');
    const minor = published.filter(({ severity }) => severity === 'minor').length;
    expect(await total(page)).toBe(published.length - minor);
    await expect.poll(() => findings(page).first().innerText()).toMatch(/自相矛盾[\s\S]*万元/);
    // Once the app has drawn the page: what is opened in the built one before is closed again.
    await page.getByRole('combobox', { name: '部门' }).waitFor();
    await page.getByText(`另有 ${String(minor)} 条文字、格式问题`).click();
    await expect.poll(() => page.locator('.findings-rest .finding.is-minor').count()).toBe(minor);
    expectClean();
  });

  test('are narrowed by a rule and an agency; the address restores it and the quotes lead to their places', async () => {
    const { page, expectClean } = await site.visit('/findings');
    await page.getByRole('button', { name: '没有政府采购却有采购指标' }).click();
    await page.waitForURL(/rule=rate\.procurement/);
    await expect.poll(() => total(page)).toBe(3);
    await page.getByRole('button', { name: /^曾都区政府办公室/ }).click();
    await expect.poll(() => total(page)).toBe(1);
    await page.reload();
    await expect.poll(() => total(page)).toBe(1);
    expect(page.url()).toContain(`agency=${SUIZHOU}`);
    await page.locator('.finding-quotes blockquote', { hasText: '政府采购支出总额0万元' }).waitFor();
    await page.getByText('同一问题还见于 2 处').click();
    await expect.poll(() => page.locator('.finding-elsewhere li').count()).toBe(2);
    await page.getByRole('link', { name: '看原文 1' }).click();
    await page.waitForURL(/\/documents\/suizhou-zengdu-government-office-2023\?at=/);
    expectClean();
  });

  test('keep the reader’s own mark in this browser, and carry it into the file with quotes and checksums', async () => {
    const { page, expectClean } = await site.open('/findings', STILL);
    // As the build has written it, a button does nothing yet; the fields of the filter come with the scripts.
    await page.locator('.filter-control.is-waiting').first().waitFor({ state: 'detached' });
    const first = findings(page).first();
    await first.getByRole('button', { name: '已询问' }).click();
    const marked = await first.getAttribute('data-finding');
    await page.reload();
    await expect
      .poll(() => first.getByRole('button', { name: '已询问' }).getAttribute('aria-pressed'))
      .toBe('true');
    await page
      .locator('.facet', { hasText: '我的标记' })
      .getByRole('button', { name: /已询问/ })
      .click();
    await expect.poll(() => total(page)).toBe(1);
    const [row, ...others] = await savedRows(page, '导出疑点');
    expect(others).toEqual([]);
    const [finding] = (await publishedTable('findings')).filter(({ finding_id }) => finding_id === marked);
    const [document] = (await publishedTable('documents')).filter(
      ({ document_id }) => document_id === finding?.['document_id'],
    );
    expect(row).toMatchObject({
      我的标记: '已询问',
      疑点编号: marked,
      疑问: finding?.['question'],
      '文件 SHA-256': document?.['sha256'],
    });
    expect(row?.['数据集版本']).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.['原文1']).not.toBe('');
    expect(row?.['出处1']).toContain(`/documents/${document?.['document_id'] ?? ''}?at=`);
    expectClean();
  });

  test('of conditions that nothing answers to the page says so, and how to go on', async () => {
    const { page } = await site.visit('/findings?mark=verified');
    await page.getByText('没有符合条件的数据').waitFor();
    await page.getByRole('button', { name: '清除筛选条件' }).click();
    await findings(page).first().waitFor();
  });
});

describe('the reasons', () => {
  test('are found by word, direction and shared wording, and lead to their sentence', async () => {
    const { page, expectClean } = await site.visit('/reasons');
    await page.locator('.reasons li').first().waitFor();
    await page.getByRole('searchbox', { name: '在原因中查找' }).fill('单位无此支出');
    await page.keyboard.press('Enter');
    await page.waitForURL(/text=/);
    const rows = page.locator('.reasons > li');
    await expect
      .poll(async () => (await rows.allInnerTexts()).every((text) => text.includes('单位无此支出')))
      .toBe(true);
    await page.getByText('2 个部门措辞相同').first().click();
    await page.locator('.reason-shared a').nth(1).waitFor();
    await page.goto(`${site.url}/reasons?direction=decrease&measure=three_public`);
    await expect.poll(async () => (await rows.allInnerTexts()).join()).toContain('比上年 −28.20 万元');
    const saved = await savedRows(page, '导出原因');
    expect(saved.length).toBe(await rows.count());
    for (const row of saved) expect(row['文件 SHA-256']).toMatch(/^[0-9a-f]{64}$/);
    await page.getByRole('link', { name: /公务车辆外出减少/ }).click();
    await page.waitForURL(/\/documents\/karamay-urho-government-office-2023\?at=/);
    expectClean();
  });
});

describe('the search', () => {
  const field = (page: Page) => page.getByRole('combobox', { name: /查找部门/ });
  const options = (page: Page) => page.locator('.search-results [role="option"]');

  test('is not fetched before it is opened; the keyboard leads from end to end', async () => {
    const { page, requests, expectClean } = await site.open('/documents', STILL);
    await page.getByRole('table').waitFor();
    const fetched = (): boolean => requests.some(({ url }) => /SearchDialog/.test(url));
    expect(fetched()).toBe(false);
    await page.keyboard.press('/');
    await field(page).waitFor();
    expect(fetched()).toBe(true);
    // Where something is written it is a character.
    await page.keyboard.type('/');
    await expect.poll(() => field(page).inputValue()).toBe('/');
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await expect.poll(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('zengdu');
    await options(page).filter({ hasText: '曾都区人民政府办公室' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/agencies/${SUIZHOU}`);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expectClean();
  });

  test('leads to each kind of room', async () => {
    const { page, expectClean } = await site.visit('/documents');
    for (const [typed, group, title, address] of [
      ['gwjdf', '指标', '公务接待费', /\/\?measure=reception/],
      ['乌尔禾区', '地区', '乌尔禾区', /\/\?region=650205/],
      ['值班设备', '项目', '值班设备经费', /\/performance\?.*project=/],
      ['政府采购执行率', '绩效指标', '政府采购执行率', /\/documents\/.*at=/],
      ['没有政府采购', '疑点', '文件称全年没有政府采购', /\/findings\?agency=.*rule=rate\.procurement/],
      ['未安排因公出国', '原因', '未安排因公出国', /\/reasons\?text=/],
      ['yidian', '页面', '疑点', /\/findings$/],
    ] as const) {
      await page.getByRole('button', { name: '查找' }).click();
      await field(page).fill(typed);
      await page.getByRole('group', { name: group, exact: true }).getByText(title).first().click();
      await page.waitForURL(address);
    }
    expectClean();
  });

  test('says when nothing is found, and closes on Escape with the focus where it was', async () => {
    const { page } = await site.visit('/documents', ON_PHONE);
    await page.getByRole('table').waitFor();
    const button = page.getByRole('button', { name: '查找' });
    await button.click();
    await field(page).fill('没有这样的东西');
    await page.getByText('没有找到').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

test('the names of all pages are in sight on a telephone', async () => {
  const { page } = await site.visit('/', ON_PHONE);
  const nav = page.getByRole('navigation', { name: '页面' });
  await nav.waitFor();
  expect(await nav.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});
