/** The page of one document: its whole text, every number marked as read or unread, the reasons it states. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { UNKNOWN_REASON } from '../../src/features/documents/numbers.ts';
import { expectReadable, LOOKS } from '../support/looks.ts';
import { goInside, PHONE, useSite } from '../support/site.ts';
import { publishedTable, publishedText, type Cells } from '../support/tables.ts';

const site = useSite();
const STILL = { reducedMotion: 'reduce' } as const;
const ON_PHONE = { ...STILL, viewport: PHONE };

let documents: Cells[];
let unread: Cells[];
let explanations: Cells[];
let figures: Cells[];
let cells: Cells[];

beforeAll(async () => {
  [documents, unread, explanations, figures, cells] = await Promise.all([
    publishedTable('documents'),
    publishedTable('unread'),
    publishedTable('explanations'),
    publishedTable('figures'),
    publishedTable('evaluation_cells'),
  ]);
});

const id = (row: Cells): string => row['document_id'] ?? '';
const place = (row: Cells): string => `${row['source_start'] ?? ''}-${row['source_end'] ?? ''}`;
const unreadOf = (disclosure: Cells): Cells[] =>
  unread.filter((row) => id(row) === id(disclosure)).sort((a, b) => start(a) - start(b));
const start = (row: Cells): number => Number(row['source_start']);
/** Names of forms, which hold numbers by chance. */
const NAME_FIELDS = ['name', 'department', 'implementing_agency'];
/** Where something was read: several figures can rest on one number, and a cell of a form is one place, whatever it holds (≥12段；3次). */
const readPlaces = (disclosure: Cells): Set<number> =>
  new Set(
    [
      ...figures.filter((row) => row['basis'] === 'printed' && id(row) === id(disclosure)),
      ...cells.filter(
        (row) =>
          row['evaluation_id']!.startsWith(`${id(disclosure)}:`) &&
          /[0-9０-９]/.test(row['printed']!) &&
          !(row['row'] === 'head' && NAME_FIELDS.includes(row['field']!)),
      ),
    ].map(start),
  );
/** The document with the most of what a test is about: figures change, tests of them should not. */
const most = (rows: readonly Cells[]): Cells => {
  const count = (disclosure: Cells): number => rows.filter((row) => id(row) === id(disclosure)).length;
  return [...documents].sort((a, b) => count(b) - count(a))[0]!;
};

const open = async (disclosure: Cells, at?: string, context: BrowserContextOptions = STILL) => {
  const opened = await site.visit(
    `/documents/${id(disclosure)}${at === undefined ? '' : `?at=${at}`}`,
    context,
  );
  await opened.page.locator('a.number').first().waitFor({ state: 'attached' });
  return opened;
};
const markIsInView = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [mark, box] = ['mark.target', '.document-text'].map((selector) =>
      document.querySelector(selector)?.getBoundingClientRect(),
    );
    return mark !== undefined && box !== undefined && mark.top >= box.top && mark.bottom <= box.bottom;
  });
const number = (at: string): string => `a.number[data-at="${at}"]`;

