/** 查找: one field for everything. The keyboard goes through the results while the focus stays in the field. */
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import type { AnySearch } from '../shared/search.ts';
import type { Result, ResultGroup, SearchPage } from './results.ts';
import { useResults } from './useResults.ts';

interface Props {
  readonly pages: readonly SearchPage[];
  readonly onClose: () => void;
}

interface ListProps {
  readonly id: string;
  readonly groups: readonly ResultGroup[];
  readonly active: string | undefined;
  readonly idOf: (result: Result) => string;
  readonly onActive: (key: string) => void;
  readonly onOpen: (result: Result) => void;
}

function ResultList({ id, groups, active, idOf, onActive, onOpen }: ListProps) {
  return (
    <div id={id} className="search-results" role="listbox" aria-label="查找结果">
      {groups.map(({ name, results, total }) => (
        <div key={name} role="group" aria-label={name}>
          <p aria-hidden>
            {name}
            {total > results.length && <small>共 {total}</small>}
          </p>
          {results.map((result) => (
            <div
              key={result.key}
              id={idOf(result)}
              role="option"
              aria-selected={result.key === active}
              onPointerMove={() => {
                onActive(result.key);
              }}
              onClick={() => {
                onOpen(result);
              }}
            >
              <span>{result.title}</span>
              {result.detail && <small>{result.detail}</small>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Where a key leads from the result at `index` of `count`; null for keys that stay in the field. */
function stepped(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowUp') return (index - 1 + count) % count;
  if (key === 'PageDown') return Math.min(index + 5, count - 1);
  if (key === 'PageUp') return Math.max(index - 5, 0);
  return null;
}

export function SearchDialog({ pages, onClose }: Props) {
  const navigate = useNavigate();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const { groups, error, isPending } = useResults(typed, pages);
  const results = groups.flatMap((group) => group.results);
  // The first one until another is chosen, and again where that is no longer among them.
  const index = Math.max(
    0,
    results.findIndex(({ key }) => key === chosen),
  );
  const active = results[index];
  const idOf = ({ key }: Result): string => `${listId}-${key.replace(/\s+/g, '_')}`;

  const open = ({ way }: Result): void => {
    onClose();
    void navigate({
      to: way.to,
      ...(way.params ? { params: way.params } : {}),
      search: (): AnySearch => way.search ?? {},
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter ends the spelling of a Chinese word first.
    if (event.nativeEvent.isComposing || !active) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      open(active);
      return;
    }
    const next = stepped(event.key, index, results.length);
    const result = next === null ? undefined : results[next];
    if (!result) return;
    event.preventDefault();
    setChosen(result.key);
    document.getElementById(idOf(result))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog title="查找" open onClose={onClose}>
      <div className="search-box">
        <div className="search-field">
          <input
            // As an attribute: the browser moves the focus there when the dialog opens.
            ref={(input) => {
              input?.setAttribute('autofocus', '');
            }}
            type="text"
            role="combobox"
            aria-label="查找部门、地区、指标、项目、疑点、原因"
            aria-expanded={results.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active ? idOf(active) : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder="汉字、拼音或首字母"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setChosen(undefined);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        {error ? (
          <ErrorNotice error={error} />
        ) : (
          <ResultList
            id={listId}
            groups={groups}
            active={active?.key}
            idOf={idOf}
            onActive={setChosen}
            onOpen={open}
          />
        )}
        <p className="search-hint" role="status">
          {isPending ? '正在查找…' : results.length === 0 ? '没有找到' : '↑ ↓ 选择，回车打开，Esc 关闭'}
        </p>
      </div>
    </Dialog>
  );
}
