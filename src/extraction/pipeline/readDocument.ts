/** A document, read: its sections, its figures and forms with their places, and what was left. */
import type { Measure } from '../../domain/measures.ts';
import type { Said } from '../../domain/said.ts';
import type { DocumentKind } from '../../domain/tables.ts';
import type { Document } from '../document/document.ts';
import { unreadableAsDisclosure } from '../errors.ts';
import { absencesInNotes, absencesOf, type Absence } from '../figures/absences.ts';
import type { Claim, Explanation, UnreadReason } from '../figures/claims.ts';
import { operatingMeasureOf, type AgencyType } from '../figures/operating.ts';
import { readSection } from '../figures/reader.ts';
import { evaluationsOf, type Evaluation } from '../forms/evaluations.ts';
import type { Refused } from '../kind/evidence.ts';
import { kindOf } from '../kind/kindOf.ts';
import type { Templates } from '../lexicon/compile.ts';
import { plainDocument } from '../read/plain.ts';
import type { FormPassage } from '../read/recover/forms/index.ts';
import { recovered } from '../read/recover/index.ts';
import { statementTables, withoutFigures, type StatementTable } from '../statements/index.ts';
import { behindOthersOf, numbersInRows, outsideOf, sectionsOutside } from '../statements/outside.ts';
import type { Flow } from '../text/flow.ts';
import { numbersOf, type NumberToken } from '../text/numbers.ts';
import { firstAccountOf, type OtherAccount } from '../scope/otherAccounts.ts';
import { plannedElsewhere } from '../scope/plannedYears.ts';
import { TEMPLATES } from '../templates/index.ts';
import { isForm, sectionsOf, type SectionSpan } from '../text/sections.ts';
import { inferFiscalYear, streamOf, type Stream } from '../text/stream.ts';
import { NOT_PROSE, type Region } from '../lexicon/regions.ts';
import { isOfAccount, publishedSections } from './publishedSections.ts';

export type ReadKind = Extract<DocumentKind, 'final_account' | 'self_evaluation'>;

export interface Reading {
  /** Id of the template whose words it was read by. */
  readonly template: string;
  readonly document: Document;
  readonly flow: Flow;
  readonly stream: Stream;
  readonly numbers: readonly NumberToken[];
  readonly sections: readonly SectionSpan[];
  readonly fiscalYear: number;
  /** The year that the document itself states, whatever is known of it; null where it states none. */
  readonly printedYear: number | null;
  readonly claims: readonly Claim[];
  readonly explanations: readonly Explanation[];
  readonly absences: readonly Absence[];
  readonly left: ReadonlyMap<number, UnreadReason>;
  readonly statements: readonly StatementTable[];
  readonly evaluations: readonly Evaluation[];
  readonly kind: ReadKind;
  /** The account of another body or year that stands behind this one, of which nothing is read; `source`: the text of both. */
  readonly otherAccount: (OtherAccount & { readonly source: string }) | null;
  /** As its text tells, whatever a person says. */
  readonly inferredKind: ReadKind | Refused;
}

const NOT_READ: ReadonlySet<Region> = new Set(NOT_PROSE);

/** Whether the grammar reads it; tables and forms are read by their cells. */
export const isProse = (section: SectionSpan): boolean => !NOT_READ.has(section.region);

/** As `readDocument`, of a text without a format. */
export const readText = (
  text: string,
  knownYear?: number,
  agencyType: AgencyType = '',
  templates: Templates = TEMPLATES,
): Reading =>
  readDocument(plainDocument(text, 'text/plain', templates.base), knownYear, agencyType, templates);

