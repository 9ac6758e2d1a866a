/** However a converter flattens the tables of an account, the text gives the figures that the page gives, and no others. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';
import { FLATTENINGS } from '../support/tableTexts.ts';
import { asOneLine, asPage, asText, HEADS } from './flattenedAccount.ts';

async function figuresOf(text: string, fileName: string): Promise<string[]> {
  const { tables } = await extractDocument(utf8(text), { fileName }, { places: [] });
  return tables.figures
    .map((row) =>
      ['measure', 'aspect', 'function_code', 'economic_category', 'value']
        .map((name) => row[name] ?? '')
        .join(' '),
    )
    .sort();
}

describe.each(HEADS)('%s', (_, head) => {
  it('is a page of which nothing is wrong', async () => {
    const figures = await figuresOf(asPage(head), 'a.html');
    expect(figures).toContain('general_public_budget_expenditure actual 2130304  84.60');
    expect(figures.length).toBeGreaterThan(60);
  });

  it.each([...FLATTENINGS])('%s', async (_what, lines) => {
    expect(new Set(await figuresOf(asText(head, lines), 'a.txt'))).toEqual(
      new Set(await figuresOf(asPage(head), 'a.html')),
    );
  });
});

it('all in one line', async () => {
  const [[, head] = ['', []]] = HEADS;
  expect(new Set(await figuresOf(asOneLine(head), 'a.txt'))).toEqual(
    new Set(await figuresOf(asPage(head), 'a.html')),
  );
});
