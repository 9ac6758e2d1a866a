/** What went wrong with a file or a folder, in words for whoever started the command. */
import { ExtractionError } from '../../src/extraction/errors.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件或文件夹。请检查路径。',
  EACCES: '没有权限读写这个文件或文件夹。请检查权限。',
  EPERM: '没有权限读写这个文件或文件夹。请检查权限。',
  EROFS: '这个位置是只读的，不能写入。请换一个目录。',
  ENOTDIR: '路径中有一段不是文件夹。请检查路径。',
  EEXIST: '这里已有同名文件，不能建文件夹。请换一个目录。',
  EISDIR: '这里应是文件，却是文件夹。请检查路径。',
  ENOSPC: '磁盘已满，无法写入。请清出空间后重新运行，已读过的文件不会重读。',
  EDQUOT: '磁盘配额已用完，无法写入。请清出空间后重新运行，已读过的文件不会重读。',
  ELOOP: '链接互相指向，无法打开。请检查链接。',
  EMFILE: '同时打开的文件太多。请用 --jobs 减少同时读取的个数。',
};

/** A run that cannot go on, in a sentence that needs no stack trace. */
export class RunError extends Error {}

/** The document or what was said of it is at fault, and another try gives the same; other errors are of the machine and may pass. */
export const isFinal = (error: unknown): boolean =>
  error instanceof RunError || error instanceof ExtractionError;

/** A sentence for an error of the system with the path it is about; what is neither told nor known is the program's own fault, and named as such. */
export function failureOf(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (isFinal(error)) return message;
  if (code === undefined || !(code in SENTENCES)) return `程序出错：${message || String(error)}`;
  return path === undefined ? (SENTENCES[code] ?? '') : `${path}：${SENTENCES[code] ?? ''}`;
}
