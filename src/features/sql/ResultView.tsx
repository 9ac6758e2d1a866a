/** A result: a page of its rows, a quick chart, and all of it as CSV. */
import { lazy, Suspense, useMemo, useState } from 'react';
import { fileName } from '../../comparison/csv/fileName.ts';
import { Button } from '../../components/Button.tsx';
import { downloadCsv } from '../../components/download.ts';
import { Pager } from '../../components/Pager.tsx';
import type { ConsoleResult } from '../../database/index.ts';
import { formatNumber } from '../../domain/format.ts';
import { useDrawnTheme } from '../shared/theme.tsx';
import { MOST_ON_PAPER } from '../shared/usePaperRows.ts';
import { usePrinting } from '../shared/usePrinting.ts';
import { t } from '../../language/t.ts';
import { cellText, quickChart, resultCsv, rowsPerPage } from './result.ts';

const EChart = lazy(async () => ({ default: (await import('../comparison/EChart.tsx')).EChart }));
const nowhere = (): void => undefined;

/** Longer ones are cut: the whole text is shown on hover, and in the file. */
const LONG = 60;

function Cell({ text, isNumeric }: { readonly text: string; readonly isNumeric: boolean }) {
  if (isNumeric) return <td className="is-numeric">{text}</td>;
  return text.length > LONG ? (
    <td className="is-text is-long" title={text}>
      {text}
    </td>
  ) : (
    <td className="is-text">{text}</td>
  );
}

function ResultTable({
  result: { columns, rows },
  page,
  pageSize,
}: {
  readonly result: ConsoleResult;
  readonly page: number;
  readonly pageSize: number;
}) {
  const first = (page - 1) * pageSize;
  return (
    <div className="data-table">
      <div className="table-scroll" role="region" aria-label={t('查询结果')} tabIndex={0}>
        <table aria-label={t('查询结果')}>
          <thead>
            <tr>
              {columns.map(({ name, isNumeric }) => (
                <th key={name} scope="col" className={isNumeric ? 'is-numeric' : 'is-text'}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.length === 0 && (
              <tr>
                <td className="is-empty" colSpan={columns.length}>
                  {t('没有符合条件的行')}
                </td>
              </tr>
            )}
            {rows.slice(first, first + pageSize).map((row, index) => (
              <tr key={first + index}>
                {columns.map(({ name, isNumeric }) => (
                  <Cell key={name} text={cellText(row[name])} isNumeric={isNumeric} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** `result`: another one is another view (by its key), on its first page. */
export function ResultView({ result }: { readonly result: ConsoleResult }) {
  const [page, setPage] = useState(1);
  const [isDrawn, setIsDrawn] = useState(false);
  const theme = useDrawnTheme();
  const chart = useMemo(() => quickChart(result, theme), [result, theme]);
  const total = result.rows.length;
  const count = formatNumber(total, '条');
  const pageSize = rowsPerPage(result.columns.length);
  const isWholeOnPaper = total <= MOST_ON_PAPER;
  const isAllListed = usePrinting() && isWholeOnPaper;
  return (
    <section className="panel" aria-label={t('结果')}>
      <header className="panel-head">
        <p role="status" className="sql-count">
          {result.isCut
            ? t('结果超过 {count} 行，只取前 {count} 行；可加 LIMIT 或条件', { count })
            : t('{count} 行', { count })}
        </p>
        <div className="panel-actions">
          {chart && (
            <Button
              small
              kind="quiet"
              icon={isDrawn ? 'table' : 'chart'}
              onClick={() => {
                setIsDrawn(!isDrawn);
              }}
            >
              {isDrawn ? t('表格') : t('图')}
            </Button>
          )}
          <Button
            small
            kind="quiet"
            icon="download"
            onClick={() => {
              downloadCsv(fileName([t('查询结果'), t('{count}行', { count })], 'csv'), resultCsv(result));
            }}
          >
            CSV
          </Button>
        </div>
      </header>
      {isDrawn && chart ? (
        <div role="img" aria-label={t('{words}。同样的数字见“表格”。', { words: chart.words })}>
          <Suspense fallback={null}>
            <EChart option={chart.option} height={chart.height} onMark={nowhere} />
          </Suspense>
        </div>
      ) : (
        <>
          <ResultTable
            result={result}
            page={isAllListed ? 1 : page}
            pageSize={isAllListed ? total : pageSize}
          />
          {total > 0 && (
            <Pager
              page={page}
              pageSize={pageSize}
              total={total}
              isWholeOnPaper={isWholeOnPaper}
              unit={t('行')}
              onPage={setPage}
            />
          )}
        </>
      )}
    </section>
  );
}
