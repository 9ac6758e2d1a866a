/** 方法, 引用格式, and a chart in another site's page. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { chooseExport, panel } from '../support/downloads.ts';
import { ask } from '../support/http.ts';
import { expectReadable } from '../support/looks.ts';
import { CHART, useSite } from '../support/site.ts';

const site = useSite();
const STILL = { reducedMotion: 'reduce' } as const;
const CLIPBOARD = { ...STILL, permissions: ['clipboard-read', 'clipboard-write'] };

describe('方法', () => {
  test('definitions, coverage, signs; readable for everyone in each size', async () => {
    const { page, expectClean } = await site.visit('/method', CLIPBOARD);
    await page.getByRole('table', { name: '收录范围' }).waitFor();
    await expect.poll(() => page.locator('#measures dt').count()).toBeGreaterThan(80);
    const words = await page.locator('main').innerText();
    for (const word of ['未公布', '未收录该年文件', '不适用', '基数为零', 'MIT', '至今没有更正'])
      expect(words).toContain(word);
    await expect
      .poll(() => page.getByRole('table', { name: '收录范围' }).getByRole('link', { name: '有文件' }).count())
      .toBe(5);
    expect(words).not.toMatch(/undefined|NaN/);
    await expectReadable(page);
    expectClean();
  });
  test('a panel leads to the definition of its measure', async () => {
    const { page } = await site.visit('/three-public', CLIPBOARD);
    await panel(page, 'budget')
      .getByRole('link', { name: /的定义$/ })
      .click();
    await page.waitForURL(/\/method#/);
    const id = new URL(page.url()).hash.slice(1);
    await expect
      .poll(() =>
        page.locator(`[id="${id}"]`).evaluate((entry) => {
          const { top } = entry.getBoundingClientRect();
          return top >= 0 && top < innerHeight;
        }),
      )
      .toBe(true);
  });
});

test('引用格式: a number is cited with its sentence, document and place, by one click', async () => {
  const { page, expectClean } = await site.visit(
    '/three-public?view=budget&agency=karamay-urho-government-office',
    CLIPBOARD,
  );
  await panel(page, 'budget').getByRole('link', { name: '14.66' }).click();
  await page.locator('mark.target').waitFor();
  await page.getByRole('button', { name: '引用' }).click();
  await page.getByText('已复制引用格式').waitFor();
  const words = await page.evaluate(() => navigator.clipboard.readText());
  expect(words).toMatch(
    /^克拉玛依市乌尔禾区人民政府办公室\. .*2023年度部门决算公开说明\[EB\/OL\]\. （2023年度）\[\d{4}-\d{2}-\d{2}\]\./,
  );
  expect(words).toMatch(/原文：“.*14\.66.*”/);
  expect(words).toContain('文件 SHA-256：62b676917aaf.');
  expect(words).toContain('部门决算公开数据集，版本 ');
  expect(words.endsWith(page.url())).toBe(true);
  expect(await axeViolations(page)).toEqual([]);
  expectClean();
});

describe('嵌入', () => {
  /** Another site, which shows whatever address it is asked for in a frame. */
  const host = createServer((request, response) => {
    const frame = new URL(request.url ?? '', 'http://host').searchParams.get('frame') ?? '';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      frame.startsWith('<iframe') ? frame : `<iframe src="${frame.replaceAll('&', '&amp;')}"></iframe>`,
    );
  });
  beforeAll(() => new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    host.closeAllConnections();
    host.close();
  });
  const hosted = (frame: string): string =>
    `http://127.0.0.1:${String((host.address() as AddressInfo).port)}/?frame=${encodeURIComponent(frame)}`;

  test('the code that is copied shows the chart in another site, and its links open windows', async () => {
    const { page, context } = await site.visit('/three-public?year=2023', CLIPBOARD);
    await panel(page, 'budget').locator(CHART).waitFor();
    await chooseExport(page, 'budget', '嵌入代码');
    await panel(page, 'budget').getByText('已复制嵌入代码').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    const title = await panel(page, 'budget').getAttribute('aria-label');
    await page.goto(hosted(code));
    const frame = page.frameLocator('iframe');
    await frame.locator(CHART).waitFor();
    await expect.poll(() => frame.getByRole('region', { name: title ?? '' }).count()).toBe(1);
    expect(await frame.locator('nav, header.masthead, .panel-actions:visible').count()).toBe(0);
    const full = frame.getByRole('link', { name: /查看、核对原文/ });
    await expect.poll(() => full.getAttribute('href')).toBe(`${site.url}/three-public?year=2023`);
    const [opened] = await Promise.all([context.waitForEvent('page'), full.click()]);
    await opened.getByRole('heading', { level: 1, name: '三公经费' }).waitFor();
  });

  test('no other page of the site can be framed', async () => {
    const { page, errors } = await site.open('/');
    for (const path of ['/', '/three-public', '/method', '/embed/x']) {
      const policy = String(
        (await ask(site.url, path, { accept: 'text/html' })).headers['content-security-policy'],
      );
      expect(policy, path).toContain("frame-ancestors 'self'");
    }
    await page.goto(hosted(`${site.url}/three-public`));
    await expect.poll(() => errors.join()).toMatch(/frame-ancestors/);
    expect(await page.frameLocator('iframe').getByText('三公经费').count()).toBe(0);
  });

  test.each(['', '&year=2023'])('a framed chart is there before the engine%s', async (filter) => {
    const { page } = await site.open(`/embed?of=overview&panel=ranking${filter}`, {
      prepare: (opened) => opened.route('**/*.wasm', () => undefined),
    });
    await page.locator(CHART).waitFor();
  });

  test('in a frame of 300 pixels no word of a heat map lies over another, and the page is no wider', async () => {
    const { page } = await site.open('/embed?of=overview&panel=change&lang=en', {
      viewport: { width: 300, height: 900 },
    });
    await page.locator(CHART).waitFor();
    // Once the library has drawn it, and not the build.
    await page.waitForFunction(() => document.querySelector('[_echarts_instance_] svg text'));
    const seen = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('[_echarts_instance_] svg text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const covered = boxes.flatMap(({ words, box }, index) =>
        boxes
          .slice(index + 1)
          .filter(
            ({ box: other }) =>
              Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2 &&
              Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4,
          )
          .map((other) => `${words} / ${other.words}`),
      );
      const { scrollWidth, clientWidth } = document.documentElement;
      return { count: boxes.length, covered, over: scrollWidth - clientWidth };
    });
    expect(seen.count).toBeGreaterThan(20);
    expect([seen.covered, seen.over]).toEqual([[], 0]);
  });

  test('a frame of nothing says so', async () => {
    const { page } = await site.open('/embed?of=overview&panel=nothing');
    await page.getByText('没有这张图').waitFor();
  });
});
