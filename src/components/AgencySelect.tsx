import { Select } from 'antd';
import { useMemo } from 'react';
import { t } from '../language/t.ts';
import { Spoken } from './Spoken.tsx';
import { tags } from './tags.ts';
import { CLEARABLE, SEARCH_ICON } from './icons.tsx';

export interface AgencyOption {
  readonly value: string;
  readonly label: string;
  readonly full: string;
  /** Beside the name: where it is, and what is missing of it. */
  readonly note: string;
}

interface Props {
  readonly placeholder: string;
  /** What answers to `typed` already, and what is chosen: nothing is filtered here. */
  readonly options: readonly AgencyOption[];
  /** How many answer, offered or not. */
  readonly total: number;
  readonly isPending: boolean;
  /** In place of a chosen id while its name is being looked up. */
  readonly unnamed?: string | undefined;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly onOpenChange: (open: boolean) => void;
}

export function AgencySelect(props: Props) {
  const { placeholder, options, total, isPending, unnamed, typed, onType, value, onChange, onOpenChange } =
    props;
  const more = total - options.length;
  // The library draws itself twice where it is given another list, if only a copy.
  const chosen = useMemo(() => [...value], [value]);
  const offered = useMemo(() => [...options], [options]);
  return (
    <Select<string[], AgencyOption>
      aria-label={t('部门')}
      className="filter-control is-agency"
      mode="multiple"
      allowClear={CLEARABLE}
      {...tags(2)}
      placeholder={placeholder}
      labelRender={({ value: id }) => {
        const label = options.find((option) => option.value === id)?.label;
        return label === undefined ? (unnamed ?? id) : <Spoken text={label} />;
      }}
      options={offered}
      value={chosen}
      loading={isPending}
      notFoundContent={isPending ? t('正在查找…') : t('没有找到')}
      showSearch={{ searchIcon: SEARCH_ICON, filterOption: false, searchValue: typed, onSearch: onType }}
      onChange={(ids) => {
        onType('');
        onChange(ids);
      }}
      onOpenChange={onOpenChange}
      optionRender={({ data }) => (
        <span className="agency-option">
          <span>
            <Spoken text={data.full} />
          </span>
          <small>
            <Spoken text={data.note} />
          </small>
        </span>
      )}
      popupRender={(menu) => (
        <>
          {menu}
          {more > 0 && <p className="option-rest">{t('另有 {more} 个部门，请输入名称查找', { more })}</p>}
        </>
      )}
      styles={{ popup: { root: { minWidth: 340 } } }}
    />
  );
}