describe('every number is accounted for', () => {
  test('the text is whole, and its marks are as many as documents.csv and unread.csv count', async () => {
    const [first] = documents;
    const { page, expectClean } = await open(first!);
    const found = () =>
      page.evaluate(() => ({
        text: [...document.querySelectorAll('.text-block')].map((block) => block.textContent).join('\n'),
        ...Object.fromEntries(
          ['read', 'left', 'unknown'].map((fate) => [
            fate,
            document.querySelectorAll(`.document-text a.number.is-${fate}`).length,
          ]),
        ),
      }));
    for (const disclosure of documents) {
      await goInside(page, `/documents/${id(disclosure)}`);
      const own = unreadOf(disclosure);
      const unknown = own.filter((row) => row['reason'] === UNKNOWN_REASON).length;
      await expect.poll(found, { message: id(disclosure) }).toEqual({
        text: await publishedText(disclosure['text_file']!),
        read: readPlaces(disclosure).size,
        left: own.length - unknown,
        unknown,
      });
      const account = await page.locator('.number-account').innerText();
      expect(account.match(/[\d.]+(?=%)/g)?.reduce((sum, each) => sum + Number(each), 0)).toBeCloseTo(100, 0);
    }
    expectClean();
  });

  test('two colours, and a line of another kind for each', async () => {
    const disclosure = most(unread.filter((row) => row['reason'] === UNKNOWN_REASON));
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(disclosure, undefined, { ...STILL, colorScheme });
      const look = (fate: string) =>
        page
          .locator(`.number-account .is-${fate}`)
          .evaluate((element) => [
            getComputedStyle(element).color,
            getComputedStyle(element).textDecorationStyle,
          ]);
      const [read, left, unknown] = [await look('read'), await look('left'), await look('unknown')];
      expect(left[0]).toBe(unknown[0]);
      expect(left[0]).not.toBe(read[0]);
      expect(new Set([read[1], left[1], unknown[1]]).size).toBe(3);
    }
  });

  test('stepping through the numbers that were not read, by reason, with the keyboard', async () => {
    const disclosure = most(unread.filter((row) => row['reason'] === '年份'));
    const years = unreadOf(disclosure).filter((row) => row['reason'] === '年份');
    const { page, expectClean } = await open(disclosure);
    await page.getByRole('combobox', { name: '未读数字的原因' }).selectOption('年份');
    const next = page.getByRole('button', { name: '下一个未读数字' });
    await next.focus();
    for (const row of years.slice(0, 3)) {
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('at') === place(row));
      await expect.poll(() => page.locator('mark.target').innerText()).toBe(row['printed']);
      await expect.poll(() => markIsInView(page)).toBe(true);
    }
    await page.locator('.unread-position', { hasText: `3 / ${String(years.length)}` }).waitFor();
    await page.getByRole('button', { name: '上一个未读数字' }).click();
    await page.waitForURL((url) => url.searchParams.get('at') === place(years[1]!));
    // The list beside the text has followed.
    await expect
      .poll(() => page.locator('.document-aside [aria-current="true"]').innerText())
      .toContain('年份');
    await expect.poll(() => page.locator('.chosen-place').innerText()).toContain('未读：年份');
    expectClean();
  });

  test('a link to an unread number at the end of a long text opens it in view', async () => {
    const disclosure = most(unread);
    const last = unreadOf(disclosure).at(-1)!;
    const { page } = await open(disclosure, place(last));
    await page.locator('mark.target').waitFor();
    await expect.poll(() => markIsInView(page)).toBe(true);
    await expect.poll(() => page.locator('.chosen-place').innerText()).toContain(last['reason']);
  });
});

