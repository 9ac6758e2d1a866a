/** A reader's own files: dropped, looked at, kept, compared, removed, handed on. Real files in a real browser; nothing leaves it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { sourceOf } from '../extraction/golden.ts';
import {
  another,
  card,
  correctFirst,
  given,
  keepOne,
  kept,
  NAME,
  PATIENT,
  put,
  yearless,
  removeKept,
} from '../support/ownFiles.ts';
import { PHONE, useSite } from '../support/site.ts';
import { publishedTable, type Cells } from '../support/tables.ts';

// A document is read in seconds, and the machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

const site = useSite();
const FORMATS = 'tests/fixtures/formats';

test('Word, PDF and text of published documents give as many figures as are published', async () => {
  const { page, expectClean } = await site.open('/own');
  const [figures, documents, unread] = await Promise.all([
    publishedTable('figures'),
    publishedTable('documents'),
    publishedTable('unread'),
  ]);
  const files = [
    'karamay-urho-government-office-2023.docx',
    'changji-beijing-liaison-2024.writer.pdf',
    'suizhou-zengdu-government-office-2023.doc',
  ];
  // Its agency is published with narrow brackets, and printed with wide ones.
  const id = 'urumqi-xinshi-government-office-2023';
  const text = given(`${id}.txt`, `${sourceOf(id)}\n`);
  await put(page, [
    ...(await Promise.all(files.map(async (name) => given(name, await readFile(join(FORMATS, name)))))),
    text,
  ]);
  for (const name of [...files, text.name]) {
    await card(page, name).waitFor(PATIENT);
    const isOf = (row: Cells): boolean => row['document_id'] === name.split('.')[0];
    const count = figures.filter((row) => isOf(row) && row['basis'] === 'printed').length;
    await expect.poll(() => card(page, name).innerText()).toContain(`数字 ${count} 个`);
    await expect.poll(() => card(page, name).innerText()).toContain('同一部门同一年度已有文件');
  }
  // Of other formats the page numbers are left out.
  const numbers = Number(documents.find((row) => row['document_id'] === id)?.['numbers_total']);
  const left = unread.filter((row) => row['document_id'] === id).length;
  const share = (((numbers - left) / numbers) * 100).toFixed(1);
  expect(await card(page, text.name).innerText()).toContain(`文中印有 ${numbers} 个数，已读 ${share}%`);
  expectClean();
});

test('a text that prints no year asks for it, and its title says who has told it', async () => {
  const { page, expectClean } = await site.open('/own');
  await put(page, [given('没有年度.txt', yearless())]);
  const asked = card(page, '没有年度.txt');
  await asked.getByText('文件没有写年度，请按公开的网页填写。').waitFor(PATIENT);
  await asked.getByLabel('地区').fill('421303');
  const confirm = asked.getByRole('button', { name: '确认收录' });
  await expect.poll(() => confirm.isDisabled()).toBe(true);
  // Typed as those of a published account, it is one that there is already.
  const already = asked.getByText('同一部门同一年度已有文件');
  await asked.getByLabel('名称').fill('曾都区人民政府办公室');
  await asked.getByLabel('年度').fill('2023');
  await already.waitFor(PATIENT);
  await asked.getByLabel('年度').fill('2024');
  await already.waitFor({ ...PATIENT, state: 'hidden' });
  await asked.getByLabel('名称').fill(NAME);
  await confirm.click(PATIENT);
  await kept(page).getByText(`${NAME}2024年度部门决算（文件未写年度，由读者注明）`).waitFor(PATIENT);
  await page.getByRole('link', { name: '三公经费', exact: true }).click();
  await page.getByText(NAME).first().waitFor(PATIENT);
  expectClean();
});

test('a document of one’s own is compared with the published, survives a reload, is opened elsewhere, and goes again', async () => {
  // The engine comes from the server each time, and can be held back.
  const { page, expectClean } = await site.open('/own', { context: { serviceWorkers: 'block' } });
  await keepOne(page, given('自己的.txt', another()));
  await page.reload();
  await kept(page).getByText(NAME).waitFor(PATIENT);

  await page.getByRole('link', { name: '文件', exact: true }).click();
  await page.getByText(`${NAME}2024年度部门决算（本地）`).first().waitFor(PATIENT);
  await page.getByText(`${NAME}2024年度部门决算（本地）`).first().click();
  await page
    .locator('a.number')
    .first()
    .waitFor({ state: 'attached', ...PATIENT });
  const address = new URL(page.url()).pathname;
  // Until it is joined, the page says what it lacks, and nothing of it is taken away.
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.url}/execution`);
  await page.getByText('本地文件还没有并入').waitFor(PATIENT);
  const take = page.getByRole('button', { name: '导出对比' });
  expect(await take.getAttribute('aria-disabled')).toBe('true');
  letGo();
  await page
    .getByText(`${NAME}（本地）`)
    .first()
    .waitFor({ state: 'attached', ...PATIENT });
  await expect.poll(() => take.getAttribute('aria-disabled')).toBe(null);
  await page.unroute('**/*.wasm');

  await page.goto(`${site.url}/own`);
  const saved = page.waitForEvent('download', PATIENT);
  await kept(page).getByRole('button', { name: '导出数据包' }).click(PATIENT);
  const zip = await readFile(await (await saved).path());
  expectClean();

  const other = await site.open(address);
  await other.page.getByText('这是一份本地文件，这里没有').waitFor(PATIENT);
  await other.page.goto(`${site.url}/own`);
  await put(other.page, [given('我的文件.zip', zip)]);
  await kept(other.page).getByText(NAME).waitFor(PATIENT);
  await other.page.goto(site.url + address);
  await other.page
    .locator('a.number')
    .first()
    .waitFor({ state: 'attached', ...PATIENT });

  // One press removes nothing, nor do two in the same place.
  await kept(page).getByRole('button', { name: '移除', exact: true }).dblclick(PATIENT);
  await removeKept(page);
  await kept(page).waitFor({ state: 'detached', ...PATIENT });
  await page.goto(site.url + address);
  await page.getByText('这是一份本地文件，这里没有').waitFor(PATIENT);
});

