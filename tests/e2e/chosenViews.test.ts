/** A page with a year, a province or an agency chosen: answered from a file of the build, in the engine's words. The production build. */
import { expect, test } from 'vitest';
import { useSite, type OpenPage } from '../support/site.ts';

const site = useSite();
const TITLES: Readonly<Record<string, string>> = {
  '/': '总览',
  '/execution': '预算执行',
  '/three-public': '三公经费',
  '/performance': '绩效评价',
  '/compare': '对比',
  '/documents': '文件',
  '/findings': '疑点',
  '/reasons': '原因',
};
const AGENCY = 'karamay-urho-government-office';

/** What a page says; empty while it waits. Below the charts of 绩效 there are rooms of their own that the engine answers. */
async function told({ page }: OpenPage, path: string): Promise<string> {
  const [parts, waits] =
    path === '/performance' ? ['.page-head, .panels', '.panels .loading'] : ['main', 'main .loading'];
  if ((await page.locator(waits).count()) > 0) return '';
  return (await page.locator(parts).allInnerTexts()).join(' ').replace(/\s+/g, ' ');
}

async function expectTheSame(early: OpenPage, late: OpenPage, path: string): Promise<void> {
  await expect
    .poll(async () => {
      const [ahead, engine] = [await told(early, path), await told(late, path)];
      return ahead !== '' && ahead === engine ? 'the same' : `${ahead}\n\n${engine}`;
    })
    .toBe('the same');
  await expect.poll(() => early.page.getByRole('progressbar').count()).toBeGreaterThan(0);
}

/** Both pages at an address, and drawn by the app: what the build wrote into a page is of no filter. */
async function go(pages: readonly OpenPage[], path: string, search: string, name: string): Promise<void> {
  for (const { page } of pages) {
    await page.evaluate((address) => {
      history.pushState({}, '', address);
    }, `${path}?${search}`);
    await page.locator('h1', { hasText: TITLES[path] ?? '' }).waitFor();
    await page.locator('.filter-bar', { hasText: name }).waitFor();
  }
}

test.each([
  ['year=2023', '2023', '**/views/chosen/**', Object.keys(TITLES)],
  ['region=420000', '湖北省', '**/views/chosen/**', Object.keys(TITLES)],
  [
    `agency=${AGENCY}`,
    '乌尔禾区政府办',
    '**/views/agencies/**',
    ['/', '/execution', '/three-public', '/documents'],
  ],
])(
  'pages with %s are answered before the engine is there, as the engine would',
  async (search, name, files, paths) => {
    const early = await site.open(`/?${search}`, {
      prepare: (candidate) => candidate.route('**/*.wasm', () => undefined),
    });
    const late = await site.open(`/?${search}`, {
      prepare: (candidate) => candidate.route(files, (route) => route.fulfill({ status: 404 })),
    });
    for (const path of paths) {
      await go([early, late], path, search, name);
      await expectTheSame(early, late, path);
    }
  },
);

test('what the build has not answered says what will stand there', async () => {
  const { page } = await site.open(`/three-public?agency=${AGENCY}&year=2023`, {
    prepare: (candidate) => candidate.route('**/*.wasm', () => undefined),
  });
  await page.locator('.panel .loading').first().waitFor();
  const titles = await page.locator('.panel:has(.loading) h2').allInnerTexts();
  expect(titles.length).toBe(await page.locator('.panel .loading').count());
  expect(titles[0]).toContain('“三公”经费构成与年度变化');
});

test('what the filter may choose is fetched when a hand comes near it, once', async () => {
  const { page } = await site.open('/three-public');
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, file] = /views\/chosen\/(.*)$/.exec(request.url()) ?? [];
    if (file) asked.push(file.replace(/\.\w+\//, '/'));
  });
  await page.locator('.filter-bar').hover();
  const offered = ['2022', '2023', '2024'].map((year) => `year-${year}/three-public.json`);
  await expect
    .poll(() => asked)
    .toEqual(expect.arrayContaining([...offered, 'region-420000/three-public.json']));
  await page.evaluate(() => {
    history.pushState({}, '', '/three-public?year=2022');
  });
  await page.locator('.filter-bar', { hasText: '2022' }).waitFor();
  await page.locator('.panels', { hasText: '2022' }).first().waitFor();
  expect(asked.filter((file) => file.startsWith('year-2022'))).toHaveLength(1);
});
