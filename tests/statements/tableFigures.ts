/** What is read of one statement table in 万元, in a document of 2023. */
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

/** `rows`: cells parted by tabs, the header among them. */
export const rowsOf = (title: string, rows: readonly string[]) =>
  documentRows(readText([title, '单位：万元', ...rows, ''].join('\n'), 2023), {
    documentId: 'd',
    agencyId: 'a',
    fiscalYear: 2023,
  }).tables.figures;

/** Of another year than the document's, with that year before it. */
export const figuresOf = (title: string, ...rows: readonly string[]): string[] =>
  rowsOf(title, rows).map(({ fiscal_year: year, measure, aspect, value, unit }) =>
    [...(year === 2023 ? [] : [year]), measure, aspect, value, unit].join(' '),
  );
