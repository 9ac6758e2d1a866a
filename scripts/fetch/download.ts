/**
 * Downloads one file into a part beside its place. What came of a try that broke off stays, and the next one asks for the rest where
 * the server can tell that the file is still the same.
 */
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { FetchFault } from './faults.ts';
import { follow, type Answer } from './follow.ts';
import type { Hosts } from './hosts.ts';

export interface DownloadOptions {
  readonly hosts: Hosts;
  /** How long nothing may come, in milliseconds. */
  readonly patience: number;
  /** In bytes. */
  readonly maxBytes: number;
}

export interface Downloaded {
  readonly finalUrl: string;
  readonly redirects: readonly string[];
  readonly bytes: number;
  /** As the server says. */
  readonly contentType: string;
}

/** By what the server tells a file's version: what came before is the beginning of the same file only where it is the same. */
const begunSchema = z.object({ url: z.string(), validator: z.string() });
type Begun = z.infer<typeof begunSchema>;

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

async function begunAt(part: string, url: string): Promise<Begun | null> {
  const text = await readFile(`${part}.json`, 'utf8').catch(() => '');
  const begun = text === '' ? null : begunSchema.safeParse(JSON.parse(text)).data;
  return begun?.url === url ? begun : null;
}

/** A weak tag names what reads alike, not what has the same bytes. */
function validatorOf({ headers }: Response): string {
  const tag = headers.get('etag') ?? '';
  return tag !== '' && !tag.startsWith('W/') ? tag : (headers.get('last-modified') ?? '');
}

/** Where the answer's bytes go in the file: a server may send the whole though the rest was asked for. */
function startOf({ status, headers }: Response, asked: number): number {
  if (status !== 206) return 0;
  const start = Number(/^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1]);
  if (start !== asked) throw new FetchFault('服务器续传的位置不对，没有取。', { passing: true });
  return start;
}

/** Writes `part`; @throws FetchFault */
export async function download(url: string, part: string, options: DownloadOptions): Promise<Downloaded> {
  const { hosts, patience, maxBytes } = options;
  const begun = await begunAt(part, url);
  const had = begun ? await sizeOf(part) : 0;
  const headers: Record<string, string> =
    begun && had > 0 ? { Range: `bytes=${had}-`, 'If-Range': begun.validator } : {};
  const result = await follow({ url, headers, patience }, hosts, take).catch(async (error: unknown) => {
    if (error instanceof FetchFault && error.status === 416) await forget(part);
    throw error;
  });
  await rm(`${part}.json`, { force: true });
  return result;

  async function take({ response, finalUrl, redirects, clock }: Answer): Promise<Downloaded> {
    const start = startOf(response, had);
    const isPacked = response.headers.has('content-encoding');
    const length = isPacked ? null : response.headers.get('content-length');
    const whole = length === null ? null : start + Number(length);
    const tooLarge = (): FetchFault =>
      new FetchFault(`文件超过 ${Math.floor(maxBytes / 1024 / 1024)} MB，不像决算公开文件，没有取。`);
    if (whole !== null && whole > maxBytes) throw tooLarge();
    const validator = validatorOf(response);
    if (validator === '') await rm(`${part}.json`, { force: true });
    else await writeFile(`${part}.json`, JSON.stringify({ url, validator } satisfies Begun));
    const file = await open(part, start === 0 ? 'w' : 'r+');
    let end = start;
    try {
      for await (const chunk of response.body ?? []) {
        clock.restart();
        if (end + chunk.length > maxBytes) throw tooLarge();
        await file.write(chunk, 0, chunk.length, end);
        end += chunk.length;
      }
    } finally {
      await file.close();
    }
    if (whole !== null && end !== whole) throw new FetchFault('没有传完连接就断了。', { passing: true });
    return { finalUrl, redirects, bytes: end, contentType: response.headers.get('content-type') ?? '' };
  }
}

export async function forget(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(`${part}.json`, { force: true });
}
