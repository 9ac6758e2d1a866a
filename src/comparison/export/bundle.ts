/** 导出包: everything that a newsroom keeps beside a published number, as files by name. `xlsx` is written elsewhere, the rest here. */
import { BASIS_NAMES } from '../../domain/dataTable.ts';
import type { CsvValue } from '../csv/escape.ts';
import { framesCsv } from '../csv/frameCsv.ts';
import { csvText } from '../csv/write.ts';
import { t, word } from '../../language/t.ts';
import type { Evidence, ExportOrigin } from './evidence.ts';
import { framesOf, type ExportPart } from './part.ts';
import { readmeText } from './readme.ts';
import { SOURCE_TITLES, sourceRows } from './sources.ts';

const FILES = [
  { name: t('对比_长表.csv'), what: t('每行一个数：部门 × 年度 × 指标，附依据、原文与出处（UTF-8）') },
  { name: t('对比_宽表.csv'), what: t('部门为列，每个部门附依据、原文与出处（UTF-8）') },
  { name: t('对比.xlsx'), what: t('屏幕上的表，数字为数值；末页是来源与说明') },
  { name: 'quotes.csv', what: t('每个数字所在的原文句子、文件、校验值与出处（UTF-8）') },
] as const;

const [BASIS, PROOF] = [SOURCE_TITLES.indexOf(t('依据')), SOURCE_TITLES.indexOf(t('文件 SHA-256'))];

/** Whether the words of a row are a document's: of a computed number they are its formula. */
const isQuoted = (row: readonly CsvValue[]): boolean =>
  row[PROOF] !== '' && !String(row[BASIS]).startsWith(word(BASIS_NAMES.computed));

/** The bytes of each file by its name. `xlsx`: of `workbookOf` of the same parts. */
export function bundleFiles(
  title: string,
  parts: readonly ExportPart[],
  evidence: Evidence,
  origin: ExportOrigin,
  xlsx: Uint8Array,
): Record<string, Uint8Array> {
  const frames = framesOf(parts);
  const quoted = sourceRows(parts, evidence, origin.home).filter(isQuoted);
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  return {
    'README.md': utf8(readmeText(title, FILES, parts, evidence, origin)),
    [FILES[0].name]: utf8(framesCsv(frames, 'long', evidence, origin)),
    [FILES[1].name]: utf8(framesCsv(frames, 'wide', evidence, origin)),
    [FILES[2].name]: xlsx,
    [FILES[3].name]: utf8(csvText(SOURCE_TITLES, quoted)),
  };
}
