/** The document's part of unread.csv: each number that no table holds, with its context and why. */
import { useMemo, useState } from 'react';
import type { UnreadNumber } from '../../queries/index.ts';
import { t, word } from '../../language/t.ts';
import { chinese } from '../../language/spoken.ts';
import { UNKNOWN_REASON, type Range } from './numbers.ts';
import { PlaceList } from './PlaceList.tsx';

interface Props {
  readonly unread: readonly UnreadNumber[];
  readonly target: Range | null;
  readonly onPlace: (at: string) => void;
}

export function UnreadList({ unread, target, onPlace }: Props) {
  const [typed, setTyped] = useState('');
  const found = useMemo(() => {
    const text = typed.trim();
    return text === ''
      ? unread
      : unread.filter(({ printed, context, reason }) =>
          [printed, context ?? '', word(reason)].some((each) => each.includes(text)),
        );
  }, [unread, typed]);
  return (
    <PlaceList
      places={found.map(({ source_start, source_end, printed, context, reason }) => ({
        key: source_start,
        start: source_start,
        end: source_end,
        value: printed,
        name: (
          <>
            <span className={reason === UNKNOWN_REASON ? 'unread-reason is-unknown' : 'unread-reason'}>
              {word(reason)}
            </span>
            <small lang={chinese}>{context}</small>
          </>
        ),
      }))}
      target={target}
      onPlace={onPlace}
      typed={typed}
      onType={setTyped}
      placeholder={t('按原因、数字或上下文查找')}
      label={t('查找未读数字')}
      none={typed === '' ? t('没有未读的数字。') : t('没有找到“{typed}”', { typed })}
    />
  );
}
