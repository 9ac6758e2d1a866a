/** Under a panel: what must be known to compare its rows, which of all it shows, and the way to the others. */
import { lazy, Suspense, useState } from 'react';
import type { Frame } from '../../comparison/frame.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Pager } from '../../components/Pager.tsx';
import type { AnySearch } from '../shared/search.ts';
import { useUpdateSearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { sentences } from '../../language/format.ts';

const FindAgency = lazy(async () => ({ default: (await import('./FindAgency.tsx')).FindAgency }));

/** Kept, but not among what the filter leaves. */
const UNSEEN = t('所选范围外的部门');

const TOPS = ['10', '20', '50'];

/** Agencies that are kept in view, each let go with one click; and the way to another. */
function Pinned({ frame, search }: Pick<Props, 'frame' | 'search'>) {
  const update = useUpdateSearch();
  const [isOpen, setOpen] = useState(false);
  const pins = search.pin ?? [];
  const pin = (ids: readonly string[]): void => {
    update({ pin: ids.length === 0 ? undefined : [...ids] });
  };
  const names = new Map(frame.rows.map(({ agency }) => [agency.agency_id, agency.short_name]));
  return (
    <div className="panel-pins">
      <Button
        small
        icon="pin"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('找部门')}
      </Button>
      {pins.map((id) => (
        <Button
          key={id}
          kind="quiet"
          small
          icon="close"
          label={t('不再固定{names}', { names: names.get(id) ?? UNSEEN })}
          onClick={() => {
            pin(pins.filter((each) => each !== id));
          }}
        >
          {names.get(id) ?? UNSEEN}
        </Button>
      ))}
      {isOpen && (
        <Suspense fallback={null}>
          <FindAgency
            who={frame.comparison.who}
            onFound={(id) => {
              pin([...new Set([...pins, id])]);
            }}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

interface Props {
  readonly frame: Frame;
  /** Those of the frame that are about what the panel shows. */
  readonly notes: readonly string[];
  readonly search: AnySearch;
  /** The drawing shows all there is, whatever page its table is on. */
  readonly isWhole: boolean;
  /** The rows of all pages are printed. */
  readonly isWholeOnPaper: boolean;
}

export function PanelFoot({ frame, notes, search, isWhole, isWholeOnPaper }: Props) {
  const update = useUpdateSearch();
  const { comparison, total } = frame;
  const { page, top } = comparison;
  const isPart = !isWhole && (total > top || total > Number(TOPS[0]));
  if (notes.length === 0 && !isPart) return null;
  return (
    <footer className="panel-foot">
      {notes.length > 0 && <p className="panel-notes">{t('注：{notes}', { notes: sentences(notes) })}</p>}
      {isPart && (
        <div className="panel-pages">
          <Pager
            page={page}
            pageSize={top}
            total={total}
            isWholeOnPaper={isWholeOnPaper}
            unit={comparison.per === 'form' ? t('份自评表') : t('个部门')}
            onPage={(next) => {
              update({ page: next === 1 ? undefined : next });
            }}
          />
          {comparison.per !== 'form' && <Pinned frame={frame} search={search} />}
          <Choice
            label={t('每页多少')}
            value={String(search.top ?? top)}
            options={TOPS.map((value) => ({ value, label: t('每页 {value}', { value }) }))}
            onChange={(value) => {
              update({ top: Number(value), page: undefined });
            }}
          />
        </div>
      )}
    </footer>
  );
}
