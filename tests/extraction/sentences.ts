/** What the grammar makes of a sentence under a heading. */
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

/** A document needs one sure figure to be a disclosure at all. */
const SURE = '二、政府采购情况\n政府采购支出总额7.00万元。\n';
export const rows = (text: string) =>
  documentRows(readText(text + SURE, 2023), { documentId: 'd', agencyId: 'a', fiscalYear: 2023 }).tables;
/** The figures of a sentence in the section headed `title`, as words: year, measure, aspect, function, value, unit, basis. */
export const figures = (title: string, sentence: string): string[] =>
  rows(`一、${title}\n${sentence}\n`)
    .figures.filter((row) => row['measure'] !== 'procurement')
    .map((row) =>
      [
        row['fiscal_year'],
        row['measure'],
        row['aspect'],
        row['function_name'],
        row['value'],
        row['unit'],
        row['basis'],
      ]
        .filter((part) => part !== '')
        .join(' '),
    );
