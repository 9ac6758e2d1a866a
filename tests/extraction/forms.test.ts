/** The self-evaluations of the five documents, each read by hand: tests/golden/<document_id>.{evaluations,funding,indicators}.csv. */
import { describe, expect, it } from 'vitest';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { UNREAD_REASONS } from '../../src/extraction/figures/claims.ts';
import { foldText } from '../../src/extraction/text/fold.ts';
import type { Cell } from '../../src/domain/tables.ts';
import { withBreaks, withCellsAsLines, withPages, withSpaces, withSpacesForTabs } from './perturbForms.ts';
import { DOCUMENTS, goldenRows, sourceOf, yearOf, type Golden } from './golden.ts';
import { goldenRowsNow, tablesOf } from './goldenNow.ts';

/** In the columns that the truth has, whatever the widths of its brackets. */
const printed = (row: Readonly<Record<string, Cell | undefined>>, columns: readonly string[]): string =>
  columns.map((column) => foldText(String(row[column] ?? ''))).join(' | ');

const TABLES = ['evaluations', 'funding', 'indicators'] as const;

describe.each(DOCUMENTS)('%s', (documentId) => {
  const tables = tablesOf(documentId);

  it.each(TABLES)('gives all %s with all their fields, and no other', (table) => {
    const truth: Golden[] = goldenRows(documentId, table);
    const columns = Object.keys(truth[0] ?? {});
    expect(
      goldenRowsNow(tables, table)
        .map((row) => printed(row, columns))
        .sort(),
    ).toEqual(truth.map((row) => printed(row, columns)).sort());
  });
});

/** The share of the truth's rows that are read, and the rows that are read and are not the truth. */
function agreement(documentId: string, text: string): { truth: number; found: number; wrong: number } {
  const tables = tablesOf(documentId, text);
  const counts = { truth: 0, found: 0, wrong: 0 };
  for (const table of TABLES) {
    const truth = goldenRows(documentId, table);
    const columns = Object.keys(truth[0] ?? {});
    const left = goldenRowsNow(tables, table).map((row) => printed(row, columns));
    counts.truth += truth.length;
    for (const row of truth) {
      const at = left.indexOf(printed(row, columns));
      if (at < 0) continue;
      counts.found++;
      left.splice(at, 1);
    }
    counts.wrong += left.length;
  }
  return counts;
}

it.each(DOCUMENTS)('%s: accounts for every number of its account and its forms', (documentId) => {
  const text = sourceOf(documentId);
  const rows = documentRows(readText(text, yearOf(documentId)), {
    documentId,
    agencyId: 'agency',
    fiscalYear: yearOf(documentId),
  });
  expect(rows.numbersTotal).toBeGreaterThan(300);
  expect(rows.tables.unread.filter((row) => row['reason'] === UNREAD_REASONS.unknown)).toEqual([]);
});

describe('as another converter would have left them', () => {
  const seeds = [1, 2, 3, 4, 5];
  const over = (change: (text: string, seed: number) => string) => {
    const all = DOCUMENTS.flatMap((documentId) =>
      seeds.map((seed) => agreement(documentId, change(sourceOf(documentId), seed))),
    );
    const sum = (key: keyof (typeof all)[number]): number => all.reduce((total, one) => total + one[key], 0);
    return { found: sum('found') / sum('truth'), wrong: sum('wrong') / sum('truth') };
  };

  it.each([
    ['page numbers among the cells', withPages, 0.97],
    ['lines broken elsewhere', withBreaks, 0.98],
    ['spaces beside the tabs', withSpaces, 1],
    ['a cell a line, the empty ones lost', withCellsAsLines, 1],
    ['spaces for the tabs', withSpacesForTabs, 0.95],
  ])('reads them with %s', (_, change, share) => {
    const { found, wrong } = over(change);
    expect(found).toBeGreaterThanOrEqual(share);
    expect(wrong).toBeLessThanOrEqual(1 - share);
  });
});
