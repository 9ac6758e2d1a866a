/** Above the text: the sections to jump to, the words to find in it, and whether its broken lines are joined. */
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { Segments } from '../../components/Segments.tsx';
import { placeParam } from '../shared/search.ts';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { chinese } from '../../language/spoken.ts';
import { finderOf } from './findInText.ts';
import type { Range } from './numbers.ts';
import { headingsOf } from './outline.ts';

interface Props {
  readonly text: string;
  readonly target: Range | null;
  readonly onPlace: (at: string, replace?: boolean) => void;
}

/** A list of contents longer than this is no list. */
const MOST_HEADINGS = 150;

function Contents({ text, target, onPlace }: Props) {
  const headings = useMemo(() => headingsOf(text).slice(0, MOST_HEADINGS), [text]);
  if (headings.length === 0) return null;
  const current = headings.findLast(({ start }) => target !== null && start <= target.start);
  return (
    <select
      className="choice"
      aria-label={t('跳到章节')}
      value={current ? placeParam(current.start, current.end) : ''}
      onChange={(event) => {
        if (event.target.value !== '') onPlace(event.target.value);
      }}
    >
      <option value="">{t('跳到章节…')}</option>
      {headings.map(({ start, end, title, level }) => (
        <option key={start} value={placeParam(start, end)} lang={chinese}>
          {'　'.repeat(level)}
          {title}
        </option>
      ))}
    </select>
  );
}

function Find({ text, target, onPlace }: Props) {
  const { text: words = '' } = useAnySearch();
  const update = useUpdateSearch();
  const [typed, setTyped] = useState(words);
  const find = useMemo(() => finderOf(text), [text]);
  const found = useMemo(() => find(typed), [find, typed]);
  const index = found.findIndex(({ start, end }) => start === target?.start && end === target.end);
  const go = (step: number): void => {
    // From a place between two: to the next one behind it.
    const behind = found.findIndex(({ start }) => start > (target?.start ?? -1));
    const from = index >= 0 ? index + step : step > 0 ? behind : behind - 1;
    const next = found[(from + found.length) % found.length];
    if (!next) return;
    if (typed !== words) update({ text: typed }, { replace: true });
    onPlace(placeParam(next.start, next.end), true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
    if (event.key === 'Escape') setTyped('');
  };
  return (
    <div className="find-bar" role="search" aria-label={t('在全文中查找')}>
      <label className="search-field">
        <span className="visually-hidden">{t('在全文中查找')}</span>
        <input
          type="search"
          placeholder={t('在全文中查找，回车看下一处')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <span className="find-count" role="status">
        {typed === ''
          ? ''
          : found.length === 0
            ? t('没有')
            : `${index >= 0 ? String(index + 1) : '–'} / ${String(found.length)}`}
      </span>
      <Button
        small
        kind="quiet"
        icon="previous"
        label={t('上一处')}
        disabled={found.length === 0}
        onClick={() => {
          go(-1);
        }}
      />
      <Button
        small
        kind="quiet"
        icon="next"
        label={t('下一处')}
        disabled={found.length === 0}
        onClick={() => {
          go(1);
        }}
      />
    </div>
  );
}

export function ReadingBar(props: Props) {
  const { as } = useAnySearch();
  const update = useUpdateSearch();
  return (
    <div className="reading-bar">
      <Contents {...props} />
      <Find {...props} />
      <Segments
        label={t('版面')}
        value={as === 'joined' ? 'joined' : 'printed'}
        options={[
          { value: 'printed', label: t('原版换行') },
          { value: 'joined', label: t('连排阅读') },
        ]}
        onChange={(next) => {
          update({ as: next === 'joined' ? 'joined' : undefined }, { replace: true });
        }}
      />
    </div>
  );
}
