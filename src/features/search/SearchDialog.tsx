/** 查找: one field for everything; what is found leads to its room. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AnySearch } from '../shared/search.ts';
import { t } from '../../language/t.ts';
import { PickDialog } from './PickDialog.tsx';
import type { Result, SearchPage } from './results.ts';
import { useResults } from './useResults.ts';

interface Props {
  readonly pages: readonly SearchPage[];
  readonly onClose: () => void;
}

export function SearchDialog({ pages, onClose }: Props) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const found = useResults(typed, pages);
  const open = ({ way }: Result): void => {
    onClose();
    void navigate({
      to: way.to,
      ...(way.params ? { params: way.params } : {}),
      search: (): AnySearch => way.search ?? {},
    });
  };
  return (
    <PickDialog
      title={t('查找')}
      label={t('查找部门、地区、指标、项目、疑点、原因或金额')}
      verb={t('打开')}
      typed={typed}
      onType={setTyped}
      found={found}
      onPick={open}
      onClose={onClose}
    />
  );
}
