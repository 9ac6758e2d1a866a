/**
 * The path that the site lies under on its host, `/` or `/juesuan/`. It is set when the site is built, since every address in
 * the page begins with it, and the server finds it again in the page that was built.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SEGMENTS = /^\/(?:[\w~-][\w.~-]*\/)*$/;
const IN_PAGE = /<meta name="base-path" content="([^"]*)"/;

/** `juesuan`, `/juesuan` and `/juesuan/` are all `/juesuan/`; nothing is `/`. @throws where it is no path, e.g. a whole address */
export function basePath(text = ''): string {
  const path = `/${text.trim()}/`.replace(/\/{2,}/g, '/');
  if (text.includes('://') || !SEGMENTS.test(path))
    throw new Error(`a base path is like /juesuan/, not ${JSON.stringify(text)}`);
  return path;
}

/** What `BASE_PATH` says. */
export const chosenBasePath = (): string => basePath(process.env['BASE_PATH']);

/** The base path that the site in `directory` was built with. @throws where nothing is built there */
export async function builtBasePath(directory: string): Promise<string> {
  const page = await readFile(join(directory, 'index.html'), 'utf8');
  return basePath(IN_PAGE.exec(page)?.[1]);
}
