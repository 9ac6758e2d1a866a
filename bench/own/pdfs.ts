/** Renumbered documents as a browser prints their text: PDFs that somebody could have in a folder. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/browser/install.ts';
import { CACHE_DIRECTORY } from '../../scripts/paths.ts';
import { writeSources } from '../renumbered/sources.ts';

const STYLE = 'pre { font: 14px/1.8 sans-serif; white-space: pre-wrap; margin: 0 }';

/** Paths of `count` PDFs, which lie under `.cache` from the first time on. */
export async function ownPdfs(count: number): Promise<string[]> {
  const sources = await mkdtemp(join(tmpdir(), 'bench-own-'));
  try {
    await writeSources(sources, count);
    const names = (await readdir(join(sources, 'sources'))).filter((name) => name.endsWith('.txt')).sort();
    const texts = await Promise.all(names.map((name) => readFile(join(sources, 'sources', name), 'utf8')));
    const digest = createHash('sha256').update(texts.join('\f')).digest('hex').slice(0, 12);
    const folder = join(CACHE_DIRECTORY, 'own-pdfs', digest);
    const paths = names.map((name) => join(folder, name.replace(/txt$/, 'pdf')));
    const there = await readdir(folder).catch((): string[] => []);
    if (there.length !== count) await print(texts, paths, folder);
    return paths;
  } finally {
    await rm(sources, { recursive: true });
  }
}

async function print(texts: readonly string[], paths: readonly string[], folder: string): Promise<void> {
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  // The sandbox needs rights that containers seldom give, and only our own pages are opened.
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const [index, text] of texts.entries()) {
      const body = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      await page.setContent(`<!doctype html><style>${STYLE}</style><pre>${body}</pre>`);
      await page.pdf({ path: (paths[index] ?? '').replace(folder, draft), format: 'A4' });
    }
  } finally {
    await browser.close();
  }
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}
