/** The connector for sites whose data a browser should not hold: named queries are asked of a server, with the same answers. */
import { tableFromIPC } from 'apache-arrow';
import type { Database, SqlParam, SqlRow } from './database.ts';
import { DatabaseError, messageOf } from './errors.ts';
import type { DatasetManifest } from './manifest.ts';
import { rowsOf } from './rows.ts';

export interface RemoteOptions {
  /** Absolute, with a slash at the end; the query's name follows. */
  readonly address: string;
  readonly manifest: Pick<DatasetManifest, 'datasetVersion'>;
  /** Between a refusal and the next try, in milliseconds, where the server does not say. */
  readonly pause?: number;
}

/** In characters. Proxies take at least 8 KiB of address; what is longer goes as a form. */
const LONGEST_ADDRESS = 6000;
/** Busy, restarting or too slow: the same question may be answered a moment later. */
const TRANSIENT: readonly number[] = [502, 503, 504];
const TRIES = 3;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

function requestOf(address: string, name: string, params: readonly SqlParam[]): Request {
  const fields = params.map((value, index) => [`param_p${String(index + 1)}`, String(value ?? '')] as const);
  const url = `${address}${name}?${String(new URLSearchParams(fields.map(([key, value]) => [key, value])))}`;
  if (url.length <= LONGEST_ADDRESS) return new Request(url);
  const body = new FormData();
  for (const [key, value] of fields) body.set(key, value);
  return new Request(`${address}${name}`, { method: 'POST', body });
}

interface Answer {
  readonly response: Response;
  readonly bytes: Uint8Array;
}

/** An error where the connection broke, perhaps in the middle of the answer, with the server that gave it. */
async function tryOnce(request: Request): Promise<Answer | DatabaseError> {
  try {
    const response = await fetch(request);
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    return new DatabaseError('remote-missing', `${request.url}: ${messageOf(error)}`, { cause: error });
  }
}

async function ask(request: Request, pause: number): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await tryOnce(request.clone());
    const isBroken = answer instanceof DatabaseError;
    if (!isBroken && !TRANSIENT.includes(answer.response.status)) return answer;
    if (tries >= TRIES) {
      if (isBroken) throw answer;
      return answer;
    }
    const seconds = isBroken ? null : answer.response.headers.get('retry-after');
    await wait(seconds === null ? pause : Number(seconds) * 1000);
  }
}

function rowsIn({ response, bytes }: Answer): SqlRow[] {
  try {
    return rowsOf(tableFromIPC(bytes));
  } catch (error) {
    throw new DatabaseError('remote-missing', `${response.url}: ${messageOf(error)}`, { cause: error });
  }
}

/** Of which dataset an answer is; a proxy that packs answers marks the tag as weak. */
const versionOf = (response: Response): string | undefined =>
  /^(?:W\/)?"([0-9a-f]{64})"$/.exec(response.headers.get('etag') ?? '')?.[1];

export function openRemoteDatabase({ address, manifest, pause = 1000 }: RemoteOptions): Database {
  return {
    async query(_sql, params = [], name) {
      if (name === undefined) throw new DatabaseError('query', 'a remote engine answers named queries only');
      const answer = await ask(requestOf(address, name, params), pause);
      const { response, bytes } = answer;
      if (!response.ok) {
        const kind = TRANSIENT.includes(response.status) ? 'remote-busy' : 'query';
        const detail = new TextDecoder().decode(bytes).trim();
        throw new DatabaseError(kind, `${name}: HTTP ${String(response.status)} ${detail}`);
      }
      const version = versionOf(response);
      if (version !== manifest.datasetVersion)
        throw new DatabaseError(
          version === undefined ? 'remote-missing' : 'dataset-version',
          `${name}: answer of ${version ?? 'no dataset'}, page expects ${manifest.datasetVersion}`,
        );
      return rowsIn(answer);
    },
    close: () => Promise.resolve(),
  };
}
