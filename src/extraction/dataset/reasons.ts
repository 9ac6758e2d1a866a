/** The reasons that a document states, in its own words. */
import type { Explanation } from '../figures/claims.ts';
import { sourceText } from '../figures/quote.ts';
import type { Reading } from '../pipeline/readDocument.ts';
import { codesOf } from '../text/codes.ts';
import { sourceRange } from '../text/flow.ts';

/** With source offsets. */
export interface StatedReason extends Explanation {
  /** Without the mark that ends it; never empty. */
  readonly reason: string;
}

const END_MARKS = codesOf('；，。：:;,');

function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && END_MARKS[text.charCodeAt(end - 1)] === 1) end--;
  return text.slice(0, end);
}

export const statedReasons = ({ explanations, flow }: Reading): StatedReason[] =>
  explanations.flatMap((explanation) => {
    const reason = withoutEndMarks(sourceText(flow, explanation.start, explanation.end));
    const place = sourceRange(flow, explanation.start, explanation.end);
    return reason === '' ? [] : [{ ...explanation, ...place, reason }];
  });
