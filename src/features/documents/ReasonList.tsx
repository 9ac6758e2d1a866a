/** The reasons that a document states, each with what it explains: the way to its words and to the numbers. */
import { useMemo } from 'react';
import { ASPECT_NAMES } from '../../domain/aspects.ts';
import type { DocumentFigure, DocumentReason } from '../../queries/index.ts';
import { placeParam } from '../shared/search.ts';
import { t, word } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { chinese } from '../../language/spoken.ts';
import type { Range } from './numbers.ts';
import { explainedBy, reasonName } from './reasons.ts';
import { useCurrentInView } from './useCurrentInView.ts';
import { figureValue } from './words.ts';

interface Props {
  readonly reasons: readonly DocumentReason[];
  readonly figures: readonly DocumentFigure[];
  readonly target: Range | null;
  readonly onPlace: (at: string) => void;
}

export function ReasonList({ reasons, figures, target, onPlace }: Props) {
  const list = useCurrentInView(target);
  const rows = useMemo(
    () => reasons.map((reason) => ({ reason, explained: explainedBy(reason, figures) })),
    [reasons, figures],
  );
  if (rows.length === 0) return <p className="figure-none">{t('文件没有说明增减或差异的原因。')}</p>;
  const link = (words: string, range: Range) => (
    <button
      key={words}
      type="button"
      aria-current={range.start === target?.start && range.end === target.end}
      onClick={() => {
        onPlace(placeParam(range.start, range.end));
      }}
    >
      {words}
    </button>
  );
  return (
    <>
      <p className="findings-lede">{t('文件自己说明的原因，照录原文，未经核实。')}</p>
      <ul ref={list} className="finding-list">
        {rows.map(({ reason, explained }) => (
          <li key={`${String(reason.source_start)}:${reason.measure}:${reason.aspect}`}>
            <b>
              <Spoken text={reasonName(reason)} />
            </b>
            <span className="reason-words" lang={chinese}>
              {reason.reason}
            </span>
            <span className="finding-places">
              {link(t('原因原文'), { start: reason.source_start, end: reason.source_end })}
              {explained.map((figure) =>
                link(`${word(ASPECT_NAMES[figure.aspect])} ${figureValue(figure)}`, {
                  start: figure.source_start,
                  end: figure.source_end,
                }),
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
