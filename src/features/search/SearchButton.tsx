/** The way into the search: a button, and Ctrl or ⌘ with K from everywhere. The search itself is fetched when it is opened. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { t } from '../../language/t.ts';
import type { SearchPage } from './results.ts';

const SearchDialog = lazy(async () => ({ default: (await import('./SearchDialog.tsx')).SearchDialog }));

export function SearchButton({ pages }: { readonly pages: readonly SearchPage[] }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
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
        tip={t('查找（Ctrl 或 ⌘ 加 K）')}
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
