/** The way into the search: a button, Ctrl or ⌘ with K from everywhere, `/` where nothing is written. The search itself is fetched when it is opened. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { t } from '../../language/t.ts';
import type { SearchPage } from './results.ts';

const SearchDialog = lazy(async () => ({ default: (await import('./SearchDialog.tsx')).SearchDialog }));

const isWritten = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** In a dialog the page's own keys rest. */
function asksForSearch(event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !isWritten(event.target) && !document.querySelector('dialog[open]');
}

export function SearchButton({ pages }: { readonly pages: readonly SearchPage[] }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return (
    <>
      <Button
        kind="quiet"
        icon="search"
        label={t('查找')}
        tip={t('查找（/，或 Ctrl、⌘ 加 K）')}
        onClick={() => {
          setOpen(true);
        }}
      />
      {open && (
        <Suspense fallback={null}>
          <SearchDialog
            pages={pages}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
