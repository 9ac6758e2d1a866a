/** How a metric is spread over the peers: a line from the lowest to the highest, the middle half thick, and the agency as a dot. */
import type { Placing } from './placing.ts';
import { placingSentence } from './placing.ts';

/** In units of the drawing; it is stretched to the cell. */
const WIDTH = 200;
const HEIGHT = 22;
const MARGIN = 6;

export function PeerStrip({ placing }: { readonly placing: Placing }) {
  const { lowest, q1, median, q3, highest, score } = placing.place;
  if (lowest === null || q1 === null || median === null || q3 === null || highest === null) return null;
  const span = highest - lowest;
  const x = (value: number): number =>
    span === 0 ? WIDTH / 2 : MARGIN + ((value - lowest) / span) * (WIDTH - 2 * MARGIN);
  const middle = HEIGHT / 2;
  return (
    <svg
      className="peer-strip"
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-label={placingSentence(placing)}
    >
      <line className="peer-range" x1={x(lowest)} x2={x(highest)} y1={middle} y2={middle} />
      <line className="peer-half" x1={x(q1)} x2={x(q3)} y1={middle} y2={middle} />
      <line className="peer-median" x1={x(median)} x2={x(median)} y1={4} y2={HEIGHT - 4} />
      {score !== null && <circle cx={x(score)} cy={middle} r={5} />}
    </svg>
  );
}
