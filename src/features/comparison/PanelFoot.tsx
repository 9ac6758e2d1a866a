/** Under a panel: what must be known to compare its rows, which of all it shows, and the way to the others. */
import type { Frame } from '../../comparison/frame.ts';
import { Choice } from '../../components/Choice.tsx';
import { Pager } from '../../components/Pager.tsx';
import type { AnySearch } from '../shared/search.ts';
import { useUpdateSearch } from '../shared/useFilter.ts';

const TOPS = ['10', '20', '50'];

interface Props {
  readonly frame: Frame;
  readonly search: AnySearch;
  /** The drawing shows all there is, whatever page its table is on. */
  readonly isWhole: boolean;
}

export function PanelFoot({ frame, search, isWhole }: Props) {
  const update = useUpdateSearch();
  const { comparison, notes, total } = frame;
  const { page, top } = comparison;
  const isPart = !isWhole && (total > top || total > Number(TOPS[0]));
  if (notes.length === 0 && !isPart) return null;
  return (
    <footer className="panel-foot">
      {notes.length > 0 && <p className="panel-notes">注：{notes.join('')}</p>}
      {isPart && (
        <div className="panel-pages">
          <Pager
            page={page}
            pageSize={top}
            total={total}
            unit={comparison.per === 'form' ? '份自评表' : '个部门'}
            onPage={(next) => {
              update({ page: next === 1 ? undefined : next });
            }}
          />
          <Choice
            label="每页多少"
            value={String(search.top ?? top)}
            options={TOPS.map((value) => ({ value, label: `每页 ${value}` }))}
            onChange={(value) => {
              update({ top: Number(value), page: undefined });
            }}
          />
        </div>
      )}
    </footer>
  );
}
