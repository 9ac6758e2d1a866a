/** What was read from a document, in the order of the text; the keyboard's way through the numbers. */
import { Input } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ASPECT_NAMES } from '../../domain/aspects.ts';
import { BASIS_NAMES, STATUS_NAMES } from '../../domain/dataTable.ts';
import { formatWithUnit } from '../../domain/format.ts';
import type { DocumentFigure } from '../../queries/index.ts';
import { placeParam } from '../shared/search.ts';
import { figureName, type Range } from './segments.ts';

interface Props {
  readonly figures: readonly DocumentFigure[];
  readonly target: Range | null;
  readonly onPlace: (at: string) => void;
}

const matches = (figure: DocumentFigure, typed: string): boolean =>
  typed === '' ||
  [figureName(figure), ASPECT_NAMES[figure.aspect], figure.printed ?? '', String(figure.fiscal_year)].some(
    (text) => text.includes(typed),
  );

/** As printed where it is printed: 905.3 stays 905.3. */
const shown = (figure: DocumentFigure): string =>
  figure.printed
    ? `${figure.printed}${figure.unit === '%' ? '%' : ` ${figure.unit}`}`
    : formatWithUnit(figure.value, figure.unit);

export function FigureList({ figures, target, onPlace }: Props) {
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => figures.filter((figure) => matches(figure, typed.trim())), [figures, typed]);
  useEffect(() => {
    const current = list.current?.querySelector('[aria-current="true"]');
    if (list.current && current instanceof HTMLElement) {
      list.current.scrollTop = current.offsetTop - list.current.clientHeight / 3;
    }
  }, [target]);
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
      <ul ref={list}>
        {found.map((figure) => {
          const current =
            target !== null && figure.source_start === target.start && figure.source_end === target.end;
          return (
            <li key={figure.figure_id}>
              <button
                type="button"
                aria-current={current}
                onClick={() => {
                  onPlace(placeParam(figure.source_start, figure.source_end));
                }}
              >
                <span className="figure-name">
                  {figureName(figure)}
                  <small>
                    {String(figure.fiscal_year)} · {ASPECT_NAMES[figure.aspect]}
                    {figure.basis === 'derived' && ` · ${BASIS_NAMES.derived}`}
                    {figure.status !== 'ok' && ` · ${STATUS_NAMES[figure.status]}`}
                  </small>
                </span>
                <span className="figure-value">{shown(figure)}</span>
              </button>
            </li>
          );
        })}
        {found.length === 0 && <li className="figure-none">没有找到“{typed}”</li>}
      </ul>
    </>
  );
}
