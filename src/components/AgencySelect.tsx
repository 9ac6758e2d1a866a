import { Select } from 'antd';
import { useMemo } from 'react';
import { CLEARABLE, SEARCH_ICON } from './icons.tsx';
import { matchesName } from './matchName.ts';

export interface AgencyOption {
  readonly agency_id: string;
  readonly agency_name: string;
  readonly short_name: string;
  readonly region_name: string;
  readonly name_readings: string;
  readonly short_name_readings: string;
}

interface Props {
  readonly options: readonly AgencyOption[];
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

export function AgencySelect({ options, value, onChange }: Props) {
  const items = useMemo(
    () =>
      options.map((agency) => ({
        value: agency.agency_id,
        label: agency.short_name,
        full: agency.agency_name,
        region: agency.region_name,
        names: [agency.agency_name, agency.short_name, agency.agency_id],
        readings: [agency.name_readings, agency.short_name_readings],
      })),
    [options],
  );
  return (
    <Select<string[], (typeof items)[number]>
      aria-label="部门"
      className="filter-control is-agency"
      mode="multiple"
      allowClear={CLEARABLE}
      maxTagCount="responsive"
      placeholder="全部部门，可输入汉字、拼音或首字母"
      options={items}
      value={[...value]}
      onChange={(ids) => {
        onChange(ids);
      }}
      showSearch={{
        searchIcon: SEARCH_ICON,
        filterOption: (typed, option) => matchesName(typed, option?.names ?? [], option?.readings ?? []),
      }}
      optionRender={({ data }) => (
        <span className="agency-option">
          <span>{data.full}</span>
          <small>{data.region}</small>
        </span>
      )}
      styles={{ popup: { root: { minWidth: 340 } } }}
    />
  );
}
