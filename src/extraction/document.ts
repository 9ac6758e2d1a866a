/** One document's text, read: its sections, its figures with their places, and what was left. */
import { refusedKind } from './documentKind.ts';
import { unreadableAsDisclosure } from './errors.ts';
import { absencesInNotes, absencesOf, type Absence } from './figures/absences.ts';
import type { Claim, Explanation, UnreadReason } from './figures/claims.ts';
import { operatingMeasureOf, type AgencyType } from './figures/operating.ts';
import { readSection } from './figures/reader.ts';
import { statementTables, type StatementTable } from './statements/index.ts';
import { outsideOf, sectionsOutside } from './statements/outside.ts';
import { flowOf, type Flow } from './text/flow.ts';
import { numbersOf, type NumberToken } from './text/numbers.ts';
import { sectionsOf, type SectionSpan } from './text/sections.ts';
import { inferFiscalYear, streamOf, type Stream } from './text/stream.ts';
import type { Region } from './lexicon/titles.ts';

export interface Reading {
  readonly flow: Flow;
  readonly stream: Stream;
  readonly numbers: readonly NumberToken[];
  readonly sections: readonly SectionSpan[];
  readonly fiscalYear: number;
  readonly claims: readonly Claim[];
  readonly explanations: readonly Explanation[];
  readonly absences: readonly Absence[];
  readonly left: ReadonlyMap<number, UnreadReason>;
  readonly statements: readonly StatementTable[];
}

/** Regions that the prose grammar does not read. */
const NOT_PROSE: ReadonlySet<Region> = new Set([
  'front',
  'contents',
  'glossary',
  'statements',
  'overall_form',
  'project_form',
  'report',
  'project_summaries',
]);

/** Sections that only an account has: where one stands, a document is one, whatever of its numbers can be read. */
const OF_ACCOUNTS: ReadonlySet<Region> = new Set([
  'total',
  'revenue',
  'expenditure',
  'fiscal',
  'general_public_budget',
  'basic',
  'three_public',
]);

const isProse = (section: SectionSpan): boolean => !NOT_PROSE.has(section.region);

/** Reads a document's text. Throws `ExtractionError` where it states no fiscal year or no account. */
export function readText(source: string, knownYear?: number, agencyType: AgencyType = ''): Reading {
  const flow = flowOf(source);
  const refused = refusedKind(flow);
  if (refused) throw unreadableAsDisclosure(refused);
  const numbers = numbersOf(flow);
  const fiscalYear = knownYear ?? inferFiscalYear(flow, numbers);
  if (fiscalYear === null) throw unreadableAsDisclosure('no-fiscal-year');
  const stream = streamOf(flow, numbers, fiscalYear);
  const statements = statementTables(source, fiscalYear);
  const outside = outsideOf(flow, statements);
  const sections = sectionsOutside(sectionsOf(flow, stream), stream, outside);
  const claims: Claim[] = [];
  const explanations: Explanation[] = [];
  const absences: Absence[] = [];
  const left = new Map<number, UnreadReason>();
  for (const section of sections) {
    if (!isProse(section)) continue;
    const reading = readSection(flow, stream, numbers, section);
    claims.push(...reading.claims.filter((claim) => outside(numbers[claim.number]?.start ?? 0)));
    explanations.push(...reading.explanations.filter((explanation) => outside(explanation.start)));
    absences.push(...absencesOf(flow, stream, section));
    for (const [number, reason] of reading.left) left.set(number, reason);
  }
  absences.push(...absencesInNotes(flow, absences));
  if (
    claims.length === 0 &&
    !statements.some((table) => table.figures.length > 0) &&
    !sections.some((section) => OF_ACCOUNTS.has(section.region))
  )
    throw unreadableAsDisclosure('no-sections');
  const operating = operatingMeasureOf(flow, agencyType);
  return {
    flow,
    stream,
    numbers,
    sections,
    fiscalYear,
    claims: claims.map((claim) => ({
      ...claim,
      measure: operating(claim.measure, numbers[claim.number]?.start ?? null, claim.value),
    })),
    explanations: explanations.map((explanation) => ({
      ...explanation,
      measure: operating(explanation.measure, explanation.start),
    })),
    absences,
    left,
    statements: statements.map((table) => ({
      ...table,
      figures: table.figures.map((figure) => ({
        ...figure,
        measure: operating(figure.measure, null, figure.value),
      })),
    })),
  };
}
