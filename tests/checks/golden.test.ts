/** The findings of the five documents, each read against its source by hand: tests/golden/<document_id>.findings.csv. */
import { describe, expect, it } from 'vitest';
import { conflictingFigures } from '../../src/extraction/checks/index.ts';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { DOCUMENTS, goldenRows, sourceOf, yearOf } from '../extraction/golden.ts';

const extract = (documentId: string, text = sourceOf(documentId)) =>
  documentRows(readText(text, yearOf(documentId)), {
    documentId,
    agencyId: 'agency',
    fiscalYear: yearOf(documentId),
  }).tables;

const pinned = (row: Readonly<Record<string, unknown>>): string =>
  ['rule', 'severity', 'printed', 'computed'].map((column) => String(row[column])).join(' | ');

describe.each(DOCUMENTS)('%s', (documentId) => {
  const tables = extract(documentId);

  it('asks what a careful reader would ask, and nothing else', () => {
    expect(tables.findings.map(pinned).sort()).toEqual(goldenRows(documentId, 'findings').map(pinned).sort());
  });

  it('names only figures, evaluations and indicators that there are', () => {
    const known = new Set([
      ...tables.figures.map((row) => row['figure_id']),
      ...tables.evaluations.map((row) => row['evaluation_id']),
      ...tables.indicators.map((row) => `${String(row['evaluation_id'])}#${String(row['ordinal'])}`),
    ]);
    for (const finding of tables.findings)
      for (const id of String(finding['figure_ids']).split(' ')) if (id !== '') expect(known).toContain(id);
  });

  it('has one id a finding, and puts every one as a question', () => {
    const ids = tables.findings.map((finding) => finding['finding_id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const finding of tables.findings) expect(finding['question']).toMatch(/？$/);
  });

  it('marks as conflicting the figures of contradictions and no others', () => {
    const conflicting = tables.figures.filter((row) => row['status'] === 'conflicting');
    const named = conflictingFigures(tables.findings);
    for (const row of tables.figures)
      expect(named.has(String(row['figure_id']))).toBe(row['status'] === 'conflicting');
    expect(conflicting.every((row) => row['basis'] === 'printed')).toBe(true);
  });
});

it('finds the same twice', () => {
  const [first] = DOCUMENTS;
  expect(extract(first!).findings).toEqual(extract(first!).findings);
});
