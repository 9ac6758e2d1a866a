/** A block of a document's text with its numbers marked. Drawn again only when something in it changes. */
import { Fragment, memo } from 'react';
import { questionWords } from '../../language/findings.ts';
import { placeParam } from '../shared/search.ts';
import type { MarginNote } from './marginNotes.ts';
import { fateOf, type NumberMark, type Range } from './numbers.ts';
import { blockSegments, type Segment, type TextBlock } from './segments.ts';

interface Props {
  readonly block: TextBlock;
  readonly sentence: Range | null;
  readonly target: Range | null;
  /** Where the one number stands that the tab key stops at; null where it is in another block. */
  readonly tabStop: number | null;
  /** Offsets that are left out of the drawing; null where the text is drawn as it is printed. */
  readonly joined: ReadonlySet<number> | null;
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

const EMPTY_LINES = /^(?:[^\S\n]*\n)+/;

/** The empty lines that a file begins with push its text out of a telephone's sight: they are in the page, and not drawn. */
function TextView({ text, isFirst }: { readonly text: string; readonly isFirst: boolean }) {
  const lead = isFirst ? (EMPTY_LINES.exec(text)?.[0] ?? '') : '';
  if (lead === '') return text;
  return (
    <>
      <span hidden>{lead}</span>
      {text.slice(lead.length)}
    </>
  );
}

/** What is drawn of a segment: all of it, or without the breaks that a converter made. */
function drawnText({ text, start }: Segment, joined: ReadonlySet<number> | null): string {
  if (!joined) return text;
  return [...Array(text.length).keys()].map((at) => (joined.has(start + at) ? '' : text.charAt(at))).join('');
}

/** Beside the sentence that it asks about; for who listens it is in the list of findings. */
const NoteView = ({ note }: { readonly note: MarginNote }) => (
  <span className={`margin-note is-${note.severity}`} aria-hidden data-note={questionWords(note.question)} />
);

function SegmentView({
  segment,
  target,
  tabStop,
  joined,
}: {
  readonly segment: Segment;
} & Pick<Props, 'target' | 'tabStop' | 'joined'>) {
  const { mark, inSentence, isTarget } = segment;
  const text = drawnText(segment, joined);
  const inner = mark ? (
    <NumberView mark={mark} text={text} isTabStop={mark.start === tabStop} />
  ) : (
    <TextView text={text} isFirst={segment.start === 0} />
  );
  if (isTarget && target) return <mark className={targetClass(target)}>{inner}</mark>;
  return inSentence ? <span className="in-sentence">{inner}</span> : inner;
}

export const TextBlockView = memo(function TextBlockView({
  block,
  sentence,
  target,
  tabStop,
  joined,
}: Props) {
  return (
    <div className="text-block">
      {blockSegments(block, sentence, target).map((segment) => (
        <Fragment key={segment.start}>
          {block.notes
            .filter(({ at }) => at >= segment.start && at < segment.end)
            .map((note) => (
              <NoteView key={note.id} note={note} />
            ))}
          <SegmentView segment={segment} target={target} tabStop={tabStop} joined={joined} />
        </Fragment>
      ))}
    </div>
  );
});
