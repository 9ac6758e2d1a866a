/** Plain HTTP, since `fetch` unpacks what it gets, hides how it was sent, and mends an address before it asks. */
import { request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** `path` goes out as it is written. `base` is `http://host:port`, with or without a path. */
export function ask(
  base: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port, pathname } = new URL(base);
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: pathname.replace(/\/$/, '') + path, headers, method };
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
