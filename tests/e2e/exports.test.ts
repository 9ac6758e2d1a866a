/** Out of every frame: what the menu 导出 and the dialog 导出对比 hand over, read back. */
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chooseExport, csvRows, downloaded, panel } from '../support/downloads.ts';
import { expectReadable, LOOKS } from '../support/looks.ts';
import { CHART, useSite, type OpenOptions } from '../support/site.ts';

const site = useSite();
/** The clipboard is read by one test, and hinders no other. */
const CONTEXT: BrowserContextOptions = {
  reducedMotion: 'reduce',
  permissions: ['clipboard-read', 'clipboard-write'],
};

async function open(path: string, prepare?: OpenOptions['prepare']) {
  const opened = await (prepare ? site.open(path, { context: CONTEXT, prepare }) : site.visit(path, CONTEXT));
  await opened.page.locator(`${CHART}, .panel table`).first().waitFor();
  return opened;
}
/** Whole names: the table shows short ones. */
const shownNames = (page: Page, id: string) =>
  panel(page, id)
    .locator('tbody tr[data-row-key] th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-tip')));

describe('the menu of a panel', () => {
  test('by keyboard, closed by Escape, clean for axe, nothing off screen', async () => {
    const { page, expectClean } = await open('/');
    const button = panel(page, 'ranking').getByRole('button', { name: '导出' });
    const items = panel(page, 'ranking').getByRole('menuitem');
    await expectReadable(page, LOOKS, async ({ viewport }) => {
      // Open since the look before.
      await page.keyboard.press('Escape');
      await button.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => items.first().evaluate((item) => item === document.activeElement)).toBe(true);
      await page.keyboard.press('ArrowUp');
      expect(await items.last().evaluate((item) => item === document.activeElement)).toBe(true);
      const box = await page.locator('.menu-list').boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= viewport.width).toBe(true);
      await page.keyboard.press('Escape');
      expect(await items.count()).toBe(0);
      expect(await button.evaluate((item) => item === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await items.first().waitFor();
    });
    await page.locator('h1').click();
    expect(await items.count()).toBe(0);
    expectClean();
  });

  test('CSV: the rows of the screen with what they rest on', async () => {
    const { page } = await open('/');
    const { name, bytes } = await downloaded(page, () => chooseExport(page, 'ranking', 'CSV'));
    expect(name).toBe('各部门支出总计_5个部门_2023-2024.csv');
    const [header = [], ...rows] = csvRows(bytes);
    expect(rows).toHaveLength(5);
    const proof = header.indexOf('来源文件 SHA-256');
    for (const row of rows) expect(row[proof]).toMatch(/^[0-9a-f]{64}/);
    for (const row of rows) expect(row.at(-2)).toMatch(/^[0-9a-f]{64}$/);
    for (const row of rows) expect(row.at(-1)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('CSV comes although the engine never does', async () => {
    const { page } = await open('/', (candidate) => candidate.route('**/*.wasm', (route) => route.abort()));
    const { bytes } = await downloaded(page, () => chooseExport(page, 'ranking', 'CSV'));
    expect(csvRows(bytes)).toHaveLength(6);
    await panel(page, 'ranking').getByText('未附文件校验值').waitFor();
    // Of a browser that holds documents of its reader's own, which only the engine could join: file and picture say so.
    await page.evaluate(() => {
      localStorage.setItem('own-documents', '1 1');
    });
    const without = await downloaded(page, () => chooseExport(page, 'ranking', 'CSV'));
    const [titles = [], ...rows] = csvRows(without.bytes);
    expect(rows.map((row) => row[titles.indexOf('范围')])).toEqual(
      Array.from({ length: 5 }, () => '不含本地文件'),
    );
    const picture = await downloaded(page, () => chooseExport(page, 'ranking', 'SVG'));
    expect(strFromU8(picture.bytes)).toContain('范围：不含本地文件');
  });

  test('XLSX: numbers as numbers in the order of the screen, sources on the last sheet', async () => {
    const { page, expectClean } = await open('/three-public?view=budget&year=2023');
    await panel(page, 'budget').locator('tbody tr[data-row-key]').first().waitFor();
    const names = await shownNames(page, 'budget');
    const { name, bytes } = await downloaded(page, () => chooseExport(page, 'budget', 'XLSX'));
    expect(name).toMatch(/\.xlsx$/);
    const files = unzipSync(bytes);
    const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    const strings = [...text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, word]) => word,
    );
    const firsts = [
      ...text('xl/worksheets/sheet1.xml').matchAll(/<c r="A\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g),
    ];
    const listed = firsts.slice(1).map(([, index]) => strings[Number(index)] ?? '');
    expect(names.length).toBeGreaterThan(3);
    expect(listed).toEqual(names);
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/<c r="[B-Z]\d+" s="\d+"><v>14\.66<\/v>/);
    expect(text('xl/sharedStrings.xml')).toMatch(/原文|来源文件/);
    expect(text('xl/sharedStrings.xml')).toMatch(/[0-9a-f]{64}/);
    expectClean();
  });

  test('SVG is well-formed and holds title, caveat, notes and source; PNG is drawn from it', async () => {
    const { page, expectClean } = await open('/');
    const svg = await downloaded(page, () => chooseExport(page, 'ranking', 'SVG'));
    expect(svg.name).toBe('各部门支出总计_5个部门_2023-2024.svg');
    const parsed = await page.evaluate((source) => {
      const root = new DOMParser().parseFromString(source, 'image/svg+xml');
      return { errors: root.querySelectorAll('parsererror').length, text: root.documentElement.textContent };
    }, svg.bytes.toString('utf8'));
    expect(parsed.errors).toBe(0);
    const notes = (await panel(page, 'ranking').locator('.panel-notes').innerText()).replace(/^注：/, '');
    expect(notes.length).toBeGreaterThan(0);
    for (const words of ['各部门支出总计', '数据来源', '部门决算公开数据集', notes.trim()])
      expect(parsed.text.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''));
    // Of few documents each is named, of many where they are listed; with the day and the address.
    expect(parsed.text).toMatch(/数据来源：5 个部门公开的 5 份文件，在下列网址导出的 CSV、XLSX 中逐份列出。/);
    expect(parsed.text).toMatch(/\d{4}-\d\d-\d\d取自 http/);
    const png = await downloaded(page, () => chooseExport(page, 'ranking', 'PNG'));
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.length).toBeGreaterThan(20_000);
    expectClean();
  });

  test('a picture and a workbook say what the filter leaves', async () => {
    const { page } = await open('/?region=650000&year=2023');
    const scope = '地区：新疆维吾尔自治区；年度：2023';
    await page.locator('.filter-control.is-region').getByText('新疆维吾尔自治区').waitFor();
    const svg = await downloaded(page, () => chooseExport(page, 'ranking', 'SVG'));
    expect(svg.bytes.toString('utf8')).toContain(`>范围：${scope}<`);
    const xlsx = await downloaded(page, () => chooseExport(page, 'ranking', 'XLSX'));
    expect(strFromU8(unzipSync(xlsx.bytes)['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(scope);
  });

  test('a table is copied for a spreadsheet and for a text, in the order that the reader sorted it', async () => {
    const { page } = await open('/execution?view=function');
    const table = panel(page, 'function');
    await table.locator('tbody tr[data-row-key]').first().waitFor();
    const keys = () =>
      table
        .locator('tbody tr[data-row-key]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row-key')));
    const unsorted = await keys();
    const heads = await table.locator('thead th').count();
    await table
      .locator('thead th')
      .nth(heads - 1)
      .getByRole('button')
      .click();
    expect(await keys()).not.toEqual(unsorted);
    await chooseExport(page, 'function', '复制表格');
    await table.getByText(`已复制 ${String(unsorted.length)} 行`).waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text();
      return { plain: await read('text/plain'), html: await read('text/html') };
    });
    const lines = (copied.plain ?? '').split('\n').map((line) => line.split('\t'));
    const values = lines.slice(1).map((line) => Number(line[heads - 1]));
    expect(values).toEqual([...values].sort((x, y) => y - x));
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    expect(copied.html?.match(/<tr>/g)).toHaveLength(unsorted.length + 1);
  });

  test('the bundle is complete', async () => {
    const { page, expectClean } = await open('/three-public');
    const { name, bytes } = await downloaded(page, () => chooseExport(page, 'budget', '导出包'));
    expect(name).toMatch(/_导出包\.zip$/);
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual(
      ['README.md', 'quotes.csv', '对比.xlsx', '对比_宽表.csv', '对比_长表.csv'].sort(),
    );
    const readme = strFromU8(files['README.md'] ?? new Uint8Array());
    for (const words of ['## 来源文件', '## 说明', '## 指标', '## 数据集', '## 引用格式', '/three-public'])
      expect(readme).toContain(words);
    expect(readme).not.toMatch(/undefined|NaN/);
    const [header = [], ...rows] = csvRows(files['对比_长表.csv'] ?? new Uint8Array());
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) expect(row).toHaveLength(header.length);
    const [titles = [], ...quotes] = csvRows(files['quotes.csv'] ?? new Uint8Array());
    expect(quotes.some((row) => (row[titles.indexOf('原文')] ?? '').includes('三公'))).toBe(true);
    expect(Object.keys(unzipSync(files['对比.xlsx'] ?? new Uint8Array()))).toContain('xl/workbook.xml');
    expectClean();
  });
});

test('a comparison of one’s own: agencies, years, metrics and sources in one bundle', async () => {
  const { page } = await open(
    '/compare?metrics=three_public.actual,agency_operating.actual,evaluation.total_score&span=every',
  );
  await page.getByRole('button', { name: '导出对比' }).click();
  await page.getByText('导出包', { exact: true }).click();
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole('button', { name: '下载 ZIP' }).click(),
  );
  expect(name).toMatch(/^部门决算对比_对比_.*_导出包\.zip$/);
  const [header = [], ...rows] = csvRows(unzipSync(bytes)['对比_长表.csv'] ?? new Uint8Array());
  const subjects = new Set(rows.map((row) => row[header.indexOf('指标')]));
  expect([...subjects].join()).toMatch(/三公.*机关运行|机关运行.*三公/);
});
