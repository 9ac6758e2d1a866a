/** The checks: a document's rows → its findings. Pure; the same rows give the same findings in the same order. */
import type { Cell, Row } from '../../domain/tables.ts';
import { factsOf, type CheckContext, type CheckTables } from './facts.ts';
import type { Hit, Rule } from './rule.ts';
import { CLASSIFICATION_RULES } from './rules/classification.ts';
import { CROSS_RULES } from './rules/cross.ts';
import { FORM_RULES } from './rules/forms.ts';
import { INDICATOR_RULES } from './rules/indicators.ts';
import { PERCENTAGE_RULES } from './rules/percentages.ts';
import { THING_RULES } from './rules/things.ts';
import { TOTAL_RULES } from './rules/totals.ts';
import { WORDING_RULES } from './rules/wording.ts';

export type { CheckContext, CheckTables } from './facts.ts';
export type { Rule } from './rule.ts';

/** Every rule, in the order of the account. */
export const RULES: readonly Rule[] = [
  ...TOTAL_RULES,
  ...PERCENTAGE_RULES,
  ...CLASSIFICATION_RULES,
  ...THING_RULES,
  ...FORM_RULES,
  ...INDICATOR_RULES,
  ...CROSS_RULES,
  ...WORDING_RULES,
];

/** A row of findings.csv. */
export interface FindingRow extends Record<string, Cell> {
  finding_id: string;
  document_id: string;
  rule: string;
  severity: string;
  question: string;
  printed: string;
  computed: string;
  difference: string;
  tolerance: string;
  /** figure_ids, evaluation_ids and `evaluation_id#ordinal`, joined by a space. */
  figure_ids: string;
}

/** The findings of one document. `tables` holds its rows as `documentRows` makes them; amounts are in the unit printed. */
export function findingsOf(tables: CheckTables, context: CheckContext): FindingRow[] {
  const facts = factsOf(tables, context);
  const taken = new Set<string>();
  return RULES.flatMap((rule) =>
    merged(rule.find(facts)).map((hit) => {
      const bare = `${context.documentId}:${rule.id}${placeOf(hit, context.documentId)}`;
      let id = bare;
      for (let again = 2; taken.has(id); again++) id = `${bare}-${again}`;
      taken.add(id);
      return rowOf(id, context.documentId, rule, hit);
    }),
  );
}

/** Where the first thing it is about stands: the offset of a figure, the number of an evaluation. Stable while the text is. */
function placeOf(hit: Hit, documentId: string): string {
  const first = hit.ids[0];
  if (first === undefined) return '';
  const rest = first.startsWith(`${documentId}:`) ? first.slice(documentId.length + 1) : first;
  return `:${/:(\d+)$/.exec(rest)?.[1] ?? rest}`;
}

/** 收、支总计均为 is one number with two meanings: what is found of the one is found of the other. */
function merged(hits: readonly Hit[]): Hit[] {
  if (hits.length < 2) return [...hits];
  const byPlace = new Map<string, Hit>();
  for (const hit of hits) {
    const places = hit.ids.map((id) => /:(\d+)$/.exec(id)?.[1] ?? id);
    const key = [...new Set(places), hit.printed, hit.computed].join(' ');
    const before = byPlace.get(key);
    byPlace.set(key, before ? { ...before, ids: [...new Set([...before.ids, ...hit.ids])] } : hit);
  }
  return [...byPlace.values()];
}

const rowOf = (id: string, documentId: string, rule: Rule, hit: Hit): FindingRow => ({
  finding_id: id,
  document_id: documentId,
  rule: rule.id,
  severity: hit.severity ?? rule.severity,
  question: nestQuotes(hit.question),
  printed: hit.printed,
  computed: hit.computed,
  difference: hit.difference ?? '',
  tolerance: hit.tolerance ?? '',
  figure_ids: hit.ids.join(' '),
});

/** A name that has quotation marks of its own, quoted: ‘ ’ within “ ”. */
function nestQuotes(text: string): string {
  let depth = 0;
  return text.replace(/[“”]/g, (mark) => {
    if (mark === '“') return ++depth > 1 ? '‘' : mark;
    return depth-- > 1 ? '’' : mark;
  });
}

/** The figures that a contradiction names. Questions and notes leave a figure as it is. */
export function conflictingFigures(findings: readonly Row[]): Set<string> {
  return new Set(
    findings
      .filter((finding) => finding['severity'] === 'contradiction')
      .flatMap((finding) => String(finding['figure_ids'] ?? '').split(' '))
      .filter((id) => id !== ''),
  );
}
