/** What is typed, and what is found of it: the keyboard goes through the results while the focus stays in the field. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';

export interface Found {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
}

export interface FoundGroup<Each extends Found> {
  readonly name: string;
  readonly results: readonly Each[];
  /** How many there are, shown or not. */
  readonly total: number;
}

interface Props<Each extends Found> {
  readonly title: string;
  /** Of the field. */
  readonly label: string;
  /** What Enter does with a result. */
  readonly verb: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** What answers to the words typed. */
  readonly found: {
    readonly groups: readonly FoundGroup<Each>[];
    readonly error: Error | null;
    /** What is listed may be of other words. */
    readonly isPending: boolean;
  };
  readonly onPick: (found: Each) => void;
  readonly onClose: () => void;
}

interface ListProps<Each extends Found> {
  readonly id: string;
  readonly groups: readonly FoundGroup<Each>[];
  readonly active: string | undefined;
  readonly idOf: (found: Found) => string;
  readonly onActive: (key: string) => void;
  readonly onPick: (found: Each) => void;
}

function FoundList<Each extends Found>({ id, groups, active, idOf, onActive, onPick }: ListProps<Each>) {
  return (
    <div id={id} className="search-results" role="listbox" aria-label={t('查找结果')}>
      {groups.map(({ name, results, total }) => (
        <div key={name} role="group" aria-label={name}>
          <p aria-hidden>
            {name}
            {total > results.length && <small>{t('共 {total}', { total })}</small>}
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
                onPick(result);
              }}
            >
              <span>
                <Spoken text={result.title} />
              </span>
              {result.detail && (
                <small>
                  <Spoken text={result.detail} />
                </small>
              )}
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

export function PickDialog<Each extends Found>(props: Props<Each>) {
  const { title, label, verb, typed, onType, onPick, onClose } = props;
  const { groups, error, isPending } = props.found;
  const listId = useId();
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const results = groups.flatMap((group) => group.results);
  // The first one until another is chosen, and again where that is no longer among them.
  const index = Math.max(
    0,
    results.findIndex(({ key }) => key === chosen),
  );
  const active = results[index];
  /** Enter was pressed before the words were looked up: their first result is meant, not the first of the list before. */
  const isMeant = useRef(false);
  useEffect(() => {
    if (!isMeant.current || isPending) return;
    isMeant.current = false;
    if (active) onPick(active);
  }, [isPending, active, onPick]);
  const idOf = ({ key }: Found): string => `${listId}-${key.replace(/\s+/g, '_')}`;

  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter ends the spelling of a Chinese word first.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isPending && active?.key !== chosen) isMeant.current = true;
      else if (active) onPick(active);
      return;
    }
    if (!active) return;
    const next = stepped(event.key, index, results.length);
    const result = next === null ? undefined : results[next];
    if (!result) return;
    event.preventDefault();
    setChosen(result.key);
    document.getElementById(idOf(result))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      <div className="search-box">
        <div className="search-field">
          <input
            // As an attribute: the browser moves the focus there when the dialog opens.
            ref={(input) => {
              input?.setAttribute('autofocus', '');
            }}
            type="text"
            role="combobox"
            aria-label={label}
            aria-expanded={results.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active ? idOf(active) : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={t('汉字、拼音或首字母')}
            value={typed}
            onChange={(event) => {
              onType(event.target.value);
              setChosen(undefined);
              isMeant.current = false;
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        {error ? (
          <ErrorNotice error={error} />
        ) : (
          <FoundList
            id={listId}
            groups={groups}
            active={active?.key}
            idOf={idOf}
            onActive={setChosen}
            onPick={onPick}
          />
        )}
        <p className="search-hint" role="status">
          {isPending
            ? t('正在查找…')
            : results.length === 0
              ? t('没有找到，换一个短些的词试试')
              : t('↑ ↓ 选择，回车{verb}，Esc 关闭', { verb })}
        </p>
      </div>
    </Dialog>
  );
}
