/** Two regions beside each other, each with all places within it: medians and what became of the targets. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Choice } from '../../components/Choice.tsx';
import { formatNumber } from '../../domain/format.ts';
import { COUNTRY } from '../../domain/regions.ts';
import { namedQueryOptions, regions, type DataFilter, type Region } from '../../queries/index.ts';
import { regionScores, type RegionScores } from '../../queries/regionScores.ts';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { Loading } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { OutcomeBar } from './OutcomeBar.tsx';
import { OUTCOME_NAMES } from './outcomes.ts';
import { listedName } from '../../language/names.ts';

const isProvince = ({ region_code: code }: Region): boolean => code.endsWith('0000') && code !== COUNTRY;
const isPrefecture = ({ region_code: code }: Region): boolean =>
  code.endsWith('00') && !code.endsWith('0000');

/** Provinces and prefectures: a list of all counties would be longer than anybody reads. */
function placesOf(all: readonly Region[]) {
  return all
    .filter(isProvince)
    .flatMap((province) => [
      { value: province.region_code, label: listedName(province.name) },
      ...all
        .filter((each) => isPrefecture(each) && each.region_code.startsWith(province.region_code.slice(0, 2)))
        .map(({ region_code, name }) => ({ value: region_code, label: `　${listedName(name)}` })),
    ]);
}

const points = (value: number | null, unit: string): string =>
  value === null ? '—' : `${formatNumber(value, unit)}${unit === '%' ? '%' : ''}`;

const counted = (count: number): string => formatNumber(count, '份');

const LINES: readonly (readonly [name: string, of: (side: RegionScores) => string])[] = [
  [t('部门#many'), (side) => counted(side.agency_count)],
  [t('自评表'), (side) => counted(side.form_count)],
  [t('得分中位数'), (side) => points(side.median_score, '分')],
  [t('执行率中位数'), (side) => points(side.median_rate, '%')],
  [t('目标正好完成的占比'), (side) => points(side.hit_pct, '%')],
  [OUTCOME_NAMES.hit_exactly, (side) => counted(side.hit_exactly)],
  [OUTCOME_NAMES.exceeded, (side) => counted(side.exceeded)],
  [OUTCOME_NAMES.missed, (side) => counted(side.missed)],
];

function SidesTable({ sides }: { readonly sides: readonly RegionScores[] }) {
  return (
    <div className="data-table">
      <div className="table-scroll" role="region" aria-label={t('两地对照的表')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {sides.map(({ side, region_name }) => (
                <th key={side} scope="col" className="is-numeric">
                  <Spoken text={listedName(region_name)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LINES.map(([name, of]) => (
              <tr key={name}>
                <th scope="row" className="is-text">
                  {name}
                </th>
                {sides.map((side) => (
                  <td key={side.side} className="is-numeric">
                    {of(side)}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row" className="is-text">
                <span className="visually-hidden">{t('目标结果的构成')}</span>
              </th>
              {sides.map((side) => (
                <td key={side.side} className="outcome-cell">
                  <OutcomeBar counts={side} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  );
}

export function TwoRegions({ filter }: { readonly filter: DataFilter }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const { data: all = [] } = useQuery(namedQueryOptions(regions()));
  const places = placesOf(all);
  const provinces = all.filter(isProvince);
  const known = (code: string | undefined): string | undefined =>
    places.find(({ value }) => value === code)?.value;
  const left = known(search.left) ?? provinces[0]?.region_code ?? '';
  const right = known(search.right) ?? provinces[1]?.region_code ?? places.at(-1)?.value ?? '';
  const {
    data: sides,
    error,
    refetch,
    isPlaceholderData,
  } = useQuery({
    ...namedQueryOptions(regionScores(left, right, filter.years)),
    enabled: left !== '' && right !== '',
    placeholderData: keepPreviousData,
  });
  if (places.length < 2) return null;
  return (
    <section
      className="panel is-full"
      aria-label={t('两地对照')}
      aria-busy={isPlaceholderData}
      data-panel="regions"
    >
      <Waiting isOn={isPlaceholderData} />
      <header className="panel-head">
        <div className="panel-titles">
          <h2>{t('两地对照')}</h2>
          <p>{t('各含其下所有地方；只受年度筛选影响。中位数不随个别极端值变动。')}</p>
        </div>
      </header>
      <div className="panel-controls">
        <Choice
          label={t('左边的地区')}
          value={left}
          options={places}
          onChange={(next) => {
            update({ left: next });
          }}
        />
        <Choice
          label={t('右边的地区')}
          value={right}
          options={places}
          onChange={(next) => {
            update({ right: next });
          }}
        />
      </div>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : sides ? (
        <SidesTable sides={sides} />
      ) : (
        <Loading height={320} />
      )}
    </section>
  );
}
