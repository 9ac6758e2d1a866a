/** Two releases of the site at one address: the production build, and one with another dataset under other file names. */
import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parseManifest } from '../../src/database/manifest.ts';
import { sha256OfFile } from '../../scripts/lib/hash.ts';
import { DIST_DIRECTORY, MANIFEST_FILE } from '../../scripts/paths.ts';
import { startStaticServer } from '../../scripts/server/staticServer.ts';

export interface Releases {
  readonly url: string;
  /** From the next request on, the server has this release, and nothing of the other. */
  readonly deploy: (release: 'first' | 'next') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Stands before every document's title in the dataset of the release `next`. */
export const NEXT_TITLE = '新一期：';

/** The engine is the same in both. */
const RENEWED = /^(?!duckdb-).*\.(?:js|css|duckdb)$/;
/** Of a file in the worker's list. */
const REVISION = /(?<=revision["']?:["`'])[0-9a-f]{16}/g;
const TEXT = /\.(?:html|js|css|json)$/;

/** Changes the dataset in place; answers what names it in the page, before and after. */
async function renewDataset(file: string): Promise<Map<string, string>> {
  const before = parseManifest(await readFile(MANIFEST_FILE, 'utf8'));
  const version = before.datasetVersion.split('').reverse().join('');
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`UPDATE dataset SET dataset_version = '${version}'`);
  await connection.run(`UPDATE documents SET title = '${NEXT_TITLE}' || title`);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  const bytes = (await readFile(file)).length;
  return new Map([
    [before.datasetVersion, version],
    [before.sha256, await sha256OfFile(file)],
    [`"bytes":${String(before.bytes)}`, `"bytes":${String(bytes)}`],
    [`\\"bytes\\":${String(before.bytes)}`, `\\"bytes\\":${String(bytes)}`],
  ]);
}

async function makeNext(directory: string): Promise<void> {
  await cp(DIST_DIRECTORY, directory, { recursive: true });
  const assets = join(directory, 'assets');
  const names = (await readdir(assets)).filter((name) => RENEWED.test(name));
  const dataset = names.find((name) => name.endsWith('.duckdb'));
  if (dataset === undefined) throw new Error('the build has no dataset');
  const replaced = await renewDataset(join(assets, dataset));
  const renewed = await sha256OfFile(join(assets, dataset));
  for (const name of names)
    replaced.set(
      name,
      // A page tells the dataset's name from what it holds.
      name === dataset ? `juesuan-${renewed.slice(0, 12)}.duckdb` : name.replace(/.(\.\w+)$/, '~$1'),
    );
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    // Packed copies would still hold the old bytes.
    if (/\.(?:br|gz)$/.test(entry.name)) await rm(file);
    else if (entry.isFile() && TEXT.test(entry.name) && !file.includes('/data/')) {
      let text = await readFile(file, 'utf8');
      for (const [old, renewed] of replaced) text = text.replaceAll(old, renewed);
      // The worker's list names files by their content.
      if (entry.name === 'sw.js')
        text = text.replace(REVISION, (digest) => digest.split('').reverse().join(''));
      await writeFile(file, text);
    }
  }
  for (const name of names) await rename(join(assets, name), join(assets, replaced.get(name)!));
}

/** Serves the release `first`, which is the build as it is. Close it after use. */
export async function startReleases(): Promise<Releases> {
  const directory = await mkdtemp(join(tmpdir(), 'juesuan-releases-'));
  const targets = { first: DIST_DIRECTORY, next: join(directory, 'next') };
  await makeNext(targets.next);
  const served = join(directory, 'served');
  const deploy = async (release: keyof typeof targets): Promise<void> => {
    await symlink(targets[release], `${served}.draft`);
    await rename(`${served}.draft`, served);
  };
  await deploy('first');
  const server = await startStaticServer({ directory: served });
  return {
    url: server.url,
    deploy,
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
