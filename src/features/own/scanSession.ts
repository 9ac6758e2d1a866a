/** Recognition of the scans of this visit, one file at a time, each only after the reader has agreed to it. */
import { t } from '../../language/t.ts';
import { ownId } from '../../own/dataPackage.ts';
import { askReader } from '../../own/readers.ts';
import { recognise } from '../../own/scanner.ts';
import { draftsIn } from '../../ocr/recognised.ts';
import { notRead } from './notRead.ts';
import { bytesOf, itemOf, review, sentence, setState } from './session.ts';

const underWay = new Map<number, AbortController>();
let last: Promise<void> = Promise.resolve();

/** Recognises a file when those before it are done; it is then shown like any other file. */
export function recogniseItem(key: number): void {
  const state = itemOf(key)?.state;
  if (state?.kind !== 'scan') return;
  const { sha256 } = state;
  const cancel = new AbortController();
  underWay.set(key, cancel);
  setState(key, { kind: 'recognising', sha256, progress: null, begun: 0 });
  last = last.then(() => run(key, sha256, cancel.signal)).finally(() => underWay.delete(key));
}

export function cancelRecognition(key: number): void {
  underWay.get(key)?.abort();
  const state = itemOf(key)?.state;
  if (state?.kind === 'recognising') setState(key, { kind: 'scan', sha256: state.sha256 });
}

/** Never rejects: what goes wrong is shown with the file, which can be tried again. */
async function run(key: number, sha256: string, signal: AbortSignal): Promise<void> {
  const item = itemOf(key);
  const isCancelled = (): boolean => signal.aborted;
  if (!item || isCancelled()) return;
  let begun = 0;
  try {
    const scan = await recognise(await bytesOf(item.file), signal, (progress) => {
      if (begun === 0 && !progress.isLoading) begun = Date.now();
      setState(key, { kind: 'recognising', sha256, progress, begun });
    });
    const answer = await askReader(
      async () => ({
        kind: 'inspect',
        bytes: await bytesOf(item.file),
        meta: { fileName: item.name, documentId: ownId(sha256) },
        corrections: [],
        recognised: draftsIn(scan),
      }),
      { signal },
    );
    if (answer.kind === 'inspected') await review(key, { sha256, inspected: answer.value, scan });
    else if (!isCancelled() && answer.kind === 'failed')
      setState(
        key,
        notRead({ ...answer, message: t('识别之后：{message}', { message: answer.message }) }, sha256, scan),
      );
  } catch (error) {
    if (!isCancelled()) setState(key, { kind: 'scan', sha256, problem: sentence(error) });
  }
}
