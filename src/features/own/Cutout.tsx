/** A number as it is printed: cut out of its page, with what stands beside it. */
import { t } from '../../language/t.ts';
import type { Box } from '../../ocr/picture.ts';

/** Of the line's height: so much of the line is shown before and behind the number, and of the page above and below. */
const BEFORE = 11;
const BEHIND = 6;
const AROUND = 0.25;

interface Props {
  readonly address: string | undefined;
  readonly size: { readonly width: number; readonly height: number };
  readonly box: Box;
  /** From 1 on. */
  readonly page: number;
}

export function Cutout({ address, size, box, page }: Props) {
  const height = box.bottom - box.top;
  const left = Math.max(0, box.left - BEFORE * height);
  const right = Math.min(size.width, box.right + BEHIND * height);
  const top = box.top - AROUND * height;
  const view = [left, top, right - left, height * (1 + 2 * AROUND)];
  return (
    <svg
      className="scan-cutout"
      viewBox={view.join(' ')}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={t('原件第 {page} 页', { page })}
    >
      <rect className="scan-paper" x={left} y={top} width={right - left} height={height * 2} />
      {address !== undefined && <image href={address} width={size.width} height={size.height} />}
      <rect className="scan-number" x={box.left} y={box.top} width={box.right - box.left} height={height} />
    </svg>
  );
}
