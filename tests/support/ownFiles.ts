/** Files as a reader puts them in on the page of their own documents, and what is seen of them there. */
import type { Page } from 'playwright-core';
import { sourceOf } from '../extraction/golden.ts';

export const PATIENT = { timeout: 120_000 };
export const NAME = '曾都区财政所';

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const given = (name: string, content: string | Buffer): GivenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** A document that is not published: an account of another agency and another year. */
export const another = (name = NAME): string =>
  sourceOf('suizhou-zengdu-government-office-2023')
    .replaceAll('曾都区人民政府办公室', name)
    .replaceAll('2023', '2024')
    .replaceAll('2022', '2023');

/** The same, without the number of any year. */
export const yearless = (): string =>
  another()
    .replace(/20\d\d年/g, '本年')
    .replace(/20\d\d/g, '');

export const put = (page: Page, files: readonly GivenFile[]): Promise<void> =>
  page.getByLabel('文件', { exact: true }).setInputFiles([...files]);

/** As the system drops files and folders, by their paths, which no event that a script makes is like. */
export async function dropAt(
  page: Page,
  paths: readonly string[],
  at: { readonly x: number; readonly y: number },
): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await browser.send('Input.dispatchDragEvent', { type, ...at, data });
  await browser.detach();
}

export const card = (page: Page, name: string) => page.getByRole('article', { name });
export const kept = (page: Page) => page.getByRole('region', { name: '已收录的文件' });

/** The one document that is kept, nothing of which was corrected. */
export async function removeKept(page: Page): Promise<void> {
  await kept(page).getByRole('button', { name: '移除', exact: true }).click(PATIENT);
  await kept(page).getByRole('button', { name: '确定移除' }).click(PATIENT);
}

export async function keepOne(page: Page, file: GivenFile, name = NAME): Promise<void> {
  await put(page, [file]);
  await card(page, file.name).waitFor(PATIENT);
  const place = card(page, file.name).getByLabel('地区');
  if (await place.isVisible()) await place.fill('421303');
  await card(page, file.name).getByRole('button', { name: '确认收录' }).click(PATIENT);
  await kept(page).getByText(name).waitFor(PATIENT);
}

/** Corrects the first figure of the one document that is kept; answers what was read there. */
export async function correctFirst(page: Page, value: string): Promise<string> {
  await kept(page).getByRole('button', { name: '核对、更正' }).click();
  const row = kept(page).getByRole('row').nth(1);
  await row.getByRole('button', { name: '更正' }).click(PATIENT);
  const before = await row.getByLabel(/应为/).inputValue();
  await row.getByLabel(/应为/).fill(value);
  await row.getByLabel('理由').fill('与原件不符');
  await row.getByRole('button', { name: '保存更正' }).click();
  await kept(page).getByText('更正 1 处').waitFor(PATIENT);
  return before;
}
