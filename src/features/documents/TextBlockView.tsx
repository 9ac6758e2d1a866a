/** A block of a document's text with its numbers marked. Drawn again only when something in it changes. */
import { memo } from 'react';
import { placeParam } from '../shared/search.ts';
import { fateOf, type NumberMark, type Range } from './numbers.ts';
import { blockSegments, type Segment, type TextBlock } from './segments.ts';

interface Props {
  readonly block: TextBlock;
  readonly sentence: Range | null;
  readonly target: Range | null;
  /** Where the one number stands that the tab key stops at; null where it is in another block. */
  readonly tabStop: number | null;
}

/** A passage (a reason, a row) is marked more quietly than a number, a whole form by its sentence's colour alone. */
const PASSAGE = 24;
const FORM = 400;

const targetClass = (target: Range): string => {
  const length = target.end - target.start;
  return `target${length > FORM ? ' is-form' : length > PASSAGE ? ' is-passage' : ''}`;
};

/** A link, so that the place can be copied; all but one are left out of the tab order, since there are hundreds. */
function NumberView({
  mark,
  text,
  isTabStop,
}: {
  readonly mark: NumberMark;
  readonly text: string;
  readonly isTabStop: boolean;
}) {
  const at = placeParam(mark.start, mark.end);
  return (
    <a className={`number is-${fateOf(mark)}`} href={`?at=${at}`} data-at={at} tabIndex={isTabStop ? 0 : -1}>
      {text}
    </a>
  );
}

function SegmentView({
  segment: { text, mark, inSentence, isTarget },
  target,
  tabStop,
}: {
  readonly segment: Segment;
} & Pick<Props, 'target' | 'tabStop'>) {
  const inner = mark ? <NumberView mark={mark} text={text} isTabStop={mark.start === tabStop} /> : text;
  if (isTarget && target) return <mark className={targetClass(target)}>{inner}</mark>;
  return inSentence ? <span className="in-sentence">{inner}</span> : inner;
}

export const TextBlockView = memo(function TextBlockView({ block, sentence, target, tabStop }: Props) {
  return (
    <div className="text-block">
      {blockSegments(block, sentence, target).map((segment) => (
        <SegmentView key={segment.start} segment={segment} target={target} tabStop={tabStop} />
      ))}
    </div>
  );
});
