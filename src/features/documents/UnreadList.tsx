/** The document's part of unread.csv: each number that no table holds, with its context and why. */
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import type { UnreadNumber } from '../../queries/index.ts';
import { placeParam } from '../shared/search.ts';
import { useCurrentInView } from './useCurrentInView.ts';
import { UNKNOWN_REASON, type Range } from './numbers.ts';

interface Props {
  readonly unread: readonly UnreadNumber[];
  readonly target: Range | null;
  readonly onPlace: (at: string) => void;
}

export function UnreadList({ unread, target, onPlace }: Props) {
  const [typed, setTyped] = useState('');
  const list = useCurrentInView(target);
  const found = useMemo(() => {
    const text = typed.trim();
    return text === ''
      ? unread
      : unread.filter(({ printed, context, reason }) =>
          [printed, context ?? '', reason].some((each) => each.includes(text)),
        );
  }, [unread, typed]);
  return (
    <>
      <Input
        allowClear
        placeholder="按原因、数字或上下文查找"
        aria-label="查找未读数字"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      <ul ref={list}>
        {found.map(({ source_start, source_end, printed, context, reason }) => (
          <li key={source_start}>
            <button
              type="button"
              aria-current={source_start === target?.start && source_end === target.end}
              onClick={() => {
                onPlace(placeParam(source_start, source_end));
              }}
            >
              <span className="figure-name">
                <span className={reason === UNKNOWN_REASON ? 'unread-reason is-unknown' : 'unread-reason'}>
                  {reason}
                </span>
                <small>{context}</small>
              </span>
              <span className="figure-value">{printed}</span>
            </button>
          </li>
        ))}
        {found.length === 0 && (
          <li className="figure-none">{typed === '' ? '没有未读的数字。' : `没有找到“${typed}”`}</li>
        )}
      </ul>
    </>
  );
}
