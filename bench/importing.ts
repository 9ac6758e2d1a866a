/**
 * `npm run bench:import [-- --documents N]`: a folder of N documents (1,000 unless told) imported: killed in the middle, resumed, run once
 * more, and held against a run that was not killed. Tells the time and the most memory of the command and of its largest reading process.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { LISTS_FOLDER } from '../scripts/import/folder.ts';
import { addFile } from '../scripts/lib/hash.ts';
import { readingCache, ROOT } from '../scripts/paths.ts';
import { writeFolder } from './renumbered/folder.ts';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '1000' } } });
const count = Number(values.documents);
const root = await mkdtemp(join(tmpdir(), 'bench-import-'));
const folder = join(root, 'folder');

/** MiB, of the process and of the largest of its children; 0 where the system does not tell. */
async function memoryOf(pid: number): Promise<readonly [number, number]> {
  const most = async (of: string): Promise<number> => {
    const status = await readFile(`/proc/${of}/status`, 'utf8').catch(() => '');
    return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  };
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const sizes = await Promise.all(children.trim().split(' ').filter(Boolean).map(most));
  return [await most(String(pid)), Math.max(0, ...sizes)];
}

/** @param after kill it when so many documents are told; null to let it end */
async function imported(name: string, into: string, after: number | null): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts/import.ts'), folder, '--into', into],
    { cwd: ROOT, detached: true, stdio: 'ignore' },
  );
  const ended = once(child, 'exit');
  const started = performance.now();
  let [own, largest] = [0, 0];
  while (child.exitCode === null && child.signalCode === null) {
    const [now, ofChild] = await memoryOf(child.pid ?? 0);
    [own, largest] = [Math.max(own, now), Math.max(largest, ofChild)];
    if (after !== null && (await toldIn(readingCache(into))) >= after)
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    await wait(200);
  }
  await ended;
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${name.padEnd(22)} ${seconds.toFixed(0).padStart(5)} s  command ${own.toFixed(0)} MiB, a reading process ${largest.toFixed(0)} MiB`,
  );
}

async function toldIn(cache: string): Promise<number> {
  const names = await readdir(join(cache, 'identities'), { recursive: true }).catch((): string[] => []);
  return names.filter((name) => name.endsWith('.part')).length;
}

/** Of all but the lists for a person: what was asked once is not asked again. */
async function digestOf(into: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(into, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    if (relative(into, file).startsWith(LISTS_FOLDER + sep)) continue;
    hash.update(`${relative(into, file)}\n`);
    await addFile(hash, file);
  }
  return hash.digest('hex').slice(0, 16);
}

const [killed, wholly] = [join(root, 'killed'), join(root, 'whole')];
try {
  await writeFolder(folder, count);
  console.log(`${count} documents`);
  await imported('killed in the middle', killed, Math.floor(count / 2));
  await imported('resumed', killed, null);
  const digest = await digestOf(killed);
  await imported('once more', killed, null);
  const documents = (await readFile(join(killed, 'documents.csv'), 'utf8')).trimEnd().split('\n').length - 1;
  console.log(`documents in the package: ${documents}`);
  console.log(`the same bytes once more: ${String((await digestOf(killed)) === digest)}`);
  await imported('not killed', wholly, null);
  console.log(
    `the same bytes as of a run that was not killed: ${String((await digestOf(wholly)) === digest)}`,
  );
} finally {
  for (const into of [killed, wholly]) await rm(readingCache(into), { recursive: true, force: true });
  await rm(root, { recursive: true });
}
