/** How a metric is spread over the peers: a line from the lowest to the highest, the middle half thick, and the agency as a dot; an arrow where some lie far beyond. */
import type { Placing } from './placing.ts';
import { drawnRange, placingSentence } from './placing.ts';

/** In units of the drawing; it is stretched to the cell. */
const WIDTH = 200;
const HEIGHT = 22;
const MARGIN = 6;

/** Points outwards from an end of the line. */
const ARROW = 4;

const arrowAt = (x: number, outwards: 1 | -1): string =>
  `M${String(x - outwards * ARROW)} ${String(HEIGHT / 2 - ARROW)}l${String(outwards * ARROW)} ${String(ARROW)}l${String(-outwards * ARROW)} ${String(ARROW)}`;

export function PeerStrip({ placing }: { readonly placing: Placing }) {
  const { lowest, q1, median, q3, highest, score } = placing.place;
  const range = drawnRange(placing.place);
  if (!range || q1 === null || median === null || q3 === null) return null;
  const { from, to } = range;
  const x = (value: number): number =>
    to === from ? WIDTH / 2 : MARGIN + ((value - from) / (to - from)) * (WIDTH - 2 * MARGIN);
  const middle = HEIGHT / 2;
  return (
    <svg
      className="peer-strip"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={placingSentence(placing)}
    >
      <line className="peer-range" x1={x(from)} x2={x(to)} y1={middle} y2={middle} />
      {lowest !== from && <path className="peer-beyond" d={arrowAt(x(from), -1)} />}
      {highest !== to && <path className="peer-beyond" d={arrowAt(x(to), 1)} />}
      <line className="peer-half" x1={x(q1)} x2={x(q3)} y1={middle} y2={middle} />
      <line className="peer-median" x1={x(median)} x2={x(median)} y1={4} y2={HEIGHT - 4} />
      {score !== null && <circle cx={x(score)} cy={middle} r={5} />}
    </svg>
  );
}
