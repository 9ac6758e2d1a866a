/** What a reader does on the pages, in a real browser on the production build. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { csvRows, downloaded, panel } from '../support/downloads.ts';
import { expectReadable, LOOKS } from '../support/looks.ts';
import { CHART, goInside, useSite } from '../support/site.ts';

const site = useSite();
const KARAMAY = 'karamay-urho-government-office';

const PAGES: readonly (readonly [path: string, title: string, panels: readonly string[]])[] = [
  ['/', '总览', ['ranking', 'change', 'moved', 'glance']],
  ['/execution', '预算执行', ['budget', 'rate', 'function']],
  ['/three-public', '三公经费', ['category', 'budget', 'ratio', 'count']],
  ['/performance', '绩效评价', ['overall', 'scatter', 'project']],
  ['/documents', '文件', ['documents']],
];

async function ready(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator(`${CHART}, table`).first().waitFor();
  await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
}

test.each(PAGES)('%s %s: every panel, readable for everyone in each size', async (path, title, panels) => {
  const { page, expectClean } = await site.open(path, { context: { reducedMotion: 'reduce' } });
  await ready(page, title);
  await expectReadable(page, LOOKS, async () => {
    for (const id of panels) await panel(page, id).waitFor();
  });
  expectClean();
});

describe('filtering', () => {
  test('an agency is found by the first letters of its pinyin and the address says so', async () => {
    const { page, expectClean } = await site.visit('/three-public');
    await ready(page, '三公经费');
    await page.getByRole('combobox', { name: '部门' }).fill('wehq');
    await page.locator('.ant-select-item-option', { hasText: '克拉玛依市乌尔禾区' }).click();
    await page.waitForURL(/agency=karamay-urho-government-office/);
    await expect.poll(() => panel(page, 'count').locator('tbody tr[data-row-key]').count()).toBe(1);
    expectClean();
  });
  test('a shared link restores filter, measure and view after a reload', async () => {
    const { page } = await site.open(`/?region=650000&year=2023&measure=three_public&view=ranking`);
    await ready(page, '总览');
    const table = panel(page, 'ranking').locator('tbody tr[data-row-key]');
    await expect.poll(() => table.count()).toBe(4);
    const before = await table.allInnerTexts();
    expect(before.join()).toContain('14.66');
    expect(before.join()).not.toContain('曾都');
    // 2023 of the liaison office is known from its 2024 document only.
    expect(before.join()).toContain('推');
    await page.reload();
    await ready(page, '总览');
    expect(await table.allInnerTexts()).toEqual(before);
  });
  test('unknown values are named and can be removed; the rest stays', async () => {
    const { page, expectClean } = await site.visit(`/three-public?agency=${KARAMAY},nobody&year=1999`);
    await page.getByText('数据集中没有部门“nobody”').waitFor();
    await page.getByText('数据集中没有年度“1999”').waitFor();
    await page.getByText('没有符合条件的数据').waitFor();
    await page.locator('.message', { hasText: '1999' }).getByRole('button', { name: '移除此条件' }).click();
    await ready(page, '三公经费');
    await page.locator('.message', { hasText: 'nobody' }).getByRole('button').click();
    await expect.poll(() => page.locator('.message').count()).toBe(0);
    expect(new URL(page.url()).search).toBe(`?agency=${KARAMAY}`);
    expectClean();
  });
  test('conditions without an intersection say what to do', async () => {
    const { page } = await site.visit(`/execution?region=420000&agency=${KARAMAY}`);
    await page.getByText('没有符合条件的数据').waitFor();
    await page.getByRole('button', { name: '清除筛选条件' }).click();
    await page.locator(CHART).first().waitFor();
  });
});

describe('a year of which the collection has no document', () => {
  test('is 未收录 on the screen, for a screen reader and in the export, never 未公布', async () => {
    const { page, expectClean } = await site.visit('/?year=2022&view=ranking,change');
    await ready(page, '总览');
    await panel(page, 'glance').locator('tbody tr[data-row-key]').first().waitFor();
    const words = await page.locator('.panels').innerText();
    expect(words).toContain('未收录');
    // The caveat of the page explains the mark for 未公布; no cell carries it.
    const cells = await page.locator('.panels tbody td').allInnerTexts();
    expect(cells.filter((text) => /未公布|^—/.test(text))).toEqual([]);
    const chart = await panel(page, 'moved').locator('p, .panel-empty').allInnerTexts();
    expect(chart.join('')).not.toContain('未公布');
    await page.getByRole('button', { name: '导出对比' }).click();
    const { name, bytes } = await downloaded(page, () =>
      page.getByRole('button', { name: /下载 CSV/ }).click(),
    );
    expect(name).toBe('部门决算对比_总览_5个部门_2022_长表.csv');
    const [header = [], ...rows] = csvRows(bytes);
    const basis = new Set(rows.map((row) => row[header.indexOf('依据')]));
    expect(basis).toEqual(new Set(['推算', '未收录该年文件']));
    expectClean();
  });
  test('is written into the drawing beside the value that is known', async () => {
    const { page } = await site.visit('/?year=2022');
    await ready(page, '总览');
    const drawing = panel(page, 'ranking').locator('[_echarts_instance_] svg');
    await drawing.getByText('未收录该年文件').first().waitFor();
    expect(await drawing.textContent()).not.toContain('未公布');
    const facts = page.getByRole('region', { name: '数据集概况' });
    await expect.poll(() => facts.innerText()).toMatch(/决算公开文件\s*0/);
  });
});

describe('from a number to its sentence', () => {
  test('from a table', async () => {
    const { page, expectClean } = await site.visit(`/three-public?agency=${KARAMAY}&view=budget`);
    await ready(page, '三公经费');
    await panel(page, 'budget').getByRole('link', { name: '14.66' }).click();
    const mark = page.locator('mark.target');
    await mark.waitFor();
    await expect.poll(() => mark.innerText()).toBe('14.66');
    await expect
      .poll(() =>
        page
          .locator('.in-sentence')
          .allInnerTexts()
          .then((parts) => parts.join('')),
      )
      .toContain('“三公”经费');
    const isInSight = async () => {
      const [box, text] = [await mark.boundingBox(), await page.locator('.document-text').boundingBox()];
      return box && text && box.y >= text.y && box.y + box.height <= text.y + text.height;
    };
    await expect.poll(isInSight).toBe(true);
    await expect.poll(() => page.locator('.document-aside [aria-current="true"]').count()).toBeGreaterThan(0);
    expect(await axeViolations(page)).toEqual([]);
    expectClean();
  });
  test('from a bar; the filter goes along to the next page, whose numbers are exported with the row they are printed in', async () => {
    const { page } = await site.visit(`/?agency=${KARAMAY}`);
    await ready(page, '总览');
    await panel(page, 'ranking').locator('[_echarts_instance_] path[fill="#1d4e79"]').first().click();
    await page.locator('mark.target').waitFor();
    await expect.poll(() => page.locator('mark.target').innerText()).toBe('263.72');
    await page.goBack();
    await ready(page, '总览');
    await page.getByRole('link', { name: '绩效评价' }).click();
    await ready(page, '绩效评价');
    expect(page.url()).toContain(`agency=${KARAMAY}`);
    await expect.poll(() => panel(page, 'project').locator('tbody tr[data-row-key]').count()).toBe(4);
    await page.getByRole('button', { name: '导出对比' }).click();
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: /下载 CSV/ }).click());
    const [header = [], ...rows] = csvRows(bytes);
    const column = (title: string) => header.findIndex((each) => each.startsWith(title));
    const printed = rows.filter((row) => row[column('依据')] === '原文');
    expect(printed.length).toBeGreaterThan(0);
    for (const row of printed) {
      const value = Number(row[column('数值')]);
      const numbers = (row[column('原文')] ?? '').match(/\d[\d.]*/g)?.map(Number);
      expect(numbers, row.join()).toContain(value);
    }
  });
  test('the untouched source is one click away, and a finding leads to what it is about', async () => {
    const { page } = await site.visit(`/documents/${KARAMAY}-2023`);
    const href = await page.getByRole('link', { name: '未改动的原始文件' }).getAttribute('href');
    const answer = await page.request.get(site.url + (href ?? ''));
    expect(answer.status()).toBe(200);
    const own = await readFile(`public/data/sources/${KARAMAY}-2023.txt`);
    expect((await answer.body()).equals(own)).toBe(true);
    await page.locator('.segments label', { hasText: /^疑点（/ }).click();
    await page.locator('.finding-list button').first().click();
    await page.locator('mark.target').first().waitFor();
    expect(page.url()).toMatch(/at=\d+-\d+/);
  });
  test('a document or a place that is not there', async () => {
    const { page } = await site.visit('/documents/nowhere-2020');
    await page.getByText('没有这份文件').waitFor();
    await goInside(page, `/documents/${KARAMAY}-2023?at=9999990-9999999`);
    await page.getByText('地址中的位置不在这份文件里').waitFor();
    // Cut off on its way, or mistyped: what is written is no place at all.
    await site.visit(`/documents/${KARAMAY}-2023?at=99999999-`);
    await page.getByText('地址中的位置不在这份文件里').waitFor();
  });
});

