/** What a sheet of paper must say and a screen shows elsewhere: the filter, the source, the address. Shown in print alone. */
import { useRouterState } from '@tanstack/react-router';
import { Spoken } from '../components/Spoken.tsx';
import { datasetVersion } from '../database/index.ts';
import { useFilterFields } from '../features/shared/FilterField.tsx';
import { useFilterSearch, useKnownValues } from '../features/shared/useFilter.ts';
import { usePrinting } from '../features/shared/usePrinting.ts';
import { t } from '../language/t.ts';
import { SITE_NAME } from './pageNames.ts';

/** Most pages are never printed: until one is, nothing of it is worked out at a change. */
export const PrintFoot = () => (usePrinting() ? <Foot /> : null);

function Foot() {
  const search = useFilterSearch();
  const { known = [] } = useKnownValues(search);
  const href = useRouterState({ select: ({ location }) => location.href });
  const filter = useFilterFields().map(({ key, name, all, none = all }) => {
    const values = search[key] ?? [];
    const names = values.map(
      (value) => known.find((each) => each.key === key && each.value === value)?.name ?? value,
    );
    return t('{name}：{rest}', {
      name,
      rest: names.length === 0 ? none : names.join(t('、')),
    });
  });
  return (
    <aside className="print-foot" aria-hidden>
      <p>
        <Spoken text={t('筛选：{filter}', { filter: filter.join(t('；')) })} />
      </p>
      <p>
        {t('数据来源：各部门公开的部门决算文件，经“{siteName}”整理，逐数可查出处。', { siteName: SITE_NAME })}
      </p>
      <p>
        {t('网址：{origin}{href}　数据集版本：{datasetVersion}', {
          origin: window.location.origin,
          href,
          datasetVersion: datasetVersion(),
        })}
      </p>
    </aside>
  );
}
