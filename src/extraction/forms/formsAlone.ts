/**
 * Forms that were published alone under a title that no template has: told by what every form of results prints, the name of its
 * project or body and, below it, three levels of indicators with their results.
 */
import type { FormWords } from '../lexicon/formWords.ts';
import { GAP, type Flow } from '../text/flow.ts';
import type { SectionSpan } from '../text/sections.ts';
import { indexOfPosition, type Stream } from '../text/stream.ts';

const LEVELS = '三级指标';
/** A form of targets, or one that watches over them, has no such column. */
const RESULTS = /^[^。；]{0,120}?(?:实际完成|全年完成|完成(?:指标)?值|实际值|业绩值|(?<!上年|预计)完成情况)/;
const OF_PROJECT = /^(?:项目|专项|转移支付)/;
const levelsIn = (text: string): number[] =>
  [...text.matchAll(new RegExp(LEVELS, 'g'))]
    .map(({ index }) => index)
    .filter((index) => RESULTS.test(text.slice(index, index + 200)));

/** A section for each form, from its first label to that of the next. */
export function formsAlone(flow: Flow, stream: Stream, { labels }: FormWords): SectionSpan[] {
  const starts: { at: number; isProject: boolean }[] = [];
  let from = 0;
  for (const levels of levelsIn(flow.text)) {
    const found = labelIn(flow, from, levels, labels.name);
    if (found) starts.push(found);
    from = levels;
  }
  return starts.map(({ at, isProject }, index): SectionSpan => {
    const next = starts[index + 1];
    const start = indexOfPosition(stream, at);
    return {
      region: isProject ? 'project_form' : 'overall_form',
      heading: start,
      start,
      end: next ? indexOfPosition(stream, next.at) : stream.text.length,
    };
  });
}

/** The first label of a name that a cell or a line begins with. */
function labelIn(
  flow: Flow,
  from: number,
  to: number,
  label: RegExp,
): { at: number; isProject: boolean } | null {
  for (const match of flow.text.slice(from, to).matchAll(new RegExp(label, 'g'))) {
    const at = from + match.index;
    if (at > 0 && (flow.gaps[at] ?? GAP.none) < GAP.space) continue;
    return { at, isProject: OF_PROJECT.test(match[0]) };
  }
  return null;
}
