/** The recipe of docs/deploy.md, run by nginx itself: it answers as our own server does. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { recipes, startNginx, type Nginx } from '../../bench/nginx.ts';
import { DIST_DIRECTORY } from '../../scripts/paths.ts';
import { ask, type Answer } from '../support/http.ts';

let nginx: Nginx;
let url: string;

beforeAll(async () => {
  const [site = ''] = await recipes();
  nginx = await startNginx(site.replace('/srv/juesuan', DIST_DIRECTORY));
  ({ url } = nginx);
  // A machine without nginx gets it first.
}, 240_000);
afterAll(() => nginx.stop());

const HEADERS = [
  'cache-control',
  'content-encoding',
  'content-length',
  'content-range',
  'content-security-policy',
  'content-type',
  'referrer-policy',
  'vary',
  'x-content-type-options',
] as const;

const seen = ({ status, headers, body }: Answer): unknown => ({
  status,
  ...Object.fromEntries(HEADERS.map((name) => [name, String(headers[name] ?? '').toLowerCase()])),
  body: body.toString('base64'),
});

const BROWSER = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' } as const;
const asset = readdirSync(join(DIST_DIRECTORY, 'assets')).find((name) => /^app-.*\.js$/.test(name)) ?? '';

test.each<[string, string, Readonly<Record<string, string>>]>([
  ['the first page', '/', BROWSER],
  ['a page of its own', '/three-public?year=2023', BROWSER],
  ['a page that only the app reads', '/agencies/x', BROWSER],
  ['an address that nobody knows', '/documents/%E7%94%B2.y', BROWSER],
  ['a chart for frames of other sites', '/embed?panel=x', BROWSER],
  ['code, packed', `/assets/${asset}`, BROWSER],
  ['code, packed by gzip', `/assets/${asset}`, { 'accept-encoding': 'gzip' }],
  ['code, as it is', `/assets/${asset}`, {}],
  ['a table', '/data/agencies.csv', {}],
  ['a range', '/data/agencies.csv', { range: 'bytes=5-20' }],
  ['a description', '/data/datapackage.json', {}],
])('%s', async (_name, path, headers) => {
  const [theirs, ours] = await Promise.all([ask(url, path, headers), ask(inject('siteUrl'), path, headers)]);
  expect(seen(theirs)).toEqual(seen(ours));
});

test.each(['/assets/no-such.js', '/data/no-such.csv'])(
  '%s is missing, and no page in its place',
  async (path) => {
    const { status, body } = await ask(url, path, BROWSER);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('<script');
  },
);