test('a correction stands beside what is printed, and is exported with the value that it replaces', async () => {
  const { page, expectClean } = await site.open('/own');
  await keepOne(page, given('自己的.txt', another()));
  const before = await correctFirst(page, '1,234.5');
  await kept(page).getByText(`更正：原读 ${before}，应为 1234.5`).waitFor(PATIENT);
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe('更正');
  // On a telephone the number and what can be done with it stay in view; of many numbers one is sought.
  await page.setViewportSize(PHONE);
  const table = kept(page).locator('.own-figures .table-scroll');
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const seek = kept(page).getByLabel('查找指标、数值或原文');
  await seek.fill('（已更正');
  await kept(page).getByText('没有这样的数字。').waitFor(PATIENT);
  await seek.fill('1234.5');
  await expect.poll(() => kept(page).getByRole('row').nth(1).innerText()).toContain('1,234.5');
  const saved = page.waitForEvent('download', PATIENT);
  await kept(page).getByRole('button', { name: '导出更正表' }).click(PATIENT);
  const csv = await readFile(await (await saved).path(), 'utf8');
  expect(csv).toContain(`,${before},1234.5,与原件不符,`);

  // What somebody has worked on is not gone by one press, nor by two in the same place.
  await kept(page).getByRole('button', { name: '移除', exact: true }).dblclick(PATIENT);
  await kept(page).getByRole('button', { name: '移除', exact: true }).click(PATIENT);
  await kept(page).getByRole('button', { name: '确定移除，连同 1 处更正或核对' }).click(PATIENT);
  await kept(page).waitFor({ state: 'detached', ...PATIENT });
  expectClean();
});

test('what cannot be read says why and the others go on; the same bytes are noticed; nothing of a page runs', async () => {
  const html = `<html><body onload="window.ran = 1"><script>window.ran = 1; fetch('https://example.com/')</script>
    ${another()
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}<img src="https://example.com/x.png" onerror="window.ran = 1"></body></html>`;
  const { page, expectClean } = await site.open('/own');
  await put(page, [
    given('网页.html', html),
    given('同样.html', html),
    given('坏.pdf', '%PDF-1.7 broken'),
    given('已公开.txt', sourceOf('suizhou-zengdu-government-office-2023')),
  ]);
  const list = page.getByRole('region', { name: '读取进度' });
  await list.getByText('内容相同，只读一次').waitFor(PATIENT);
  await list.getByText('文件已损坏或不完整').waitFor(PATIENT);
  await list.getByText('是同一份文件，不再收录').waitFor(PATIENT);
  await page.getByRole('article').waitFor(PATIENT);
  // Agencies have long names, and a list is as wide as the longest.
  await page.setViewportSize(PHONE);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expectClean();
});

test('of one account in two formats one is taken, and files without a place get it together', async () => {
  const { page, expectClean } = await site.open('/own');
  const text = another('乌有镇人民政府办公室').replaceAll('随州市', '').replaceAll('曾都区', '');
  const html = `<html><body>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;
  await put(page, [
    given('决算.txt', text),
    given('决算.html', html),
    given('又一年.txt', text.replaceAll('2023', '2022').replaceAll('2024', '2023')),
  ]);
  await card(page, '决算.html').getByText('还有 决算.txt').waitFor(PATIENT);
  await card(page, '又一年.txt').waitFor(PATIENT);
  const together = page.getByRole('form', { name: '没有地区的文件' });
  await together.getByLabel('地区').fill('421303');
  await together.getByRole('button', { name: '填入这 3 份' }).click();
  await page.getByRole('button', { name: '确认收录其中 2 份' }).click(PATIENT);
  await kept(page).getByText('已收录 2 份').waitFor(PATIENT);
  const left = page.getByRole('article');
  await expect.poll(() => left.count()).toBe(1);
  await left.getByText('同一部门同一年度已有文件').waitFor(PATIENT);
  expectClean();
});

test('a zip is opened with the zips in it, under the names that Chinese systems wrote; a bomb and a damaged one say why', async () => {
  const { page, expectClean } = await site.open('/own');
  const inner = zipSync({ '决算.txt': Buffer.from(another()), '坏.zip': new Uint8Array(40) });
  const bomb = zipSync({ '炸弹.txt': new Uint8Array(9) });
  // What its directory states of the file's size.
  new DataView(bomb.buffer).setUint32(
    new DataView(bomb.buffer).getUint32(bomb.length - 6, true) + 24,
    2e9,
    true,
  );
  await put(page, [
    given('县里.zip', Buffer.from(zipSync({ '各部门/林业.zip': inner, '__MACOSX/._x': new Uint8Array(1) }))),
    given('国标.zip', await readFile('tests/fixtures/zips/gbk-names.zip')),
    given('炸弹.zip', Buffer.from(bomb)),
  ]);
  const list = page.getByRole('region', { name: '读取进度' });
  await list.getByText('压缩包解开后太大（超过 500 MB）').waitFor(PATIENT);
  await list.getByText('各部门/林业.zip/坏.zip').waitFor(PATIENT);
  await list.getByText('压缩包已损坏或有密码').waitFor(PATIENT);
  for (const name of ['决算.txt', '清溪县林业局.txt']) await card(page, name).waitFor(PATIENT);
  expectClean();
});
