/** Which provinces the collection has documents of: a map of squares that filters. The number says what the colour says. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { provinceDocuments, type ProvinceDocuments } from '../../queries/provinceDocuments.ts';
import { Loading } from '../../components/Notice.tsx';
import { useUpdateSearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { english } from '../../language/catalogue.ts';
import { neighbour, TILES, type Tile } from './tiles.ts';

const CENTRAL = '00';
/** About what the map takes. In CSS pixels. */
const MAP_HEIGHT = 560;

interface Shown {
  readonly tile: Tile;
  readonly own: ProvinceDocuments | undefined;
}

/** By the logarithm: a province with ten documents must be told from one with a thousand and from none. */
const strengthOf = (count: number, most: number): number => Math.log1p(count) / Math.log1p(most);

/** A square has no room for both names. */
const shortName = ({ name }: Tile): string => english?.NAMES_IN_ENGLISH[name] ?? name;

const placeOf = ({ column, row }: Tile): CSSProperties => ({ gridColumn: column + 1, gridRow: row + 1 });

export function TileMap({ filter }: { readonly filter: DataFilter }) {
  const update = useUpdateSearch();
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const { data, error } = useQuery({
    ...namedQueryOptions(provinceDocuments(filter.years)),
    placeholderData: keepPreviousData,
  });
  const shown: readonly Shown[] = TILES.map((tile) => ({
    tile,
    own: data?.find(({ province }) => tile.code.startsWith(province)),
  }));
  const filled = shown.flatMap(({ tile, own }) => (own ? [tile] : []));
  const most = Math.max(1, ...shown.map(({ own }) => own?.document_count ?? 0));
  const central = data?.find(({ province }) => province === CENTRAL)?.document_count ?? 0;
  const tabStop = filled.find(({ code }) => code === stop) ?? filled[0];

  const onKeyDown = (event: KeyboardEvent, tile: Tile): void => {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const next = neighbour(filled, tile, event.key);
    setStop(next.code);
    list.current?.querySelector<HTMLElement>(`[data-code="${next.code}"]`)?.focus();
  };
  // Squares without an answer would call every province not collected; why there is none, the page's head says.
  if (!data) return error ? null : <Loading height={MAP_HEIGHT} />;
  return (
    <section className="panel is-full" aria-label={t('收录了哪些地方')} data-panel="map">
      <header className="panel-head">
        <div className="panel-titles">
          <h2>
            {t('收录了哪些地方')}
            <small>{t('份文件')}</small>
          </h2>
          <p>
            {t(
              '每格一个省级行政区，位置只是大致方位；数字为收录的文件数，虚线格为尚未收录，不表示没有公开。点一格只看该地。',
            )}
            {central > 0 && t('另有中央部门文件 {central} 份。', { central })}
          </p>
        </div>
      </header>
      <ul ref={list} className="tile-map">
        {shown.map(({ tile, own }) => {
          const isChosen = filter.regions.includes(tile.code);
          return (
            <li key={tile.code} style={placeOf(tile)}>
              {own ? (
                <button
                  type="button"
                  data-code={tile.code}
                  aria-pressed={isChosen}
                  aria-label={t('{name}，{documentCount} 份文件，{agencyCount} 个部门', {
                    name: shortName(tile),
                    documentCount: own.document_count,
                    agencyCount: own.agency_count,
                  })}
                  tabIndex={tile === tabStop ? 0 : -1}
                  style={
                    {
                      '--heat': `${(12 + 34 * strengthOf(own.document_count, most)).toFixed(0)}%`,
                    } as CSSProperties
                  }
                  onKeyDown={(event) => {
                    onKeyDown(event, tile);
                  }}
                  onClick={() => {
                    setStop(tile.code);
                    update({ region: isChosen ? undefined : [tile.code], page: undefined });
                  }}
                >
                  <span>{shortName(tile)}</span> <b>{own.document_count}</b>
                </button>
              ) : (
                <span className="is-without" data-tip={t('{name}：尚未收录', { name: shortName(tile) })}>
                  <span>{shortName(tile)}</span>
                  <span className="visually-hidden">{t('，尚未收录')}</span>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
