/**
 * What a document says it does not have: 我单位本年度无政府性基金预算财政拨款收入、支出. That is neither a zero nor a gap, and no
 * figure; it is a statement with a place.
 */
import type { Measure, Section } from '../../domain/measures.ts';
import type { Flow } from '../text/flow.ts';
import type { SectionSpan } from '../text/sections.ts';
import type { Stream } from '../text/stream.ts';

export interface Absence {
  readonly measure: Measure;
  /** Flow positions of the statement. */
  readonly start: number;
  readonly end: number;
  /** Flow positions of the section it stands in. */
  readonly section: { readonly start: number; readonly end: number };
}

interface Statement {
  readonly pattern: RegExp;
  readonly measure: Measure;
}

const NONE = '(?:无|没有|未发生|不涉及|未安排|无安排)';
const FUNDS = [
  ['政府性基金', 'government_funds', 'government_funds_revenue', 'government_funds_expenditure'],
  ['国有资本', 'state_capital', 'state_capital_revenue', 'state_capital_expenditure'],
] as const satisfies readonly (readonly [string, Section, Measure, Measure])[];

const SAYING: Partial<Record<Section, readonly Statement[]>> = Object.fromEntries(
  FUNDS.map(([fund, section, revenue, expenditure]) => [
    section,
    [
      { pattern: new RegExp(`${NONE}(?:使用)?${fund}[^。；]*?(?:收入|收支|拨款安排)`), measure: revenue },
      { pattern: new RegExp(`${NONE}(?:使用)?${fund}[^。；]*?(?:支出|收支|拨款安排)`), measure: expenditure },
    ],
  ]),
);

/** A note under a statement table: 说明：本部门没有政府性基金预算收入，也没有使用政府性基金预算安排的支出，故本表为空表。 */
const NOTE = /(?:说明|备注|注):[^。]{0,120}?(?:空表|为空|无数据|本表无)/g;

/** The absences stated in a section. Words that the account itself denies (a printed zero) are the account's affair. */
export function absencesOf(flow: Flow, stream: Stream, section: SectionSpan): Absence[] {
  const statements = SAYING[section.region as Section];
  if (!statements) return [];
  const start = stream.positions[section.start] ?? 0;
  const end = stream.positions[section.end] ?? flow.text.length;
  const text = flow.text.slice(start, end);
  return statements.flatMap((statement) => stated(statement, text, start, { start, end }));
}

/** The absences that notes under empty statement tables state, but those already `stated`. */
export function absencesInNotes(flow: Flow, already: readonly Absence[]): Absence[] {
  const known = new Set(already.map((absence) => absence.measure));
  const found: Absence[] = [];
  for (const note of flow.text.matchAll(NOTE)) {
    const range = { start: note.index, end: note.index + note[0].length };
    for (const statement of Object.values(SAYING).flat()) {
      if (known.has(statement.measure)) continue;
      const absence = stated(statement, note[0], note.index, range);
      if (absence.length > 0) known.add(statement.measure);
      found.push(...absence);
    }
  }
  return found;
}

function stated(
  { pattern, measure }: Statement,
  text: string,
  offset: number,
  section: Absence['section'],
): Absence[] {
  const match = pattern.exec(text);
  if (!match) return [];
  const start = offset + match.index;
  return [{ measure, start, end: start + match[0].length, section }];
}
