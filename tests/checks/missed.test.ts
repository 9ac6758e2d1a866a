/** A figure that was not read makes no contradiction: each is taken away in turn from documents that are sound. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkDocument } from '../../src/extraction/checks/index.ts';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/templates');
const DOCUMENTS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

it.each(DOCUMENTS)(
  '%s',
  (name) => {
    const reading = readText(readFileSync(join(FOLDER, name), 'utf8'));
    const { fiscalYear, flow } = reading;
    const { tables } = documentRows(reading, { documentId: name, agencyId: 'agency', fiscalYear });
    const context = { documentId: name, fiscalYear, title: '', text: flow.source, flow };
    const made = tables.figures
      .filter((figure) => figure['basis'] === 'printed')
      .flatMap((missed) =>
        checkDocument({ ...tables, figures: tables.figures.filter((figure) => figure !== missed) }, context)
          .findings.filter((finding) => finding.severity === 'contradiction')
          .map((finding) => `${String(missed['figure_id'])}: ${finding.question}`),
      );
    expect(made).toEqual([]);
  },
  60_000,
);
