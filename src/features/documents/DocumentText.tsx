/** The whole text of a document, every number that was read underlined, the one followed marked and brought into view. */
import { useEffect, useMemo, useRef } from 'react';
import type { DocumentFigure } from '../../queries/index.ts';
import { placeParam } from '../shared/search.ts';
import { segmentText, type Range, type Segment } from './segments.ts';

interface Props {
  readonly text: string;
  readonly figures: readonly DocumentFigure[];
  readonly target: Range | null;
  readonly onPlace: (at: string) => void;
}

/** Longer than a number: a line of a form, or a whole one. */
const LONG = 40;

function Piece({ segment, long }: { readonly segment: Segment; readonly long: boolean }) {
  const { text, inSentence, isTarget, readAs, place } = segment;
  if (isTarget) return <mark className={long ? 'target is-long' : 'target'}>{text}</mark>;
  if (place) {
    return (
      <span
        className={`read${inSentence ? ' in-sentence' : ''}`}
        title={readAs.join('\n')}
        data-at={placeParam(place.start, place.end)}
      >
        {text}
      </span>
    );
  }
  return inSentence ? <span className="in-sentence">{text}</span> : text;
}

export function DocumentText({ text, figures, target, onPlace }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const segments = useMemo(() => segmentText(text, figures, target), [text, figures, target]);
  useEffect(() => {
    if (!target) return;
    const mark = box.current?.querySelector('mark');
    // Only the box scrolls; `scrollIntoView` would also move the page under the reader.
    if (box.current && mark instanceof HTMLElement) {
      box.current.scrollTop = mark.offsetTop - box.current.clientHeight / 3;
    }
  }, [target, segments]);
  return (
    // The list beside the text offers the same places to the keyboard.
    <div
      ref={box}
      className="document-text"
      role="region"
      aria-label="文件全文"
      tabIndex={0}
      onClick={(event) => {
        const at = event.target instanceof HTMLElement ? event.target.dataset['at'] : undefined;
        if (at) onPlace(at);
      }}
    >
      {segments.map((segment) => (
        <Piece
          key={segment.start}
          segment={segment}
          long={target !== null && target.end - target.start > LONG}
        />
      ))}
    </div>
  );
}
