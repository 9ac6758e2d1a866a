/**
 * `npm run bench:extraction`, part of `npm run bench`: the reading of documents, bundled as it is shipped. Run from source,
 * the TypeScript loader names every function that is made, inner ones too, which takes a tenth of the time.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { YOUNG_GENERATION_MB } from '../scripts/lib/reading/pool.ts';

const outDir = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'bench/reading.ts', outDir, target: 'node20', minify: false },
    // The bundle lies outside the project, where no library is found by name.
    ssr: { noExternal: true },
  });
  // As the workers of `npm run extract` are started.
  const heap = `--max-semi-space-size=${YOUNG_GENERATION_MB / 3}`;
  const { status } = spawnSync(process.execPath, [heap, join(outDir, 'reading.js')], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outDir, { recursive: true });
}
