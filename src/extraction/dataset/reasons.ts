/** The reasons that a document states, in its own words. */
import type { Explanation } from '../figures/claims.ts';
import { sourceText } from '../figures/quote.ts';
import type { Reading } from '../pipeline/readDocument.ts';
import { sourceRange } from '../text/flow.ts';

/** With source offsets. */
export interface StatedReason extends Explanation {
  /** Without the mark that ends it; never empty. */
  readonly reason: string;
}

export const statedReasons = ({ explanations, flow }: Reading): StatedReason[] =>
  explanations.flatMap((explanation) => {
    const reason = sourceText(flow, explanation.start, explanation.end).replace(/[；，。：:;,]+$/, '');
    const place = sourceRange(flow, explanation.start, explanation.end);
    return reason === '' ? [] : [{ ...explanation, ...place, reason }];
  });
