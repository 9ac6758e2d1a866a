/** Targets hit to the digit, exceeded and missed, by kind of indicator, agency or region. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fileName } from '../../comparison/csv/fileName.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { tableCsv } from '../../comparison/csv/tableCsv.ts';
import { AgencyLink } from '../../components/AgencyLink.tsx';
import { Button } from '../../components/Button.tsx';
import { downloadCsv } from '../../components/download.ts';
import { Loading } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { Segments } from '../../components/Segments.tsx';
import { formatNumber } from '../../domain/format.ts';
import { namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { MOST_LINES, targetOutcomes, type TargetOutcomes } from '../../queries/targetOutcomes.ts';
import { chosen } from '../presets/preset.ts';
import { listScope } from '../../comparison/export/scope.ts';
import { exportOrigin } from '../export/origin.ts';
import { HELD, useOwnJoining } from '../own/useOwnJoining.ts';
import { useChosenWords } from '../export/useChosenWords.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { OutcomeBar, OutcomeKey } from './OutcomeBar.tsx';
import {
  comparable,
  GROUPING_NAMES,
  GROUPINGS,
  nameOf,
  OUTCOME_NAMES,
  OUTCOMES_NOTE,
  outcomeTable,
} from './outcomes.ts';

const HEADS = [
  t('正好完成的占比'),
  OUTCOME_NAMES.hit_exactly,
  OUTCOME_NAMES.exceeded,
  OUTCOME_NAMES.missed,
  OUTCOME_NAMES.not_comparable,
] as const;

function OutcomeRow({ row }: { readonly row: TargetOutcomes }) {
  const total = comparable(row);
  const numbers = [row.hit_exactly, row.exceeded, row.missed, row.indicator_count - total];
  return (
    <tr data-row-key={row.value}>
      <th scope="row" className="is-text">
        {row.facet === 'agency' ? (
          <AgencyLink agencyId={row.value}>{nameOf(row)}</AgencyLink>
        ) : (
          <span>
            <Spoken text={nameOf(row)} />
          </span>
        )}
      </th>
      <td className="is-numeric">{row.hit_pct === null ? '—' : `${formatNumber(row.hit_pct, '%')}%`}</td>
      {numbers.map((value, index) => (
        <td key={HEADS[index + 1]} className="is-numeric">
          {formatNumber(value, '份')}
        </td>
      ))}
      <td className="outcome-cell">
        <OutcomeBar counts={row} />
      </td>
    </tr>
  );
}

export function TargetPanel({ filter }: { readonly filter: DataFilter }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const chosenWords = useChosenWords();
  const isHeld = useOwnJoining();
  const grouping = chosen(GROUPINGS, search.by);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...namedQueryOptions(targetOutcomes(filter)),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading height={320} />;
  const rows = data.filter(({ facet }) => facet === grouping);
  return (
    <section
      className="panel is-full"
      aria-label={t('目标与完成值')}
      aria-busy={isPlaceholderData}
      data-panel="targets"
    >
      <Waiting isOn={isPlaceholderData} />
      <header className="panel-head">
        <div className="panel-titles">
          <h2>{t('多少目标正好完成')}</h2>
          <p>{OUTCOMES_NOTE}</p>
        </div>
        <div className="panel-actions">
          <Button
            small
            kind="quiet"
            icon="download"
            busy={isHeld}
            tip={isHeld ? HELD : t('导出或复制本图数据')}
            onClick={() => {
              const names = chosenWords();
              downloadCsv(
                fileName(
                  [t('目标与完成值'), GROUPING_NAMES[grouping], names.region, names.agency, names.year],
                  'csv',
                ),
                tableCsv(outcomeTable(rows, grouping), exportOrigin(listScope(names)), {
                  evidence: new Map(),
                  notes: [OUTCOMES_NOTE],
                }),
              );
            }}
          >
            CSV
          </Button>
        </div>
      </header>
      <div className="panel-controls">
        <Segments
          label={t('按什么分')}
          value={grouping}
          options={GROUPINGS.map((value) => ({ value, label: GROUPING_NAMES[value] }))}
          onChange={(next) => {
            update({ by: next === GROUPINGS[0] ? undefined : next });
          }}
        />
        <OutcomeKey />
      </div>
      <div className="data-table">
        <div className="table-scroll" role="region" aria-label={t('目标与完成值的表')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col" className="is-text">
                  {GROUPING_NAMES[grouping]}
                </th>
                {HEADS.map((head) => (
                  <th key={head} scope="col" className="is-numeric">
                    <span className="column-title">{head}</span>
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <OutcomeRow key={row.value} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {rows.length === MOST_LINES && (
        <p className="panel-notes">
          {t('只列正好完成最多的 {mostLines} 项；可用上面的筛选看其他。', { mostLines: MOST_LINES })}
        </p>
      )}
    </section>
  );
}