describe('stated reasons beside the changes', () => {
  test.each([
    ['/three-public?view=category', 'category', '三公经费', '增减的主要原因'],
    ['/execution?scope=general&view=budget', 'budget', '预算执行', '差异的主要原因'],
  ])('%s', async (path, id, title, column) => {
    const { page, expectClean } = await site.visit(path);
    await ready(page, title);
    const table = panel(page, id);
    await table.getByRole('columnheader', { name: column }).waitFor();
    const words = table.locator('a.quoted-words').first();
    const text = (await words.innerText()).replace(/\s/g, '');
    expect(await axeViolations(page)).toEqual([]);
    await words.click();
    // A sentence across two blocks is marked in each; the one below the window may be laid out later.
    const marked = async (): Promise<string> =>
      (await page.locator('mark.target').allTextContents()).join('').replace(/\s/g, '');
    await expect.poll(marked).toBe(text);
    expectClean();
  });
});

describe('taking numbers away', () => {
  test('the comparison, long: read back, Chinese, with its sentences', async () => {
    const { page, expectClean } = await site.visit(`/three-public?agency=${KARAMAY}`);
    await ready(page, '三公经费');
    await page.getByRole('button', { name: '导出对比' }).click();
    const button = page.getByRole('button', { name: /下载 CSV/ });
    // Faded while the sentences are fetched.
    await button.and(page.locator(':enabled')).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const { name, bytes } = await downloaded(page, () => button.click());
    expect(name).toBe('部门决算对比_三公经费_乌尔禾区政府办公室_2022-2023_长表.csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header = [], ...rows] = csvRows(bytes);
    const column = (title: string) => header.findIndex((each) => each.startsWith(title));
    const find = (measure: string, aspect: string, year: string) =>
      rows.find(
        (r) => r[column('指标')] === measure && r[column('口径')] === aspect && r[column('年度')] === year,
      );
    const actual = find('“三公”经费', '决算数', '2023');
    expect(actual?.[column('数值')]).toBe('14.66');
    expect(actual?.[column('单位')]).toBe('万元');
    expect(actual?.[column('原文')]).toContain('14.66');
    expect(actual?.[column('来源文件')]).toContain('乌尔禾区');
    expect(find('“三公”经费', '决算数', '2022')?.[column('依据')]).toBe('推算');
    expect(find('“三公”经费', '比上年增减幅度', '2023')?.[column('数值')]).toBe('-65.8');
    const change = find('“三公”经费', '比上年增减幅度', '2023');
    expect(change?.[column('主要原因')]).toContain('公务车辆外出减少');
    expect(change?.[column('原因出处')]).toMatch(/^http.*\/documents\/.+\?at=\d+-\d+$/);
    for (const row of rows) expect(row).toHaveLength(header.length);
    expectClean();
  });
  test('the comparison, wide: agencies as columns, with their bases or values only', async () => {
    const { page } = await site.visit('/');
    await ready(page, '总览');
    await page.getByRole('button', { name: '导出对比' }).click();
    await page.getByText('宽表', { exact: true }).click();
    const { bytes } = await downloaded(page, () => page.getByRole('button', { name: /下载 CSV/ }).click());
    const [header = [], ...rows] = csvRows(bytes);
    // The number, and behind it its basis, status, doubt, document and checksum, sentence and address, a reason and its address.
    expect(header.filter((title) => title.includes('乌尔禾'))).toHaveLength(10);
    expect(header.slice(-3)).toEqual(['可比性说明', '数据集版本', '数据集日期']);
    expect(rows.length).toBeGreaterThan(8);
    await page.getByRole('button', { name: '导出对比' }).click();
    await page.getByText('宽表，只有数值').click();
    const values = await downloaded(page, () => page.getByRole('button', { name: /下载 CSV/ }).click());
    expect(csvRows(values.bytes)[0]).toHaveLength(5 + 5 + 3);
  });
});

test('the theme follows the system until the reader chooses', async () => {
  const { page } = await site.open('/', { context: { colorScheme: 'dark' } });
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
  await page.getByRole('button', { name: '换成浅色' }).waitFor();
  expect(await theme()).toBe('dark');
  await page.getByRole('button', { name: '换成浅色' }).click();
  await expect.poll(theme).toBe('light');
  await page.reload();
  await expect.poll(theme).toBe('light');
});
