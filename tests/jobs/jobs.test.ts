/** Reading by many, on real queues: the tables are those of one machine, and nothing that is killed or cut off loses or doubles a row. */
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../../bench/freePort.ts';
import { postgresServer, redisServer, type QueueServer } from '../../bench/queueServers.ts';
import { assemble } from '../../scripts/jobs/assemble.ts';
import { enqueueFiles, type Enqueued } from '../../scripts/jobs/enqueue.ts';
import { OPEN_STATES, withQueue, type ReadingQueue } from '../../scripts/jobs/queue.ts';
import { extractFiles } from '../../scripts/lib/extractFiles.ts';
import { readerVersion } from '../../scripts/lib/readerVersion.ts';
import { ROOT } from '../../scripts/paths.ts';
import { unreadableAsDisclosure } from '../../src/extraction/errors.ts';
import { writeDocuments, type Documents } from './documents.ts';
import { isRunning, killWorkers, startWorkerProcess, type WorkerProcess } from './workers.ts';

const VERSION = readerVersion();
const LOOK_EVERY_MS = 20;

let folder = '';
let documents: Documents;
/** What one machine makes of them. */
let expected: ReadonlyMap<string, string>;
let out = '';
let tests = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-jobs-'));
  // PostgreSQL runs as a user of its own.
  await chmod(folder, 0o755);
  documents = await writeDocuments(join(folder, 'documents'));
  const alone = join(folder, 'alone');
  expect(await extractFiles([documents.folder], alone, { jobs: 1 })).toBe(1);
  expected = await tablesOf(alone);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  out = join(folder, `out-${++tests}`);
});
afterEach(killWorkers);

/** All that is written but the kept parts. */
async function tablesOf(of: string): Promise<Map<string, string>> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.parts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map(async (path) => [path.slice(of.length), await readFile(path, 'utf8')] as const);
  return new Map(await Promise.all(files));
}

const enqueue = (queue: ReadingQueue): Promise<Enqueued> =>
  enqueueFiles(queue, [documents.folder], out, VERSION, { attempts: 2, backoffSeconds: 1 });
const joined = (queue: ReadingQueue): Promise<number> =>
  assemble(queue, [documents.folder], out, VERSION, () => undefined);

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await sleep(LOOK_EVERY_MS);
}

const slowInHand = (queue: ReadingQueue): Promise<void> =>
  until(async () => (await queue.getActive()).some(({ data }) => data.path === documents.slow));

const pathsRead = (...workers: readonly WorkerProcess[]): string[] =>
  workers.flatMap(({ log }) => log.filter(({ ending }) => ending === 'read').map(({ path }) => path ?? ''));

const kinds = [
  ['Redis', redisServer],
  ['PostgreSQL', postgresServer],
] as const;

describe.each(kinds)('on %s', (_, serverIn) => {
  let server: QueueServer;
  beforeAll(async () => {
    server = await serverIn(await mkdtemp(join(folder, 'server-')));
    await server.start();
  });
  afterAll(() => server.kill());

  test('a worker that is killed in the middle loses nothing and leaves nothing twice', async () => {
    await withQueue(server.address, VERSION, async (queue) => {
      expect(await enqueue(queue)).toEqual({ added: 10, read: 0, waiting: 0, failed: 0, refused: 0 });
      expect(await enqueue(queue)).toEqual({ added: 0, read: 0, waiting: 10, failed: 0, refused: 0 });
      const first = startWorkerProcess(server.address);
      await slowInHand(queue);
      const readers = first.readers();
      expect(readers.filter(isRunning)).toHaveLength(1);
      first.kill('SIGKILL');
      expect(await first.ended).toBe('SIGKILL');
      // Nobody would hear what they have read.
      await until(() => !readers.some(isRunning));
      const second = startWorkerProcess(server.address);
      expect(await joined(queue)).toBe(1);
      expect(await tablesOf(out)).toEqual(expected);
      const read = pathsRead(first, second);
      expect(new Set(read).size).toBe(read.length);
      expect(pathsRead(second)).toContain(documents.slow);
      expect(await enqueue(queue)).toEqual({ added: 0, read: 9, waiting: 0, failed: 1, refused: 0 });
      expect(await queue.getJobCountByTypes(...OPEN_STATES)).toBe(0);
    });
  });

  test('a server that is killed and started again loses nothing; a worker told to stop finishes what it has in hand', async () => {
    const worker = startWorkerProcess(server.address);
    await withQueue(server.address, VERSION, async (queue) => {
      await enqueue(queue);
      await until(() => pathsRead(worker).length > 1);
      await server.kill();
      await server.start();
      await slowInHand(queue);
      // As a service manager does it: each process of the group.
      for (const reader of worker.readers()) process.kill(reader, 'SIGTERM');
      worker.kill('SIGTERM');
      worker.kill('SIGINT');
      expect(await worker.ended).toBe(0);
      expect(pathsRead(worker)).toContain(documents.slow);
      // Others may be open: the server was killed before it could answer, or keep, that a worker had one. The next worker takes them up.
      expect((await queue.getActive()).map(({ data }) => data.path)).not.toContain(documents.slow);
      startWorkerProcess(server.address);
      expect(await joined(queue)).toBe(1);
    });
    expect(await tablesOf(out)).toEqual(expected);
  });
});

describe('on Redis', () => {
  let server: QueueServer;
  beforeAll(async () => {
    server = await redisServer(await mkdtemp(join(folder, 'server-')));
    await server.start();
  });
  afterAll(() => server.kill());

  test('what always fails is tried again only where that can help, and ends on the list of failures with its reason', async () => {
    const gone = join(folder, 'gone.txt');
    const port = await freePort();
    const worker = startWorkerProcess(server.address, '--metrics', String(port));
    await withQueue(server.address, VERSION, async (queue) => {
      await enqueueFiles(queue, [documents.hopeless], out, VERSION, { attempts: 2, backoffSeconds: 1 });
      await queue.add('read', { path: gone, documentId: 'd-gone', out }, { attempts: 2 });
    });
    await until(() => worker.log.filter(({ ending }) => ending === 'failed').length === 2);
    expect(worker.log.filter(({ path }) => path === documents.hopeless)).toMatchObject([
      { ending: 'failed' },
    ]);
    expect(worker.log.filter(({ path }) => path === gone)).toMatchObject([
      { ending: 'retry' },
      { ending: 'failed' },
    ]);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toMatch(/^juesuan_readings_total\{ending="failed".*\} 2$/m);
    expect(metrics).toMatch(/^juesuan_readings_total\{ending="retry".*\} 1$/m);
    expect(metrics).toMatch(/^juesuan_queue_documents\{state="waiting".*\} 0$/m);

    const args = ['tsx', 'scripts/enqueue.ts', '--failed', '--queue', server.address, '--out', out];
    const { stderr, status } = spawnSync('npx', args, { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stderr).toBe(
      `✗ ${documents.hopeless}\n  ${unreadableAsDisclosure('not-a-disclosure').message}\n` +
        `✗ ${gone}\n  ${gone}：找不到这个文件或文件夹。请检查路径。（试了 2 次。）\n` +
        '共 2 个文件没有读出来。\n',
    );
  });
});
