/** “Find my agency”: one of many is kept in view with its rank, whatever page of the ranking is shown, until it is let go. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { Who } from '../../comparison/comparison.ts';
import { agencySearch, namedQueryOptions } from '../../queries/index.ts';
import { PickDialog, type Found } from '../search/PickDialog.tsx';
import { t } from '../../language/t.ts';
import { listedName } from '../../language/names.ts';

interface Props {
  /** Only agencies that are compared can have a rank. */
  readonly who: Who;
  readonly onFound: (agencyId: string) => void;
  readonly onClose: () => void;
}

function useFound(typed: string, { regions }: Who) {
  const words = useDeferredValue(typed.trim());
  const { data, error, isFetching } = useQuery({
    ...namedQueryOptions(agencySearch(words, { regions, years: [] })),
    placeholderData: keepPreviousData,
  });
  const results = (data ?? []).map(({ agency_id: key, agency_name: title, region_name: detail }): Found => ({
    key,
    title,
    detail: listedName(detail),
  }));
  const groups = data?.[0] ? [{ name: t('部门#many'), results, total: data[0].match_total }] : [];
  return { groups, error, isPending: isFetching || words !== typed.trim() };
}

export function FindAgency({ who, onFound, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const found = useFound(typed, who);
  return (
    <PickDialog
      title={t('找部门，看它的名次')}
      label={t('部门的名称')}
      verb={t('固定在图表里')}
      typed={typed}
      onType={setTyped}
      found={found}
      onPick={({ key }) => {
        onFound(key);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
