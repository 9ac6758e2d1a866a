/** Runs once before the end-to-end tests: `dist/` is built unless it is fresh, and served as users are served. */
import type { TestProject } from 'vitest/node';
import { buildIfStale } from '../../scripts/build.ts';
import { ensureBrowser } from '../../scripts/browser/install.ts';
import { DIST_DIRECTORY } from '../../scripts/paths.ts';
import { startStaticServer } from '../../scripts/server/staticServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string;
    browserPath: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browserPath', ensureBrowser());
  await buildIfStale();
  const server = await startStaticServer({ directory: DIST_DIRECTORY });
  project.provide('siteUrl', server.url);
  return () => server.close();
}
