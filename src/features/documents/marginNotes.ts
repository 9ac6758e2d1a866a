/** Findings as notes in the margin, each at the first place that it is about. Pure. */
import type { Finding } from '../../queries/index.ts';
import { parsePlace } from '../shared/search.ts';

export interface MarginNote {
  readonly id: string;
  readonly at: number;
  readonly severity: Finding['severity'];
  readonly question: string;
}

/** More would stand beside other sentences than theirs; the list has all. */
const MOST = 60;

/** In the order of the text; what is minor stays in the list. */
export const marginNotes = (findings: readonly Finding[]): MarginNote[] =>
  findings
    .filter(({ severity }) => severity !== 'minor')
    .flatMap(({ finding_id: id, severity, question, places: [first] }) => {
      const place = parsePlace(first);
      return place ? [{ id, at: place.start, severity, question }] : [];
    })
    .slice(0, MOST)
    .sort((a, b) => a.at - b.at);
