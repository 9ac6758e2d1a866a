/** The pages that are measured, and how each is seen to show what it is for. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface PageAddress {
  readonly name: string;
  readonly path: string;
  /** The page's first chart or text is there when so many elements match. */
  readonly content: string;
  readonly atLeast: number;
}

/** Bars, lines or points: axes alone have fewer paths. Drawn by the page, or at build time in the same place. */
const CHART = { content: 'main :is(.chart-canvas, [_echarts_instance_]) svg path', atLeast: 5 };
const TABLE = { content: 'main tbody td', atLeast: 5 };
const TEXT = { content: 'main .text-block', atLeast: 1 };

/** The first row of a table of the package that a site was built with, by its key. @throws where there is none */
async function firstOf(site: string, table: 'documents' | 'agencies'): Promise<string> {
  const lines = createInterface({ input: createReadStream(join(site, 'data', `${table}.csv`)) });
  let heading = true;
  for await (const line of lines) {
    if (!heading) return line.slice(0, line.indexOf(','));
    heading = false;
  }
  throw new Error(`${site} has no ${table}`);
}

/** Every page of the built `site`; `only` keeps the one of this path. */
export async function pageAddresses(site: string, only?: string): Promise<PageAddress[]> {
  const pages: PageAddress[] = [
    { name: 'overview', path: '/', ...CHART },
    { name: 'execution', path: '/execution', ...CHART },
    { name: 'three-public', path: '/three-public', ...CHART },
    { name: 'performance', path: '/performance', ...CHART },
    { name: 'compare', path: '/compare', ...CHART },
    { name: 'documents', path: '/documents', ...TABLE },
    { name: 'document', path: `/documents/${await firstOf(site, 'documents')}`, ...TEXT },
    { name: 'agency', path: `/agencies/${await firstOf(site, 'agencies')}`, ...TABLE },
    { name: 'findings', path: '/findings', content: 'main .finding', atLeast: 1 },
    { name: 'reasons', path: '/reasons', content: 'main .reasons li', atLeast: 1 },
  ];
  if (only === undefined) return pages;
  const kept = pages.filter(({ path }) => path === only);
  if (kept.length === 0) throw new RangeError(`no page ${only}: ${pages.map(({ path }) => path).join(', ')}`);
  return kept;
}
