import { expect, test } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { sections, YEAR } from './cases.ts';

test('a question about a corrected number tells the number that somebody has read there', () => {
  const { text = '' } = sections(
    ['total', '2023年度收入总计355.15万元，其中：本年收入合计355.15万元。'],
    ['revenue', '本年收入355.15万元，其中：财政拨款收入355.15万元。'],
  );
  const key = { documentId: 'fixture', agencyId: 'agency', fiscalYear: YEAR };
  const reading = readText(text, YEAR);
  const { tables } = documentRows(reading, key);
  expect(tables.findings).toEqual([]);
  const figure = tables.figures.findLast((row) => row['measure'] === 'revenue')?.['figure_id'];
  const corrected = documentRows(reading, key, [
    { figure: String(figure), expected: '355.15', value: '365.15' },
  ]);
  const questions = corrected.tables.findings.map(({ question }) => String(question)).join('\n');
  expect(questions).toContain('365.15 万元');
  expect(questions).toContain('相差 10.00 万元');
});
