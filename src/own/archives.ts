/** Zips on the page's side: each is taken apart or put together in a worker of its own, which is gone afterwards with its memory. */
import { t } from '../language/t.ts';
import { ArchiveError, type Unpacked } from './archive.ts';
import type { ArchiveAnswer, ArchiveRequest } from './archiveWorker.ts';

const DIED = t('处理压缩包时程序中断，多半是内存不足。请关闭其他页面后再试，或分成几个小的压缩包。');

/** Rejects with a sentence for the reader. */
export async function unpackFile(bytes: Uint8Array<ArrayBuffer>): Promise<Unpacked> {
  const answer = await asked({ kind: 'unpack', bytes }, [bytes.buffer]);
  if (answer.kind === 'unpacked') return answer.value;
  throw answer.kind === 'failed' && answer.fault ? new ArchiveError(answer.fault) : new Error(DIED);
}

/** Rejects with a sentence for the reader. */
export async function packFiles(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await asked({ kind: 'pack', files });
  if (answer.kind === 'packed') return answer.bytes;
  throw new Error(DIED);
}

async function asked(request: ArchiveRequest, transfer: Transferable[] = []): Promise<ArchiveAnswer> {
  const worker = new Worker(new URL('./archiveWorker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<ArchiveAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ArchiveAnswer>) => {
        resolve(data);
      });
      worker.addEventListener('error', () => {
        reject(new Error(DIED));
      });
      worker.postMessage(request, transfer);
    });
  } finally {
    worker.terminate();
  }
}
