/** The one filter bar: region, agency, year. On a phone it lies in a drawer behind a button. */
import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import { AgencySelect } from '../../components/AgencySelect.tsx';
import { CLEARABLE, SEARCH_ICON } from '../../components/icons.tsx';
import { RegionSelect } from '../../components/RegionSelect.tsx';
import type { Catalogue } from './resolveFilter.ts';
import { useAnySearch, useCatalogue, useUpdateSearch } from './useFilter.ts';

const orNothing = (values: readonly string[]): string[] | undefined =>
  values.length === 0 ? undefined : [...values];

const inRegions = (code: string, regions: readonly string[]): boolean =>
  regions.length === 0 || regions.some((region) => code.startsWith(region.replace(/(00)+$/, '')));

function Controls({ catalogue }: { readonly catalogue: Catalogue }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const regions = search.region ?? [];
  const chosen = new Set(search.agency ?? []);
  const offered = catalogue.agencies.filter(
    (agency) => chosen.has(agency.agency_id) || inRegions(agency.region_code, regions),
  );
  return (
    <>
      <label className="filter-field">
        <span>地区</span>
        <RegionSelect
          options={catalogue.regions}
          value={regions}
          onChange={(codes) => {
            update({ region: orNothing(codes) });
          }}
        />
      </label>
      <label className="filter-field is-wide">
        <span>部门</span>
        <AgencySelect
          options={offered}
          value={[...chosen]}
          onChange={(ids) => {
            update({ agency: orNothing(ids) });
          }}
        />
      </label>
      <label className="filter-field">
        <span>年度</span>
        <Select<string[]>
          aria-label="年度"
          className="filter-control is-year"
          mode="multiple"
          allowClear={CLEARABLE}
          showSearch={{ searchIcon: SEARCH_ICON }}
          maxTagCount="responsive"
          placeholder="最新公开年度"
          value={[...(search.year ?? [])]}
          options={catalogue.years.map(({ fiscal_year, printed_count }) => ({
            value: String(fiscal_year),
            label: printed_count === 0 ? `${String(fiscal_year)}（推算）` : String(fiscal_year),
          }))}
          onChange={(years) => {
            update({ year: orNothing([...years].sort()) });
          }}
        />
      </label>
    </>
  );
}

export function FilterBar() {
  const [open, setOpen] = useState(false);
  const search = useAnySearch();
  const update = useUpdateSearch();
  const { catalogue } = useCatalogue();
  const count = (search.region?.length ?? 0) + (search.agency?.length ?? 0) + (search.year?.length ?? 0);
  const clear = (
    <Button
      type="text"
      disabled={count === 0}
      onClick={() => {
        update({ region: undefined, agency: undefined, year: undefined });
      }}
    >
      清除
    </Button>
  );
  return (
    <div className="filter-bar" role="search" aria-label="筛选">
      <div className="filter-inline">
        {catalogue ? (
          <Controls catalogue={catalogue} />
        ) : (
          <span className="filter-wait">正在载入筛选项…</span>
        )}
        {clear}
      </div>
      <div className="filter-mobile">
        <Badge count={count} size="small">
          <Button
            icon={<FilterOutlined aria-hidden />}
            onClick={() => {
              setOpen(true);
            }}
          >
            筛选
          </Button>
        </Badge>
        {count > 0 && clear}
      </div>
      <Drawer
        title="筛选"
        placement="bottom"
        size={420}
        open={open}
        onClose={() => {
          setOpen(false);
        }}
        extra={clear}
        footer={
          <Button
            type="primary"
            block
            onClick={() => {
              setOpen(false);
            }}
          >
            查看结果
          </Button>
        }
      >
        <div className="filter-drawer">{catalogue && <Controls catalogue={catalogue} />}</div>
      </Drawer>
    </div>
  );
}
