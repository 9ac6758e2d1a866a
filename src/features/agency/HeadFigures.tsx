/** What most readers come for, large on top of the page; each number leads to its sentence. */
import type { Frame } from '../../comparison/frame.ts';
import { CellView } from '../../components/CellView.tsx';
import { isInFull, unitApart } from '../../language/format.ts';
import { t } from '../../language/t.ts';
import { HEAD } from './comparisons.ts';
import { cellAt } from './tables.ts';

export function HeadFigures({ frame, year }: { readonly frame: Frame; readonly year: number }) {
  const figures = HEAD.flatMap(({ key, name, growth }) => {
    const cell = cellAt(frame, key);
    const change = growth === undefined ? undefined : cellAt(frame, growth);
    return cell ? [{ key, name, cell, change }] : [];
  });
  return (
    <section className="facts" aria-label={t('{year}年度主要数字', { year })}>
      <dl>
        {figures.map(({ key, name, cell, change }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <b>
                <CellView cell={cell} inFull={cell.kind === 'number' && isInFull(cell.unit)} />
              </b>
              {cell.kind === 'number' && unitApart(cell.unit) !== '' && <span>{unitApart(cell.unit)}</span>}
              {change?.kind === 'number' && (
                <small>
                  {t('比上年')} <CellView cell={change} signed />
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