describe('a number in the text', () => {
  test('says what it is under the pointer; clicked, it is in the address and leads to its row', async () => {
    const disclosure = most(figures);
    const { page, expectClean } = await open(disclosure);
    const figure = figures.find(
      (row) => id(row) === id(disclosure) && row['basis'] === 'printed' && row['measure'] === 'three_public',
    )!;
    const mark = page.locator(number(place(figure)));
    await mark.scrollIntoViewIfNeeded();
    await mark.hover();
    const tip = page.locator('.number-tip.is-shown');
    await tip.waitFor();
    await expect.poll(() => tip.innerText()).toContain('“三公”经费');
    await expect.poll(() => tip.innerText()).toContain(figure['printed']);
    await page.keyboard.press('Tab');
    await mark.click();
    await page.waitForURL((url) => url.searchParams.get('at') === place(figure));
    await page.getByRole('button', { name: '在列表中定位' }).click();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toContain('“三公”经费');
    expect(await focused()).toContain(figure['printed']);
    expectClean();
  });

  test('is reached with the arrow keys and chosen with Enter; Escape puts its words away', async () => {
    // In a page of its own: nothing else has had the focus in it.
    const { page } = await site.open(`/documents/${id(documents[0]!)}`, { context: STILL });
    await page.locator('a.number').first().waitFor({ state: 'attached' });
    await page.locator('.document-text').focus();
    const at = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['at']);
    await page.keyboard.press('ArrowRight');
    const first = await at();
    expect(first).toMatch(/^\d+-\d+$/);
    await page.keyboard.press('ArrowRight');
    const second = await at();
    expect(Number(second?.split('-')[0])).toBeGreaterThan(Number(first?.split('-')[0]));
    await page.locator('.number-tip.is-shown').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.number-tip.is-shown').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowLeft');
    expect(await at()).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('at') === first);
    // One stop for the tab key, not hundreds.
    await expect.poll(() => page.locator('a.number[tabindex="0"]').count()).toBe(1);
  });

  test.each(['project', 'overall'])('of a form leads to the form and its indicators: %s', async (scope) => {
    const indicators = await publishedTable('indicators');
    const count = (row: Cells): number =>
      indicators.filter((each) => each['evaluation_id'] === row['evaluation_id']).length;
    const cells = (await publishedTable('evaluation_cells')).filter((row) => row['field'] === 'actual');
    const cellOf = (row: Cells): Cells | undefined =>
      cells.find((cell) => cell['evaluation_id'] === row['evaluation_id']);
    const form = (await publishedTable('evaluations'))
      .filter((row) => row['scope'] === scope && cellOf(row) !== undefined)
      .sort((a, b) => count(b) - count(a))[0]!;
    const at = `${cellOf(form)!['source_start']!}-${cellOf(form)!['source_end']!}`;
    const { page } = await open(form);
    const mark = page.locator(number(at));
    await mark.scrollIntoViewIfNeeded();
    await mark.click();
    if (scope === 'project')
      await expect.poll(() => page.locator('.chosen-place').innerText()).toContain(form['name']);
    await page.getByRole('link', { name: '到绩效评价页' }).click();
    await page.waitForURL(
      (url) => url.pathname === '/performance' && url.searchParams.get('project') === form['evaluation_id'],
    );
    const list = page.locator('.indicator-list');
    await list.getByText(`${String(count(form))} 条指标`).waitFor();
    // It stands below the charts, and the reader asked for it.
    await expect.poll(() => list.evaluate((box) => box.getBoundingClientRect().top)).toBeLessThan(400);
    // Each row leads to where it is printed, also where the form gives no weights and no scores.
    const first = indicators.find((row) => row['evaluation_id'] === form['evaluation_id'])!;
    await list
      .getByRole('link', { name: first['level3'] ?? '' })
      .first()
      .click();
    await page.waitForURL((url) => url.searchParams.get('at') === place(first));
  });

  test('an address opens a form that is not on the first page of the table', async () => {
    const { page } = await site.visit('/performance?page=2');
    const opener = page.locator('[data-panel="project"]').getByRole('button', { name: '展开明细' }).last();
    await opener.click();
    await page.waitForURL((url) => url.searchParams.has('project'));
    const form = new URL(page.url()).searchParams.get('project') ?? '';
    await page.goto(`${site.url}/performance?project=${encodeURIComponent(form)}`);
    await page.locator(`tr.is-pinned[data-row-key$="|${form}"]`).waitFor();
    await page.locator('.indicator-list table').waitFor();
  });
});

