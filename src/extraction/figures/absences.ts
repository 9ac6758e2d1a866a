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
  readonly measures: readonly Measure[];
}

const NONE = '(?:无|没有|未发生|不涉及|未安排|无安排)';
const SAYING: Partial<Record<Section, readonly Statement[]>> = {
  government_funds: [
    {
      pattern: new RegExp(`${NONE}(?:使用)?政府性基金[^。；]*?(?:收入|收支|拨款安排)`),
      measures: ['government_funds_revenue'],
    },
    {
      pattern: new RegExp(`${NONE}(?:使用)?政府性基金[^。；]*?(?:支出|收支|拨款安排)`),
      measures: ['government_funds_expenditure'],
    },
  ],
  state_capital: [
    {
      pattern: new RegExp(`${NONE}(?:使用)?国有资本[^。；]*?(?:收入|收支|拨款安排)`),
      measures: ['state_capital_revenue'],
    },
    {
      pattern: new RegExp(`${NONE}(?:使用)?国有资本[^。；]*?(?:支出|收支|拨款安排)`),
      measures: ['state_capital_expenditure'],
    },
  ],
};

/** The absences stated in a section. Words that the account itself denies (a printed zero) are the account's affair. */
export function absencesOf(flow: Flow, stream: Stream, section: SectionSpan): Absence[] {
  const statements = SAYING[section.region as Section];
  if (!statements) return [];
  const start = stream.positions[section.start] ?? 0;
  const end = stream.positions[section.end] ?? flow.text.length;
  const text = flow.text.slice(start, end);
  return statements.flatMap(({ pattern, measures }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const from = start + match.index;
    return measures.map((measure) => ({
      measure,
      start: from,
      end: from + match[0].length,
      section: { start, end },
    }));
  });
}
