/** A page of HTML as a browser prints it; a PDF as it is. */
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/browser/install.ts';

/** The path of the PDF, which is written to `folder` where there is none yet. */
export async function printed(path: string, folder: string): Promise<string> {
  if (!path.endsWith('.html')) return path;
  // The sandbox needs rights that containers seldom give, and only our own pages are opened.
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path).href);
    const pdf = join(folder, `${basename(path)}.pdf`);
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    return pdf;
  } finally {
    await browser.close();
  }
}