/** Reads a document. Throws `ExtractionError` where it states no fiscal year, or is neither an account nor a self-evaluation, or not what a person says. */
export function readDocument(
  given: Document,
  knownYear?: number,
  agencyType: AgencyType = '',
  templates: Templates = TEMPLATES,
  said: Said = {},
): Reading {
  const { flow, otherAccount } = firstAccountOf(given.text);
  const lexicon = templates.tell(flow.text);
  const inferred = kindOf(flow, lexicon.evidence).refused;
  const refused = said.kind === 'budget' ? said.kind : said.kind === undefined ? inferred : null;
  if (refused) throw unreadableAsDisclosure(refused);
  const numbers = numbersOf(flow);
  const printedYear = inferFiscalYear(flow, numbers);
  const fiscalYear = knownYear ?? printedYear;
  if (fiscalYear === null) throw unreadableAsDisclosure('no-fiscal-year');
  const stream = streamOf(flow, numbers, fiscalYear);
  const { spans, report } = publishedSections(sectionsOf(flow, stream, lexicon), flow, stream, lexicon.forms);
  const own = otherAccount ? documentBefore(given, otherAccount.start) : given;
  const document = recovered(own, flow, formPassages(stream, spans), lexicon, fiscalYear);
  const statements = statementTables(document, fiscalYear, lexicon.statements, said.moneyUnit);
  const outside = outsideOf(flow, statements);
  const sections = sectionsOutside(spans, stream, outside);
  const isBehindOthers = behindOthersOf(flow, stream, statements);
  const inRows = numbersInRows(document);
  const isPlanned = plannedElsewhere(flow, fiscalYear);
  const isAccounted = (start: number): boolean => outside(start) && !isPlanned(start);
  const isProseNumber = (start: number): boolean =>
    isAccounted(start) && !inRows.has(flow.offsets[start] ?? -1);
  const claims: Claim[] = [];
  const explanations: Explanation[] = [];
  const absences: Absence[] = [];
  const left = new Map<number, UnreadReason>();
  const told = new Set<Region>();
  for (const section of sections) {
    if (!isProse(section) || (told.has(section.region) && isBehindOthers(section))) continue;
    const reading = readSection(flow, stream, numbers, section, lexicon);
    if (reading.claims.length > 0) told.add(section.region);
    claims.push(...reading.claims.filter(({ number }) => isProseNumber(numbers[number]?.start ?? 0)));
    explanations.push(...reading.explanations.filter((explanation) => isAccounted(explanation.start)));
    absences.push(...absencesOf(flow, stream, section));
    for (const [number, reason] of reading.left) left.set(number, reason);
  }
  absences.push(...absencesInNotes(flow, absences));
  const evaluations = evaluationsOf(document, flow, stream, sections, lexicon.forms, report, fiscalYear);
  const isAccount =
    claims.length > 0 || statements.some((table) => table.figures.length > 0) || sections.some(isOfAccount);
  if (said.kind === 'self_evaluation' && evaluations.length === 0) throw unreadableAsDisclosure('no-forms');
  if (!isAccount && (evaluations.length === 0 || said.kind === 'final_account'))
    throw unreadableAsDisclosure(report ? 'evaluation-report' : 'no-sections');
  const operating = operatingMeasureOf(flow, agencyType);
  const inferredAs = isAccount ? 'final_account' : 'self_evaluation';
  const reading: Reading = {
    template: lexicon.id,
    document,
    flow,
    stream,
    numbers,
    sections,
    fiscalYear,
    printedYear,
    claims: claims.map((claim) =>
      ofMeasure(claim, operating(claim.measure, numbers[claim.number]?.start ?? null, claim.value)),
    ),
    explanations: explanations.map((explanation) =>
      ofMeasure(explanation, operating(explanation.measure, explanation.start)),
    ),
    absences,
    left,
    statements: statements.map((table) => ({
      ...table,
      figures: table.figures.map((figure) =>
        ofMeasure(figure, operating(figure.measure, null, figure.value)),
      ),
    })),
    evaluations,
    kind: inferredAs,
    otherAccount: otherAccount && { ...otherAccount, source: given.text },
    inferredKind: inferred ?? inferredAs,
  };
  return said.kind === 'self_evaluation' ? formsAlone(reading) : reading;
}

/** Of an account that is none: what it says beside its forms is no figure. */
const formsAlone = (reading: Reading): Reading => ({
  ...reading,
  claims: [],
  explanations: [],
  absences: [],
  statements: reading.statements.map(withoutFigures),
  kind: 'self_evaluation',
});

const documentBefore = (document: Document, end: number): Document => ({
  ...document,
  text: document.text.slice(0, end),
  blocks: document.blocks.filter((block) => block.end <= end),
});

const ofMeasure = <T extends { readonly measure: Measure }>(named: T, measure: Measure): T =>
  named.measure === measure ? named : { ...named, measure };

const formPassages = (stream: Stream, spans: readonly SectionSpan[]): FormPassage[] =>
  spans.filter(isForm).map(({ region, start, end }) => ({
    start: stream.positions[start] ?? 0,
    end: stream.positions[end] ?? 0,
    scope: region === 'overall_form' ? 'overall' : 'project',
  }));
