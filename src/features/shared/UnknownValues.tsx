/** Says which conditions of a shared address the dataset does not know, and offers to remove each. */
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { t } from '../../language/t.ts';
import { countValues, withoutValue, type FilterKey, type UnknownValue } from './resolveFilter.ts';
import { useFilterSearch, useUpdateSearch } from './useFilter.ts';

const NAMES: Readonly<Record<FilterKey, string>> = { region: t('地区'), agency: t('部门'), year: t('年度') };

export function UnknownValues({ values }: { readonly values: readonly UnknownValue[] }) {
  const search = useFilterSearch();
  const update = useUpdateSearch();
  return values.map((unknown) => (
    <Message
      key={`${unknown.key}:${unknown.value}`}
      tone="warning"
      title={t('数据集中没有{names}“{value}”', { names: NAMES[unknown.key], value: unknown.value })}
      action={
        <Button
          small
          onClick={() => {
            const { region, agency, year } = withoutValue(search, unknown);
            update({ region, agency, year });
          }}
        >
          {t('移除此条件')}
        </Button>
      }
    >
      {countValues(search) > values.length
        ? t('可能是链接抄写有误，或该数据尚未收录。其余条件仍然有效。')
        : t('可能是链接抄写有误，或该数据尚未收录。')}
    </Message>
  ));
}
