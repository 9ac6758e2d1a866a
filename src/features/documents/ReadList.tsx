/** What was read from a document, in the order of the text; the keyboard's way through the numbers. */
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { placeParam } from '../shared/search.ts';
import type { Range } from './numbers.ts';
import { rowMatches, type ReadRow } from './readRows.ts';
import { useCurrentInView } from './useCurrentInView.ts';

interface Props {
  readonly rows: readonly ReadRow[];
  readonly target: Range | null;
  readonly onPlace: (at: string) => void;
}

export function ReadList({ rows, target, onPlace }: Props) {
  // What the legend counts: printed numbers, not what was read from them.
  const markCount = useMemo(() => new Set(rows.map(({ start }) => start)).size, [rows]);
  const [typed, setTyped] = useState('');
  const list = useCurrentInView(target);
  const found = useMemo(() => rows.filter((row) => rowMatches(row, typed.trim())), [rows, typed]);
  return (
    <>
      <Input
        allowClear
        placeholder="按指标、口径或数字查找"
        aria-label="查找读出的数字"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
      {rows.length > markCount && (
        <p className="findings-lede">
          比“已读”的 {markCount} 个数多：一个数可读作几项，推算的上年数列在其依据之处。
        </p>
      )}
      <ul ref={list}>
        {found.map(({ key, start, end, name, detail, value, reason }) => (
          <li key={key}>
            <button
              type="button"
              aria-current={start === target?.start && end === target.end}
              onClick={() => {
                onPlace(placeParam(start, end));
              }}
            >
              <span className="figure-name">
                {name}
                <small>{detail}</small>
                {reason && <small className="figure-reason">原因：{reason.reason}</small>}
              </span>
              <span className="figure-value">{value}</span>
            </button>
          </li>
        ))}
        {found.length === 0 && <li className="figure-none">没有找到“{typed}”</li>}
      </ul>
    </>
  );
}
