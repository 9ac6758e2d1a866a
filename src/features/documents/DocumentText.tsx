/** The whole text of a document, its numbers marked, the place followed brought into view. */
import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { placeParam } from '../shared/search.ts';
import { t } from '../../language/t.ts';
import { chinese } from '../../language/spoken.ts';
import { joinedOffsets } from './joinedLines.ts';
import type { MarginNote } from './marginNotes.ts';
import { NumberTip, type TipState } from './NumberTip.tsx';
import type { NumberMark, Range } from './numbers.ts';
import { textBlocks, touching } from './segments.ts';
import { TextBlockView } from './TextBlockView.tsx';
import { useBroughtIntoView } from './useBroughtIntoView.ts';
import { numberAt, useNumberTip } from './useNumberTip.ts';

interface Props {
  readonly text: string;
  readonly marks: readonly NumberMark[];
  readonly notes: readonly MarginNote[];
  /** Without the line breaks that a converter put into sentences. */
  readonly isJoined: boolean;
  readonly target: Range | null;
  /** Marked around the target. */
  readonly sentence: Range | null;
  readonly describe: (at: string) => Omit<TipState, 'anchor'> | null;
  readonly onPlace: (at: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function DocumentText(props: Props) {
  const { text, marks, notes, isJoined, target, sentence, describe, onPlace } = props;
  const box = useRef<HTMLDivElement>(null);
  const joined = useMemo(() => (isJoined ? joinedOffsets(text) : null), [text, isJoined]);
  const blocks = useMemo(
    () => textBlocks(text, marks, notes, joined ?? undefined),
    [text, marks, notes, joined],
  );
  const { tip, hide, keep, leave, handlers } = useNumberTip(describe);
  const [moved, setMoved] = useState<{ to: number; from: Range | null } | null>(null);
  // A place that is chosen takes the tab stop along.
  const stop =
    (moved?.from === target ? moved.to : undefined) ??
    marks.find(({ start }) => start >= (target?.start ?? 0))?.start ??
    marks[0]?.start;

  useBroughtIntoView(box, target, blocks);

  const moveFocus = useCallback(
    (from: number | undefined, step: number) => {
      const index = marks.findIndex(({ start }) => start === from);
      const next = marks[index + step];
      if (!next) return;
      setMoved({ to: next.start, from: target });
      box.current
        ?.querySelector<HTMLElement>(`[data-at="${placeParam(next.start, next.end)}"]`)
        ?.focus({ preventScroll: false });
    },
    [marks, target],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.key === 'Escape') hide();
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const onNumber = numberAt(event.target) !== null;
    // From the text itself the first step goes onto the number that tab would stop at.
    moveFocus(stop, onNumber ? step : 0);
  };
  const onClick = (event: MouseEvent): void => {
    const at = numberAt(event.target)?.dataset['at'];
    // With a modifier it is the browser's: another tab, a copied address.
    if (!at || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    hide();
    onPlace(at);
  };
  return (
    <>
      <div
        ref={box}
        className={`document-text${isJoined ? ' is-joined' : ''}${notes.length > 0 ? ' has-notes' : ''}`}
        role="region"
        lang={chinese}
        aria-label={t('文件全文')}
        aria-describedby="document-text-keys"
        tabIndex={0}
        onClick={onClick}
        onKeyDown={onKeyDown}
        {...handlers}
      >
        {blocks.map((block) => (
          <TextBlockView
            key={block.start}
            block={block}
            sentence={touching(sentence, block)}
            target={touching(target, block)}
            joined={joined}
            tabStop={stop !== undefined && stop >= block.start && stop < block.end ? stop : null}
          />
        ))}
      </div>
      <p id="document-text-keys" className="visually-hidden">
        {t('按左右方向键逐个移到各数字，按回车键选中。')}
      </p>
      <NumberTip tip={tip} onEnter={keep} onLeave={leave} />
    </>
  );
}
