/** What was read from a document, in the order of the text; the keyboard's way through the numbers. */
import { useMemo, useState } from 'react';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import type { Range } from './numbers.ts';
import { PlaceList } from './PlaceList.tsx';
import { rowMatches, type ReadRow } from './readRows.ts';

interface Props {
  readonly rows: readonly ReadRow[];
  readonly target: Range | null;
  readonly onPlace: (at: string) => void;
}

export function ReadList({ rows, target, onPlace }: Props) {
  // What the legend counts: printed numbers, not what was read from them.
  const markCount = useMemo(() => new Set(rows.map(({ start }) => start)).size, [rows]);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => rows.filter((row) => rowMatches(row, typed.trim())), [rows, typed]);
  return (
    <PlaceList
      places={found.map(({ key, start, end, name, detail, value, reason }) => ({
        key,
        start,
        end,
        value,
        name: (
          <>
            <Spoken text={name} />
            <small>
              <Spoken text={detail} />
            </small>
            {reason && (
              <small className="figure-reason">
                <Spoken text={t('原因：{reason}', { reason: reason.reason })} />
              </small>
            )}
          </>
        ),
      }))}
      target={target}
      onPlace={onPlace}
      typed={typed}
      onType={setTyped}
      placeholder={t('按指标、口径或数字查找')}
      label={t('查找读出的数字')}
      none={t('没有找到“{typed}”', { typed })}
      lede={
        rows.length > markCount && (
          <p className="findings-lede">
            {t('比“已读”的 {markCount} 个数多：一个数可读作几项，推算的上年数列在其依据之处。', {
              markCount,
            })}
          </p>
        )
      }
    />
  );
}
