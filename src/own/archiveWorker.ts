/** Takes one zip apart or puts one together, away from the page's own thread; whoever started it ends it. */
import { zipSync, type Zippable } from 'fflate';
import { ArchiveError, unpack, type ArchiveFault, type Unpacked } from './archive.ts';

export type ArchiveRequest =
  | { readonly kind: 'unpack'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'pack'; readonly files: Readonly<Record<string, Uint8Array>> };

export type ArchiveAnswer =
  | { readonly kind: 'unpacked'; readonly value: Unpacked }
  | { readonly kind: 'packed'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly fault: ArchiveFault | null };

/** What is compressed already is stored: trying again takes seconds and wins nothing. */
const COMPRESSED = /\.(?:pdf|docx|xlsx|png|jpe?g|zip)$/i;

function answerTo(request: ArchiveRequest): { answer: ArchiveAnswer; transfer: Transferable[] } {
  if (request.kind === 'pack') {
    const files: Zippable = {};
    for (const [name, bytes] of Object.entries(request.files))
      files[name] = [bytes, { level: COMPRESSED.test(name) ? 0 : 6 }];
    const bytes = new Uint8Array(zipSync(files));
    return { answer: { kind: 'packed', bytes }, transfer: [bytes.buffer] };
  }
  const value = unpack(request.bytes);
  const transfer = value.archives.flatMap(({ files }) => files.map(({ bytes }) => bytes.buffer));
  return { answer: { kind: 'unpacked', value }, transfer };
}

self.addEventListener('message', ({ data }: MessageEvent<ArchiveRequest>) => {
  try {
    const { answer, transfer } = answerTo(data);
    self.postMessage(answer, { transfer });
  } catch (error) {
    const fault = error instanceof ArchiveError ? error.fault : null;
    self.postMessage({ kind: 'failed', fault } satisfies ArchiveAnswer);
  }
});
