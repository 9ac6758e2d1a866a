/** The selects of the filter bar and the library that draws them: one chunk, loaded behind the first paint. */
import { ConfigProvider, Select, theme as antTheme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { CLEARABLE, COMPONENT_ICONS, SEARCH_ICON } from '../../components/icons.tsx';
import { AgencySelect } from '../../components/AgencySelect.tsx';
import { RegionSelect } from '../../components/RegionSelect.tsx';
import { tags } from '../../components/tags.ts';
import { fiscalYears, namedQueryOptions, type KnownValue } from '../../queries/index.ts';
import { t } from '../../language/t.ts';
import { language } from '../../language/catalogue.ts';
import { FilterField, useFilterFields } from './FilterField.tsx';
import type { FilterKey } from './resolveFilter.ts';
import { useTheme, useChartTheme } from './theme.tsx';
import { useAgencyOptions, useRegionOptions } from './useFilterOptions.ts';
import { useFilterSearch, useKnownValues, useUpdateSearch } from './useFilter.ts';
import { useReducedMotion } from './useMedia.ts';

/** Inside a dialog the list must lie in it: what is outside lies behind. */
const popupContainer = (trigger?: HTMLElement): HTMLElement => trigger?.closest('dialog') ?? document.body;

/** Worked out once for each look: the library derives hundreds of colours from it. */
function useLook(): ThemeConfig {
  const { dark } = useTheme();
  const { ground, ink, muted, line, font } = useChartTheme();
  const motion = !useReducedMotion();
  return useMemo(
    () => ({
      algorithm: dark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
      token: {
        colorPrimary: dark ? '#6ea3d8' : '#1d4e79',
        colorBgBase: ground,
        colorBgContainer: ground,
        colorBorder: dark ? '#4a5160' : '#cfc9bb',
        colorBorderSecondary: line,
        colorTextBase: ink,
        colorTextPlaceholder: muted,
        motion,
        borderRadius: 3,
        fontFamily: font,
        fontSize: 14,
      },
    }),
    [dark, ground, ink, muted, line, font, motion],
  );
}

const Themed = ({ children }: { readonly children: ReactNode }) => (
  <ConfigProvider
    locale={language === 'en' ? enUS : zhCN}
    {...COMPONENT_ICONS}
    getPopupContainer={popupContainer}
    theme={useLook()}
  >
    {children}
  </ConfigProvider>
);

interface FieldProps {
  readonly placeholder: string;
  readonly value: readonly string[];
  readonly known: readonly KnownValue[];
  /** In place of what has no name until it has been looked up. */
  readonly unnamed: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

function RegionField({ placeholder, value, known, unnamed, onChange }: FieldProps) {
  const [open, setOpen] = useState(false);
  const { options, isPending } = useRegionOptions(open, known);
  return (
    <RegionSelect
      placeholder={placeholder}
      options={options}
      isPending={isPending}
      unnamed={unnamed}
      value={value}
      onChange={onChange}
      onOpenChange={setOpen}
    />
  );
}

function AgencyField({ placeholder, value, known, unnamed, onChange }: FieldProps) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { options, total, isPending } = useAgencyOptions(open, typed, known);
  return (
    <AgencySelect
      placeholder={placeholder}
      options={options}
      total={total}
      isPending={isPending}
      unnamed={unnamed}
      typed={typed}
      onType={setTyped}
      value={value}
      onChange={onChange}
      onOpenChange={setOpen}
    />
  );
}

function YearField({ placeholder, value, onChange }: FieldProps) {
  const [open, setOpen] = useState(false);
  const { data = [], isPending } = useQuery({ ...namedQueryOptions(fiscalYears()), enabled: open });
  const chosen = useMemo(() => [...value], [value]);
  return (
    <Select<string[]>
      aria-label={t('年度')}
      className="filter-control is-year"
      mode="multiple"
      allowClear={CLEARABLE}
      showSearch={{ searchIcon: SEARCH_ICON }}
      {...tags(2)}
      placeholder={placeholder}
      labelRender={({ value: year }) => year}
      loading={open && isPending}
      value={chosen}
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

interface ControlProps extends Omit<FieldProps, 'onChange'> {
  readonly field: FilterKey;
}

/** A choice in one of them is none of the others' business. */
const Control = memo(function Control({ field, ...props }: ControlProps) {
  const update = useUpdateSearch();
  const Field = FIELDS[field];
  return (
    <Field
      {...props}
      onChange={(values) => {
        update({ [field]: values.length === 0 ? undefined : [...values] });
      }}
    />
  );
});

const NOTHING: readonly never[] = [];

/** Agencies are offered by region and year too. */
function knownTo(field: FilterKey, all: readonly KnownValue[]): readonly KnownValue[] {
  if (field === 'agency') return all;
  const own = all.filter(({ key }) => key === field);
  return own.length === 0 ? NOTHING : own;
}

function Fields() {
  const search = useFilterSearch();
  const { known, error } = useKnownValues(search);
  const unnamed = known || error ? undefined : t('正在载入…');
  return useFilterFields().map(({ key, name, all }) => (
    <FilterField key={key} name={name}>
      <Control
        field={key}
        placeholder={all}
        value={search[key] ?? NOTHING}
        known={knownTo(key, known ?? NOTHING)}
        unnamed={unnamed}
      />
    </FilterField>
  ));
}

/** A choice is the fields' business: the look around them stays. */
export default memo(function FilterControls() {
  return (
    <Themed>
      <Fields />
    </Themed>
  );
});
