/** The one filter bar: region, agency, year. On a phone it lies in a dialog behind a button. */
import { useQueryClient } from '@tanstack/react-query';
import { lazy, memo, Suspense, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { t } from '../../language/t.ts';
import { prepareAhead } from '../../queries/ahead.ts';
import { warmUp } from '../comparison/warmUp.ts';
import { afterFirstPaint } from './afterFirstPaint.ts';
import { FilterPlaceholders } from './FilterField.tsx';
import { countValues } from './resolveFilter.ts';
import { useFilterSearch, useUpdateSearch } from './useFilter.ts';
import { useNarrow } from './useMedia.ts';

/** The selects that can be typed into weigh as much as all else on the page: they come when the first chart is there. */
const FilterControls = lazy(() => afterFirstPaint().then(() => import('./FilterControls.tsx')));

const Controls = () => (
  <Suspense fallback={<FilterPlaceholders />}>
    <FilterControls />
  </Suspense>
);

function Clear({ count }: { readonly count: number }) {
  const update = useUpdateSearch();
  return (
    <Button
      kind="quiet"
      idle={count === 0}
      onClick={() => {
        update({ region: undefined, agency: undefined, year: undefined });
      }}
    >
      {t('清除')}
    </Button>
  );
}

function FilterDialog({ count }: { readonly count: number }) {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <div className="filter-mobile">
      <Button
        icon="filter"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('筛选')}
        {count > 0 && <b className="filter-count">{count}</b>}
      </Button>
      {count > 0 && <Clear count={count} />}
      <Dialog
        title={t('筛选')}
        placement="bottom"
        open={open}
        onClose={close}
        footer={
          <>
            <Clear count={count} />
            <Button kind="primary" onClick={close}>
              {t('查看结果')}
            </Button>
          </>
        }
      >
        <div className="filter-dialog">
          <Controls />
        </div>
      </Dialog>
    </div>
  );
}

/** Has what the page may be asked for fetched, and the engine made ready once, ahead of the first choice. */
function useWarmUp(): () => void {
  const client = useQueryClient();
  const isWarm = useRef(false);
  return () => {
    void prepareAhead(client);
    if (isWarm.current) return;
    isWarm.current = true;
    // What fails here fails again where it is asked for, and is told there.
    warmUp(client).catch(() => undefined);
  };
}

export const FilterBar = memo(function FilterBar() {
  const warm = useWarmUp();
  const count = countValues(useFilterSearch());
  const narrow = useNarrow();
  return (
    <div className="filter-bar" role="search" aria-label={t('筛选')} onPointerEnter={warm} onFocus={warm}>
      {narrow ? (
        <FilterDialog count={count} />
      ) : (
        <div className="filter-inline">
          <Controls />
          <Clear count={count} />
        </div>
      )}
    </div>
  );
});
