/** Whether what came is what the registry's file name promises: a page that says 页面不存在 is no PDF. */
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { ExtractionError } from '../../src/extraction/errors.ts';
import { containerOf, MEDIA_TYPES, type Container, type Format } from '../../src/extraction/read/format.ts';
import { FetchFault } from './faults.ts';

const FORMATS: Readonly<Record<string, Format>> = {
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.doc': 'doc',
  '.xlsx': 'xlsx',
  '.xls': 'xls',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'text',
  '.md': 'markdown',
  '.csv': 'csv',
};

/** Sites give old and new office files under each other's names; what is inside is read either way. */
const OFFICE: readonly Container[] = ['zip', 'compound'];
const CONTAINERS: Readonly<Record<Format, readonly Container[]>> = {
  pdf: ['pdf'],
  docx: OFFICE,
  doc: OFFICE,
  xlsx: OFFICE,
  xls: OFFICE,
  html: ['html'],
  text: ['text'],
  markdown: ['markdown', 'text'],
  csv: ['csv'],
  png: ['png'],
  jpeg: ['jpeg'],
};
const NAMES: Readonly<Record<Container, string>> = {
  pdf: 'PDF',
  zip: 'Office 文件或压缩包',
  compound: 'Office 文件',
  docx: 'Word',
  doc: 'Word',
  xlsx: 'Excel',
  xls: 'Excel',
  html: '网页',
  text: '文本',
  markdown: '文本',
  csv: '文本',
  png: '图片',
  jpeg: '图片',
};
/** Enough to tell a format by. */
const BEGINNING = 4096;

const formatOf = (name: string): Format | undefined => FORMATS[extname(name).toLowerCase()];

/** By the name; empty where the name says nothing. */
export const mediaTypeOf = (name: string): string => {
  const format = formatOf(name);
  return format ? MEDIA_TYPES[format] : '';
};

/** @throws FetchFault where the file at `path` is not what `name` promises */
export async function requireExpected(path: string, name: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    const found = containerOf(buffer.subarray(0, bytesRead), name);
    const format = formatOf(name);
    if (format && !CONTAINERS[format].includes(found))
      throw new FetchFault(`登记的是${NAMES[format]}，服务器给的是${NAMES[found]}，没有收录。`);
  } catch (error) {
    throw error instanceof ExtractionError ? new FetchFault(`取来的文件不能用：${error.message}`) : error;
  } finally {
    await file.close();
  }
}
