/** Real servers for the queue, each in a folder and on a port of its own; installed where they are missing and can be. */
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync } from 'node:fs';
import { chmod, chown, readdir, realpath } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { aptInstall, isRoot } from '../scripts/aptInstall.ts';
import { freePort } from './freePort.ts';

export interface QueueServer {
  readonly address: string;
  readonly start: () => Promise<void>;
  /** Without a word to it, as a machine that loses its current. */
  readonly kill: () => Promise<void>;
}

const LOOK_EVERY_MS = 50;
/** PostgreSQL that was killed does not start again before the last of its processes has seen that. */
const START_MS = 60_000;
const SHARED_FOLDERS = (process.env['PATH'] ?? '').split(delimiter);

/** Redis that writes each command down before it answers. */
export async function redisServer(folder: string): Promise<QueueServer> {
  const program = await find('redis-server', SHARED_FOLDERS, 'redis-server');
  const port = await freePort();
  const options = {
    port,
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'always',
    save: '',
    bind: '127.0.0.1',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  return server(
    `redis://127.0.0.1:${port}`,
    () => spawn(program, args, { stdio: 'ignore' }),
    () => takesConnections(port),
  );
}

/** PostgreSQL with a cluster of its own. It refuses to run as root, and is then run as its own user. */
export async function postgresServer(folder: string): Promise<QueueServer> {
  // A link to it may stand alone; the folder that it is in has the programs that belong to it.
  const program = await realpath(await find('postgres', await postgresFolders(), 'postgresql'));
  const port = await freePort();
  const cluster = join(folder, 'cluster');
  const user = isRoot() ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (user.uid !== undefined) {
    await chown(folder, user.uid, user.gid);
    await chmod(folder, 0o755);
  }
  const made = ['-D', cluster, '-U', 'postgres', '-A', 'trust', '--no-sync', '--locale=C', '-E', 'UTF8'];
  execFileSync(join(program, '..', 'initdb'), made, { ...user, cwd: folder, stdio: 'ignore' });
  const args = ['-D', cluster, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
  return server(
    `postgres://postgres@127.0.0.1:${port}/postgres`,
    () => spawn(program, args, { ...user, cwd: folder, stdio: 'ignore' }),
    // It takes connections, and refuses what they ask, while it restores what it had written down.
    () => spawnSync(join(program, '..', 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0,
  );
}

function server(
  address: string,
  run: () => ChildProcess,
  isReady: () => boolean | Promise<boolean>,
): QueueServer {
  let child: ChildProcess | null = null;
  return {
    address,
    start: async () => {
      const last = performance.now() + START_MS;
      while (performance.now() < last) {
        if (child?.exitCode !== null) child = run();
        if (await isReady()) return;
        await sleep(LOOK_EVERY_MS);
      }
      throw new Error(`${child?.spawnfile} does not start: exit code ${child?.exitCode}`);
    },
    kill: async () => {
      if (child?.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
      child = null;
    },
  };
}

async function takesConnections(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const isOpen = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'close').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return isOpen;
}

const postgresFolders = async (): Promise<string[]> => [
  ...SHARED_FOLDERS,
  ...(await readdir('/usr/lib/postgresql').catch(() => [])).map((version) =>
    join('/usr/lib/postgresql', version, 'bin'),
  ),
];

async function find(name: string, folders: readonly string[], packageName: string): Promise<string> {
  const found = findIn(folders, name);
  if (found !== undefined) return found;
  aptInstall([[packageName]]);
  const installed = findIn([...folders, ...(await postgresFolders())], name);
  if (installed === undefined)
    throw new Error(`no ${name}: install it (Debian: apt-get install ${packageName})`);
  return installed;
}

const findIn = (folders: readonly string[], name: string): string | undefined =>
  folders.map((folder) => join(folder, name)).find(isThere);

function isThere(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}

const idOf = (option: '-u' | '-g'): number =>
  Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