describe('stated reasons', () => {
  test('stand with the number they explain and lead to their words', async () => {
    const reason = explanations.find(
      (row) => row['measure'] === 'three_public' && row['aspect'] === 'change',
    )!;
    const disclosure = documents.find((row) => id(row) === id(reason))!;
    const explained = figures
      .filter(
        (row) =>
          id(row) === id(reason) &&
          row['measure'] === 'three_public' &&
          row['aspect'] === 'change' &&
          start(row) < start(reason),
      )
      .at(-1)!;
    const { page, expectClean } = await open(disclosure, place(explained));
    const chosen = page.locator('.chosen-place');
    await chosen.waitFor();
    await expect.poll(() => chosen.innerText()).toContain(reason['reason']);
    await page.getByRole('button', { name: '看原因原文' }).click();
    await page.waitForURL((url) => url.searchParams.get('at') === place(reason));
    await expect
      .poll(() =>
        page
          .locator('mark.target')
          .allInnerTexts()
          .then((parts) => parts.join('').replace(/\s/g, '')),
      )
      .toBe(reason['reason']);
    await expect.poll(() => markIsInView(page)).toBe(true);
    expectClean();
  });

  test('are all listed, each with the numbers it explains', async () => {
    const disclosure = most(explanations);
    const own = explanations.filter((row) => id(row) === id(disclosure));
    const { page } = await open(disclosure);
    await page.locator('.segments label', { hasText: /^原因（/ }).click();
    const items = page.locator('.finding-list li');
    await expect.poll(() => items.count()).toBe(own.length);
    await expect.poll(() => items.first().innerText()).toContain(own[0]?.['reason']);
    await items.first().getByRole('button').last().click();
    await expect.poll(() => markIsInView(page)).toBe(true);
    // Stepping through a list does not leave it.
    await expect.poll(() => items.count()).toBe(own.length);
  });
});

test('on a telephone the text comes back when a place is chosen in the list below it', async () => {
  const disclosure = most(explanations);
  const { page } = await open(disclosure, undefined, ON_PHONE);
  await page.locator('.segments label', { hasText: /^原因（/ }).click();
  await page.locator('.document-aside').evaluate((aside) => {
    aside.scrollIntoView();
  });
  await page.locator('.finding-list').getByRole('button').first().click();
  const top = () =>
    page
      .locator('mark.target')
      .first()
      .evaluate((mark) => mark.getBoundingClientRect().top);
  await expect.poll(top).toBeGreaterThan(0);
  expect(await top()).toBeLessThan(PHONE.height);
});

test('a text that begins with empty lines stands in sight on a telephone, and is whole', async () => {
  const texts = await Promise.all(documents.map((row) => publishedText(row['text_file']!)));
  const begins = documents[texts.findIndex((text) => text.startsWith('\n\n'))]!;
  const { page } = await open(begins, undefined, ON_PHONE);
  const [shown, box] = await Promise.all(
    ['.document-text a.number', '.document-text'].map((part) => page.locator(part).first().boundingBox()),
  );
  expect(shown!.y - box!.y).toBeLessThan(4 * 28.5);
});

test("the browser's own search finds what is out of sight", async () => {
  const disclosure = most(unread);
  const { page } = await open(disclosure);
  const text = await publishedText(disclosure['text_file']!);
  // A run of words of the last tenth that stands nowhere else.
  const words = [...text.slice(Math.floor(text.length * 0.9)).matchAll(/[\u4e00-\u9fff]{8}/g)]
    .map(([found]) => found)
    .find((each) => text.split(each).length === 2)!;
  const found = await page.evaluate((sought) => {
    const search = (window as unknown as { find: (text: string) => boolean }).find(sought);
    return search && document.querySelector('.document-text')?.contains(getSelection()?.anchorNode ?? null);
  }, words);
  expect(found, words).toBe(true);
});

test('readable for everyone in each size, whichever list is open', async () => {
  const disclosure = most(unread.filter((row) => row['reason'] === UNKNOWN_REASON));
  const { page, expectClean } = await open(disclosure, place(unreadOf(disclosure)[0]!));
  // The text beside them is the same, and looked at in both looks twice.
  for (const [index, list] of [/^读出（/, /^未读（/, /^原因（/, /^疑点（/].entries()) {
    await page.locator('.segments label', { hasText: list }).click();
    await expectReadable(page, [LOOKS[index % 2]!]);
  }
  expectClean();
});
