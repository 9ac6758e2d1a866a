/** What is asked of a document does not depend on the format that it was published in. */
import { describe, expect, it, vi } from 'vitest';
import type { Document } from '../../src/extraction/document/document.ts';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readDocument } from '../../src/extraction/pipeline/readDocument.ts';
import { readFile } from '../../src/extraction/read/index.ts';
import { plainDocument } from '../../src/extraction/read/plain.ts';
import { documentOf, SOURCES, sourceText, type Source } from '../fixtures/formats/make/documents.ts';
import { pageOf } from '../fixtures/formats/make/html.ts';
import { docx } from './build.ts';
import { utf8 } from './encode.ts';
import { readFixture } from './fixtures.ts';

// The first PDF waits for the library.
vi.setConfig({ testTimeout: 60_000 });

/** Rules and questions; spaces in a quote are the format's. */
function asked(source: Source, document: Document): string[] {
  const reading = readDocument(document);
  const key = { documentId: source, agencyId: source, fiscalYear: reading.fiscalYear };
  return documentRows(reading, key)
    .tables.findings.map(({ rule, question }) => `${String(rule)} ${String(question).replace(/\s/g, '')}`)
    .sort();
}

const lines = (source: Source): string[] => sourceText(source).split(/[\n\f]/);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const FORMATS: Readonly<Record<string, (source: Source) => Promise<Document>>> = {
  'a PDF of a browser': (source) => readFixture(`${source}.chromium.pdf`),
  'a PDF of a word processor': (source) => readFixture(`${source}.writer.pdf`),
  DOCX: (source) => readFixture(`${source}.docx`),
  DOC: (source) => readFixture(`${source}.doc`),
  'a web page': (source) => readFile(utf8(pageOf(documentOf(source), source)), 'a.html'),
  // Whoever has only the text puts it into a word processor or on a page as it is.
  'DOCX, a line a paragraph': (source) =>
    readFile(
      docx(
        lines(source)
          .map((line) => {
            const runs = escaped(line)
              .split('\t')
              .map((text) => `<w:t xml:space="preserve">${text}</w:t>`);
            return `<w:p><w:r>${runs.join('<w:tab/>')}</w:r></w:p>`;
          })
          .join(''),
      ),
      'a.docx',
    ),
  'a web page, a line a paragraph': (source) =>
    readFile(utf8(`<html><body><pre>${escaped(lines(source).join('\n'))}</pre></body></html>`), 'a.html'),
};

/** The word processor left out a ； that it hung over the margin: one of eleven goals is no longer the same, word for word. */
const LOST_IN_PRINT: Readonly<Record<string, readonly [string, string]>> = {
  'suizhou-zengdu-government-office-2023 a PDF of a word processor': ['（11个）', '（10个）'],
};

describe.each(SOURCES)('%s', (source) => {
  it.each(Object.entries(FORMATS))('is asked the same as %s', async (format, read) => {
    const [printed, left] = LOST_IN_PRINT[`${source} ${format}`] ?? ['', ''];
    const expected = asked(source, plainDocument(sourceText(source)));
    expect(expected.length).toBeGreaterThanOrEqual(10);
    expect(asked(source, await read(source))).toEqual(
      expected.map((question) => question.replace(printed, left)),
    );
  });
});
