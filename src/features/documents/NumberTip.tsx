/** What a number is, beside it, while the pointer or the focus is on it. */
import { useLayoutEffect, useRef } from 'react';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import type { Words } from './words.ts';

export interface TipState {
  readonly words: Words;
  readonly reason: string | null;
  /** The number's box in the window. */
  readonly anchor: DOMRect;
}

interface Props {
  readonly tip: TipState | null;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

const GAP = 8;
const MARGIN = 8;

/** Below the number, or above it where there is no room; never outside the window. */
function placeOf(anchor: DOMRect, box: DOMRect): { left: number; top: number } {
  const left = Math.max(MARGIN, Math.min(anchor.left, window.innerWidth - box.width - MARGIN));
  const below = anchor.bottom + GAP;
  const fits = below + box.height <= window.innerHeight - MARGIN;
  return { left, top: fits ? below : Math.max(MARGIN, anchor.top - box.height - GAP) };
}

export function NumberTip({ tip, onEnter, onLeave }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!tip || !box.current) return;
    const { left, top } = placeOf(tip.anchor, box.current.getBoundingClientRect());
    box.current.style.left = `${String(left)}px`;
    box.current.style.top = `${String(top)}px`;
  }, [tip]);
  return (
    // Always there, so that what it comes to say is read out.
    <div
      ref={box}
      role="status"
      className={tip ? 'number-tip is-shown' : 'number-tip'}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      {tip && (
        <>
          <b>
            <Spoken text={tip.words.title} />
          </b>
          {tip.words.lines.map((line) => (
            <span key={line}>
              <Spoken text={line} />
            </span>
          ))}
          {tip.reason !== null && (
            <span className="number-tip-reason">
              <Spoken text={t('主要原因：{reason}', { reason: tip.reason })} />
            </span>
          )}
        </>
      )}
    </div>
  );
}
