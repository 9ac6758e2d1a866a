/** 在同类部门中的位置: rank, median and spread of the metrics in which agencies can be compared. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { metric } from '../../comparison/metrics.ts';
import { cellSpec } from '../../comparison/specs.ts';
import { CellView } from '../../components/CellView.tsx';
import { Loading } from '../../components/Notice.tsx';
import { Segments } from '../../components/Segments.tsx';
import type { AgencyProfile, PeerGroup } from '../../queries/agencyProfile.ts';
import { namedQueryOptions } from '../../queries/index.ts';
import { mayHaveOwnDocuments } from '../../own/flag.ts';
import { keptPlaces, peerPlaces } from '../../queries/peerPlaces.ts';
import { useFrame } from '../comparison/useFrame.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { useCompact } from '../shared/useMedia.ts';
import { sentences } from '../../language/format.ts';
import { t, word } from '../../language/t.ts';
import { PLACED, placed } from './comparisons.ts';
import { PeerStrip } from './PeerStrip.tsx';
import { peerCell, peerOptions, placings, placingTable, rankWords, type Placing } from './placing.ts';
import { TablePanel } from './TablePanel.tsx';

const SPEC = cellSpec(PLACED.map(({ key }) => metric(key)));
/** Documents of the reader's own, of this agency or another, move others: then all are counted anew. */
const placesOf = (id: string, peers: PeerGroup) =>
  mayHaveOwnDocuments() ? peerPlaces(id, peers, SPEC) : keptPlaces(id, peers);

const CAVEAT = t('各部门取其最新公开年度，由高到低排名次；排在前面不等于好，也不等于不好。');
const OF_DRAWING = t(
  '细线由最低到最高，粗线为中间一半，竖线为中位数，圆点为本部门；箭头表示还有离得很远的，未按比例画出。',
);

const untypedWords = ({ untyped_count: count }: AgencyProfile): string[] =>
  count > 0 ? [t('另有 {count} 个同级部门未判明是行政单位还是事业单位，不在其中。', { count })] : [];

function PeerRow({ placing }: { readonly placing: Placing }) {
  const { name, metric: column, own, place } = placing;
  return (
    <tr data-row-key={column.key}>
      <th scope="row" className="is-text">
        <span {...(column.formula === '' ? {} : { 'data-tip': column.formula })}>
          {name}
          <small className="row-unit">{word(column.unit)}</small>
        </span>
      </th>
      <td className="is-numeric">{rankWords(place)}</td>
      <td className="is-numeric">
        <CellView cell={own} signed={column.signed} />
      </td>
      <td className="is-numeric">
        <CellView cell={peerCell(place.median, placing)} signed={column.signed} />
      </td>
      <td className="peer-spread">
        <PeerStrip placing={placing} />
      </td>
    </tr>
  );
}

const HEADS = [t('名次'), t('本部门'), t('中位数')] as const;

function PeerTable({ rows }: { readonly rows: readonly Placing[] }) {
  return (
    <div className="data-table">
      <div className="table-scroll" role="region" aria-label={t('在同类部门中的位置')} tabIndex={0}>
        <table aria-label={t('在同类部门中的位置')}>
          <thead>
            <tr>
              <th scope="col" className="is-text">
                {t('指标')}
              </th>
              {HEADS.map((head) => (
                <th key={head} scope="col" className="is-numeric">
                  {head}
                </th>
              ))}
              <th scope="col" className="is-text peer-spread">
                {t('分布')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((placing) => (
              <PeerRow key={placing.metric.key} placing={placing} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

export function PeerPanel({ profile }: { readonly profile: AgencyProfile }) {
  const { peers } = useAnySearch();
  const update = useUpdateSearch();
  const compact = useCompact();
  const options = peerOptions(profile);
  const chosen = options.find(({ value }) => value === peers) ?? options[0];
  const id = profile.agency_id;
  const frame = useFrame(useMemo(() => placed(id), [id]));
  const places = useQuery({
    ...namedQueryOptions(placesOf(id, chosen?.value ?? 'all')),
    enabled: chosen !== undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(
    () => (frame.data && places.data ? placings(frame.data, places.data) : null),
    [frame.data, places.data],
  );
  if (!chosen) return null;
  const error = frame.error ?? places.error;
  return (
    <TablePanel
      id="peers"
      title={t('在同类部门中的位置')}
      unit=""
      caveat={sentences([
        CAVEAT,
        ...(compact ? [] : [OF_DRAWING]),
        ...(chosen.value === 'kind' ? untypedWords(profile) : []),
      ])}
      frames={frame.data ? [frame.data] : []}
      table={rows && placingTable(rows)}
      controls={
        options.length > 1 && (
          <Segments
            label={t('与谁相比')}
            value={chosen.value}
            options={options}
            vertical={compact}
            onChange={(next) => {
              update({ peers: next === options[0]?.value ? undefined : next });
            }}
          />
        )
      }
    >
      {error ? (
        <ErrorNotice error={error} onRetry={() => void places.refetch()} />
      ) : rows ? (
        <PeerTable rows={rows} />
      ) : (
        <Loading height={420} />
      )}
    </TablePanel>
  );
}
