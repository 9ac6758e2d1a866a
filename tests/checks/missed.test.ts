/** A figure that was not read makes no contradiction: each is taken away in turn from documents that are sound. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkDocument } from '../../src/extraction/checks/index.ts';
import { figureRows } from '../../src/extraction/dataset/figures.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { statementRows } from '../../src/extraction/statements/statementRows.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/templates');
const DOCUMENTS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

it.each(DOCUMENTS)(
  '%s',
  (name) => {
    const reading = readText(readFileSync(join(FOLDER, name), 'utf8'));
    const key = { documentId: name, agencyId: 'agency', fiscalYear: reading.fiscalYear };
    const figures = figureRows(reading, key, statementRows(reading, key).figures);
    const made = figures
      .filter((figure) => figure.basis === 'printed')
      .flatMap((missed) => {
        const others = figures.filter((figure) => figure !== missed);
        return checkDocument(reading, key, others)
          .findings.filter((finding) => finding.severity === 'contradiction')
          .map((finding) => `${missed.figure_id}: ${finding.question}`);
      });
    expect(made).toEqual([]);
  },
  60_000,
);
