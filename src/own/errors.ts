/** What can go wrong with a reader's own documents, in words for the reader: what happened and what to do. */
import { t } from '../language/t.ts';
export type OwnErrorKind = 'unavailable' | 'full' | 'broken' | 'missing' | 'not-a-package';

const MESSAGES: Readonly<Record<OwnErrorKind, string>> = {
  unavailable: t(
    '这个浏览器不能在本机保存文件（可能是无痕窗口，或版本太旧）。仍可以查看读出的内容，但不能收录比较。请换用普通窗口，或近两年的 Chrome、Edge、Firefox、Safari。',
  ),
  full: t(
    '本机空间不足，这份文件没有存下；已有的文件没有改动。请清出磁盘空间，或在下方移除不用的文件后再试。',
  ),
  broken: t('本机保存的这份文件已损坏，读不出来。请移除后重新放入；其他文件不受影响。'),
  missing: t('这个浏览器里没有这份文件。'),
  'not-a-package': t('这个压缩包不是本站导出的数据包，或已损坏。'),
};

export class OwnError extends Error {
  readonly kind: OwnErrorKind;

  constructor(kind: OwnErrorKind, options?: ErrorOptions) {
    super(MESSAGES[kind], options);
    this.name = 'OwnError';
    this.kind = kind;
  }
}

/** An error of the browser's file system as one of ours. */
export function storageError(error: unknown): OwnError {
  if (error instanceof OwnError) return error;
  const name = error instanceof DOMException ? error.name : '';
  const kind = name === 'QuotaExceededError' ? 'full' : name === 'NotFoundError' ? 'missing' : 'unavailable';
  return new OwnError(kind, { cause: error });
}
