/** The checks: a document's rows → its findings. Pure; the same rows give the same findings in the same order. */
import type { Row } from '../../domain/tables.ts';
import { findingsOfFacts, type FindingRow } from './engine.ts';
import { Facts, type CheckContext, type CheckTables } from './facts.ts';

export type { FindingRow } from './engine.ts';
export type { CheckContext, CheckTables } from './facts.ts';

export interface Checked {
  readonly findings: FindingRow[];
  /** Figures that a contradiction names. Questions and notes leave a figure as it is. */
  readonly conflicting: ReadonlySet<string>;
  /** Figures whose words say another scope than their meaning: no check asks about them, and nobody should rely on them. */
  readonly doubtful: ReadonlySet<string>;
}

/** `tables` holds a document's rows as `documentRows` makes them; amounts are in the unit printed. */
export function checkDocument(tables: CheckTables, context: CheckContext): Checked {
  const facts = new Facts(tables, context);
  const findings = findingsOfFacts(facts);
  return { findings, conflicting: conflictingFigures(findings), doubtful: facts.doubtful };
}

export const conflictingFigures = (findings: readonly Row[]): Set<string> =>
  new Set(
    findings
      .filter((finding) => finding['severity'] === 'contradiction')
      .flatMap((finding) => String(finding['figure_ids'] ?? '').split(' '))
      .filter((id) => id !== ''),
  );
