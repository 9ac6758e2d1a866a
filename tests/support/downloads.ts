/** Files that a page hands over. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';

export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export async function downloaded(page: Page, click: () => Promise<void>): Promise<DownloadedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

export const panel = (page: Page, id: string) => page.locator(`[data-panel="${id}"]`);

/** Chooses from the menu 导出 of a panel. */
export async function chooseExport(page: Page, id: string, name: string): Promise<void> {
  await panel(page, id).getByRole('button', { name: '导出' }).click();
  await panel(page, id)
    .getByRole('menuitem', { name: new RegExp(`^${name}`) })
    .click();
}

export const csvRows = (bytes: Uint8Array): string[][] =>
  Papa.parse<string[]>(new TextDecoder().decode(bytes).replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
