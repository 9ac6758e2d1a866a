/** One document → its rows in every table that is read from its text. */
import type { Cell, TableName } from '../../domain/tables.ts';
import { isProse, type Reading } from '../document.ts';
import { UNREAD_REASONS } from '../figures/claims.ts';
import { sourceText } from '../figures/quote.ts';
import { sourceRange } from '../text/flow.ts';
import { evaluationRows } from '../forms/rows.ts';
import { figureRows, type DocumentKey } from './figures.ts';

export type Rows = Record<string, Cell>[];
export type ReadTable = Extract<
  TableName,
  'figures' | 'evaluations' | 'evaluation_funding' | 'indicators' | 'explanations' | 'findings' | 'unread'
>;

export interface DocumentRows {
  readonly tables: Readonly<Record<ReadTable, Rows>>;
  readonly numbersTotal: number;
  readonly numbersAccounted: number;
}

export function documentRows(reading: Reading, key: DocumentKey): DocumentRows {
  const forms = evaluationRows(reading, key);
  const inForms = numbersWithin(reading, forms.held);
  const unread = unreadRows(reading, key, inForms);
  const claimed = new Set([...reading.claims.map((claim) => claim.number), ...inForms]);
  return {
    tables: {
      figures: figureRows(reading, key),
      evaluations: forms.evaluations,
      evaluation_funding: forms.funding,
      indicators: forms.indicators,
      explanations: explanationRows(reading, key),
      findings: [],
      unread,
    },
    numbersTotal: claimed.size + unread.length,
    numbersAccounted: claimed.size + unread.filter((row) => row['reason'] !== UNREAD_REASONS.unknown).length,
  };
}

/** The numbers that the printed values of forms cover. */
function numbersWithin(reading: Reading, held: readonly { start: number; end: number }[]): Set<number> {
  const covered = new Uint8Array(reading.flow.source.length + 1);
  for (const { start, end } of held) covered.fill(1, start, end);
  const found = new Set<number>();
  reading.numbers.forEach((number, index) => {
    if (covered[reading.flow.offsets[number.start] ?? 0] === 1) found.add(index);
  });
  return found;
}

function explanationRows(reading: Reading, key: DocumentKey): Rows {
  return reading.explanations.flatMap((explanation) => {
    const { start, end } = sourceRange(reading.flow, explanation.start, explanation.end);
    const reason = sourceText(reading.flow, explanation.start, explanation.end).replace(
      /[；，。：:;,]+$/,
      '',
    );
    if (reason === '') return [];
    return [
      {
        document_id: key.documentId,
        measure: explanation.measure,
        aspect: explanation.aspect,
        function_name: explanation.functionName,
        reason,
        source_start: start,
        source_end: end,
      },
    ];
  });
}

const CONTEXT = 16;

/** Every number of the account sections and forms that no table holds, with why. */
function unreadRows(reading: Reading, key: DocumentKey, inForms: ReadonlySet<number>): Rows {
  const { flow, numbers, stream } = reading;
  const claimed = new Set(reading.claims.map((claim) => claim.number));
  const rows: Rows = [];
  for (const section of reading.sections) {
    if (!isAccounted(section)) continue;
    for (let index = section.start; index < section.end; index++) {
      const at = stream.numberAt[index] ?? -1;
      const number = numbers[at];
      if (!number || claimed.has(at) || inForms.has(at)) continue;
      const { start, end } = sourceRange(flow, number.start, number.end);
      rows.push({
        document_id: key.documentId,
        source_start: start,
        source_end: end,
        printed: sourceText(flow, number.start, number.end),
        context: sourceText(
          flow,
          Math.max(0, number.start - CONTEXT),
          Math.min(flow.text.length, number.end + CONTEXT),
        ),
        reason:
          UNREAD_REASONS[reading.left.get(at) ?? (number.kind === 'quantity' ? 'unknown' : number.kind)],
      });
    }
  }
  return rows;
}

const FORMS: ReadonlySet<string> = new Set(['overall_form', 'project_form', 'project_summaries', 'report']);
const isAccounted = (section: Reading['sections'][number]): boolean =>
  isProse(section) || FORMS.has(section.region);
