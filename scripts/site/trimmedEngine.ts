/**
 * The engine as the site serves it. The library's file is a program that extensions can be linked to: it names 75,000 functions and
 * variables for them, and keeps whatever they might call. No page ever fetches an extension, so all that neither the engine's own
 * script nor the program itself uses is taken out: a third of the file, a fifth of what goes over the line (docs/decisions/0035).
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { keepFolder, type CacheRule } from '../cache.ts';
import { CACHE_DIRECTORY } from '../paths.ts';

const require = createRequire(import.meta.url);
const library = (file: string): string => require.resolve(`@duckdb/duckdb-wasm/dist/${file}`);

export const ENGINE_FILE = 'duckdb-eh.wasm';
/** The script that starts it (src/database/worker.ts). */
const SCRIPT_FILE = 'duckdb-browser-eh.worker.js';

/** What its program is written in, beyond the first WebAssembly. */
const FEATURES = [
  '--enable-bulk-memory',
  '--enable-exception-handling',
  '--enable-mutable-globals',
  '--enable-nontrapping-float-to-int',
  '--enable-reference-types',
  '--enable-sign-ext',
];

/** Two engines. */
const KEPT: CacheRule = { days: 90, bytes: 100 * 2 ** 20 };

/** Names by which the script, or the linker at start, may ask for something: every word of the script is taken for one. */
export function namesAskedFor(engine: WebAssembly.Module, script: string): ReadonlySet<string> {
  const linked = WebAssembly.Module.imports(engine)
    .filter(({ module }) => module.startsWith('GOT.'))
    .map(({ name }) => name);
  return new Set([...(script.match(/[\w$]+/g) ?? []), ...linked]);
}

/** Writes into `folder` the program without what nobody can reach from the names that are asked for. Takes some 25 s and 600 MB. */
async function trim(engine: WebAssembly.Module, script: string, folder: string): Promise<void> {
  const asked = namesAskedFor(engine, script);
  const roots = WebAssembly.Module.exports(engine)
    .filter(({ name }) => asked.has(name))
    .map(({ name }) => ({ name: `export ${name}`, root: true, export: name }));
  const graph = join(folder, 'roots.json');
  await writeFile(graph, JSON.stringify(roots));
  const output = join(folder, ENGINE_FILE);
  const program = [require.resolve('binaryen/bin/wasm-metadce'), library(ENGINE_FILE)];
  const given = [...program, `--graph-file=${graph}`, ...FEATURES, '-o', output];
  // It lists all that goes on its output.
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`wasm-metadce ended with ${String(code)}`);
  await rm(graph);
}

/** Its file, made where it is not there yet. */
export async function trimmedEngine(): Promise<string> {
  const [bytes, script] = await Promise.all([
    readFile(library(ENGINE_FILE)),
    readFile(library(SCRIPT_FILE), 'utf8'),
  ]);
  const { version } = require('binaryen/package.json') as { readonly version: string };
  const key = createHash('sha256')
    .update(bytes)
    .update(script)
    .update([version, ...FEATURES].join(' '))
    .digest('hex');
  const folder = join(CACHE_DIRECTORY, 'engine', key.slice(0, 16));
  await keepFolder(folder, KEPT, (draft) => trim(new WebAssembly.Module(bytes), script, draft));
  return join(folder, ENGINE_FILE);
}
