/** The selects of the filter bar and the library that draws them: one chunk, loaded behind the first paint. */
import { ConfigProvider, Select, theme as antTheme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { CLEARABLE, COMPONENT_ICONS, SEARCH_ICON } from '../../components/icons.tsx';
import { AgencySelect } from '../../components/AgencySelect.tsx';
import { RegionSelect } from '../../components/RegionSelect.tsx';
import { fiscalYears, namedQueryOptions, type KnownValue } from '../../queries/index.ts';
import { t } from '../../language/t.ts';
import { language } from '../../language/catalogue.ts';
import { FILTER_FIELDS, FilterField } from './FilterField.tsx';
import type { FilterKey } from './resolveFilter.ts';
import { useTheme, useChartTheme } from './theme.tsx';
import { useAgencyOptions, useRegionOptions } from './useFilterOptions.ts';
import { useFilterSearch, useKnownValues, useUpdateSearch } from './useFilter.ts';
import { useReducedMotion } from './useMedia.ts';

const placeholderOf = (key: FilterKey): string => FILTER_FIELDS.find((field) => field.key === key)?.all ?? '';

/** Inside a dialog the list must lie in it: what is outside lies behind. */
const popupContainer = (trigger?: HTMLElement): HTMLElement => trigger?.closest('dialog') ?? document.body;

function Themed({ children }: { readonly children: ReactNode }) {
  const { dark } = useTheme();
  const { ground, ink, muted, line, font } = useChartTheme();
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      {...COMPONENT_ICONS}
      getPopupContainer={popupContainer}
      theme={{
        algorithm: dark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
        token: {
          colorPrimary: dark ? '#6ea3d8' : '#1d4e79',
          colorBgBase: ground,
          colorBgContainer: ground,
          colorBorder: dark ? '#4a5160' : '#cfc9bb',
          colorBorderSecondary: line,
          colorTextBase: ink,
          colorTextPlaceholder: muted,
          motion: !useReducedMotion(),
          borderRadius: 3,
          fontFamily: font,
          fontSize: 14,
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}

interface FieldProps {
  readonly value: readonly string[];
  readonly known: readonly KnownValue[];
  readonly onChange: (values: readonly string[]) => void;
}

function RegionField({ value, known, onChange }: FieldProps) {
  const [open, setOpen] = useState(false);
  const { options, isPending } = useRegionOptions(open, known);
  return (
    <RegionSelect
      placeholder={placeholderOf('region')}
      options={options}
      isPending={isPending}
      value={value}
      onChange={onChange}
      onOpenChange={setOpen}
    />
  );
}

function AgencyField({ value, known, onChange }: FieldProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { options, total, isPending } = useAgencyOptions(open, typed, known);
  return (
    <AgencySelect
      placeholder={placeholderOf('agency')}
      options={options}
      total={total}
      isPending={isPending}
      typed={typed}
      onType={setTyped}
      value={value}
      onChange={onChange}
      onOpenChange={setOpen}
    />
  );
}

function YearField({ value, onChange }: FieldProps) {
  const [open, setOpen] = useState(false);
  const { data = [], isPending } = useQuery({ ...namedQueryOptions(fiscalYears()), enabled: open });
  return (
    <Select<string[]>
      aria-label={t('年度')}
      className="filter-control is-year"
      mode="multiple"
      allowClear={CLEARABLE}
      showSearch={{ searchIcon: SEARCH_ICON }}
      maxTagCount="responsive"
      placeholder={placeholderOf('year')}
      loading={open && isPending}
      value={[...value]}
      options={data.map(({ fiscal_year: year, disclosed_count: count }) => ({
        value: String(year),
        label: count === 0 ? t('{year}（推算）', { year }) : String(year),
      }))}
      onChange={(years) => {
        onChange([...years].sort());
      }}
      onOpenChange={setOpen}
    />
  );
}

const FIELDS = { region: RegionField, agency: AgencyField, year: YearField } as const;

export default function FilterControls() {
  const search = useFilterSearch();
  const update = useUpdateSearch();
  const { known = [] } = useKnownValues(search);
  return (
    <Themed>
      {FILTER_FIELDS.map(({ key, name }) => {
        const Field = FIELDS[key];
        return (
          <FilterField key={key} name={name}>
            <Field
              value={search[key] ?? []}
              known={known}
              onChange={(values) => {
                update({ [key]: values.length === 0 ? undefined : [...values] });
              }}
            />
          </FilterField>
        );
      })}
    </Themed>
  );
}
