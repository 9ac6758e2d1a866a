/** A worker that reads or shows the pages of one scan, on the page's side. */
import { t, word } from '../language/t.ts';
import type { ScanAnswer, ScanRequest, Turned } from '../ocr/worker.ts';
import type { Scan, ScanPage } from '../ocr/scan.ts';

const DIED = t('识别时程序中断，多半是内存不足。请关闭其他页面后再试；如果再次中断，请把文件拆成几份。');
/** A page takes some ten seconds; what takes longer than this will not end. In milliseconds. */
const TIME_LIMIT = 300_000;
const TOO_SLOW = t('有一页识别用时过长，已停止。请把文件拆成几份，或换一份扫描清楚的文件。');

type AnswerOf<Kind extends ScanAnswer['kind']> = Extract<ScanAnswer, { readonly kind: Kind }>;

/** Each request rejects with a sentence for the reader; `close` ends the worker, also while it works. */
export class Scanner {
  readonly #worker = new Worker(new URL('../ocr/worker.ts', import.meta.url), { type: 'module' });
  #last: Promise<unknown> = Promise.resolve();

  async open(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
    return (await this.#ask({ kind: 'open', bytes }, 'opened', [bytes.buffer])).pages;
  }

  async loadModels(): Promise<void> {
    await this.#ask({ kind: 'models' }, 'ready');
  }

  async read(page: number): Promise<ScanPage> {
    return (await this.#ask({ kind: 'read', page }, 'page')).page;
  }

  async picture(page: number, turned: Turned): Promise<Blob> {
    return (await this.#ask({ kind: 'picture', page, turned }, 'picture')).picture;
  }

  close(): void {
    this.#worker.terminate();
  }

  /** In turn, so that an answer is that of the request before it. */
  #ask<Kind extends ScanAnswer['kind']>(
    request: ScanRequest,
    kind: Kind,
    transfer: Transferable[] = [],
  ): Promise<AnswerOf<Kind>> {
    const answer = this.#last.then(() => this.#send(request, kind, transfer));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  #send<Kind extends ScanAnswer['kind']>(
    request: ScanRequest,
    kind: Kind,
    transfer: Transferable[],
  ): Promise<AnswerOf<Kind>> {
    const ended = new AbortController();
    const { signal } = ended;
    return new Promise<AnswerOf<Kind>>((resolve, reject) => {
      const clock = setTimeout(() => {
        reject(new Error(TOO_SLOW));
      }, TIME_LIMIT);
      signal.addEventListener('abort', () => {
        clearTimeout(clock);
      });
      const onAnswer = ({ data }: MessageEvent<ScanAnswer>): void => {
        if (data.kind === kind) resolve(data as AnswerOf<Kind>);
        else reject(new Error(data.kind === 'failed' ? word(data.message) : DIED));
      };
      this.#worker.addEventListener('message', onAnswer, { signal });
      this.#worker.addEventListener(
        'error',
        () => {
          reject(new Error(DIED));
        },
        { signal },
      );
      this.#worker.postMessage(request, transfer);
    }).finally(() => {
      ended.abort();
    });
  }
}

/** How far recognition is: the models are being loaded, or so many pages of all are read. */
export interface ScanProgress {
  readonly done: number;
  readonly pages: number;
  readonly isLoading: boolean;
}

/** Reads all pages, one at a time. Rejects with a sentence for the reader, or with an `AbortError` where it was cancelled. */
export async function recognise(
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
  onProgress: (progress: ScanProgress) => void,
): Promise<Scan> {
  const scanner = new Scanner();
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('', 'AbortError'));
    });
  });
  const unlessCancelled = <Value>(work: Promise<Value>): Promise<Value> => Promise.race([work, cancelled]);
  try {
    signal.throwIfAborted();
    const pages = await unlessCancelled(scanner.open(bytes));
    onProgress({ done: 0, pages, isLoading: true });
    await unlessCancelled(scanner.loadModels());
    const read: ScanPage[] = [];
    for (let page = 0; page < pages; page++) {
      onProgress({ done: page, pages, isLoading: false });
      read.push(await unlessCancelled(scanner.read(page)));
    }
    return { pages: read };
  } finally {
    scanner.close();
  }
}
