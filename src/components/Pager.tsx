/** The way through the pages of a list: where one is, and the pages around it. */
import { formatNumber } from '../domain/format.ts';
import { t } from '../language/t.ts';
import { Button } from './Button.tsx';

export interface Paging {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** What is counted: 行, 份, 个部门. */
  readonly unit: string;
  readonly onPage: (page: number) => void;
  /** All pages are printed: paper need not be told which it holds. */
  readonly isWholeOnPaper?: boolean;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** How many pages are named without leaving any out. */
const ALL_NAMED = 7;

/** The first page, the last, and those around `page`; null where some are left out. */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  if (pageCount <= ALL_NAMED) return range(1, pageCount);
  // Near an end the same number of entries, so that the buttons stay where they are under the pointer.
  if (page <= 4) return [...range(1, 5), null, pageCount];
  if (page >= pageCount - 3) return [1, null, ...range(pageCount - 4, pageCount)];
  return [1, null, ...range(page - 1, page + 1), null, pageCount];
}

const count = (value: number): string => formatNumber(value, '个');

export function Pager({ page: asked, pageSize, total, unit, onPage, isWholeOnPaper = false }: Paging) {
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(1, asked), pageCount);
  const first = Math.min((page - 1) * pageSize + 1, total);
  const last = Math.min(page * pageSize, total);
  const go = (icon: 'previous' | 'next', label: string, to: number) => (
    <Button
      kind="quiet"
      small
      icon={icon}
      label={label}
      tip={label}
      idle={to < 1 || to > pageCount}
      onClick={() => {
        onPage(to);
      }}
    />
  );
  return (
    <nav className={isWholeOnPaper ? 'pager is-screen-only' : 'pager'} aria-label={t('分页')}>
      <span role="status">
        {t('第 {first}–{last} {unit}，共 {total} {unit}', {
          first: count(first),
          last: count(last),
          unit,
          total: count(total),
        })}
      </span>
      {pageCount > 1 && (
        <ol>
          <li>{go('previous', t('上一页'), page - 1)}</li>
          {pageNumbers(page, pageCount).map((number, index) => (
            <li key={number ?? `gap-${String(index)}`}>
              {number === null ? (
                <span aria-hidden>…</span>
              ) : (
                <button
                  type="button"
                  className="page-number"
                  aria-label={t('第 {number} 页', { number })}
                  aria-current={number === page ? 'page' : undefined}
                  onClick={() => {
                    onPage(number);
                  }}
                >
                  {number}
                </button>
              )}
            </li>
          ))}
          <li>{go('next', t('下一页'), page + 1)}</li>
        </ol>
      )}
    </nav>
  );
}
