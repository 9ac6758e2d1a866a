/** Findings on invented documents: a whole that its parts do not give, and a change that is large. */
import type { InventedDocument, OpenRow } from './page.ts';

/** In the order that they are written. */
const nextRank = (document: InventedDocument): number => (document.rows.get('findings')?.length ?? 0) + 1;

const placeOf = (row: OpenRow): string => `${String(row['source_start'])}-${String(row['source_end'])}`;

/** `rows`: the `actual` figures of the whole and then of its parts. */
export function threePublicContradiction(document: InventedDocument, rows: readonly OpenRow[]): void {
  for (const row of rows) row['status'] = 'conflicting';
  const ids = rows.map((row) => String(row['figure_id']));
  const unit = document.agency.unit;
  const [whole = 0, ...parts] = rows.map((row) => Number(row['value']));
  const sum = parts.reduce((total, part) => total + part, 0);
  const words = [whole, sum, whole - sum].map((value) => `${value.toFixed(2)} ${unit}`);
  document.add('findings', {
    finding_id: `${document.documentId}:limit.part:${String(rows[0]?.['source_start'])}`,
    document_id: document.documentId,
    rule: 'limit.part',
    severity: 'contradiction',
    rank: nextRank(document),
    question: `“三公”经费印 ${words[0] ?? ''}，各项合计 ${words[1] ?? ''}，相差 ${words[2] ?? ''}，是否有一处印错？`,
    printed: words[0] ?? '',
    computed: words[1] ?? '',
    difference: words[2] ?? '',
    tolerance: `0.01 ${unit}`,
    figure_ids: ids.join(' '),
    places: rows.map(placeOf).join(' '),
  });
}

const LARGE_PERCENT = 60;

/** Asks about the figures among `rows` that print a large change. */
export function largeChanges(document: InventedDocument, rows: readonly OpenRow[]): void {
  for (const row of rows) {
    if (row['aspect'] !== 'change_pct' || Math.abs(Number(row['value'])) < LARGE_PERCENT) continue;
    const id = String(row['figure_id']);
    document.add('findings', {
      finding_id: `${document.documentId}:change.large:${String(row['source_start'])}`,
      document_id: document.documentId,
      rule: 'change.large',
      severity: 'question',
      rank: nextRank(document),
      question: `印比上年变动 ${String(row['value'])}%，变动较大，所述原因是否足以说明？`,
      printed: `${String(row['value'])}%`,
      figure_ids: id,
      places: placeOf(row),
    });
  }
}
