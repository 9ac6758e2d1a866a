/** The comparison's name, its link, and those that were kept before. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { parseSearch, stringifySearch } from '../shared/search.ts';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { ViewFile } from './ViewFile.tsx';
import { keepViews, savedViews, type SavedView } from './savedViews.ts';

export function SavedViews() {
  const search = useAnySearch();
  const update = useUpdateSearch();
  const [views, setViews] = useState(savedViews);
  const [told, setTold] = useState<string | null>(null);
  const keep = (next: readonly SavedView[], words: string): void => {
    setViews(next);
    setTold(keepViews(next) ? words : t('这个浏览器不允许保存；可收藏或复制本页地址，它就是这份对比。'));
  };
  const { name } = search;
  return (
    <section className="saved-views" aria-label={t('这份对比')}>
      <label className="search-field">
        {t('名称')}
        <input
          type="text"
          placeholder={t('自选对比')}
          maxLength={60}
          defaultValue={name ?? ''}
          key={name ?? ''}
          onBlur={(event) => {
            const text = event.target.value.trim();
            if (text !== (name ?? '')) update({ name: text === '' ? undefined : text });
          }}
        />
      </label>
      <Button
        onClick={() => {
          const view = {
            name: name ?? t('自选对比'),
            search: stringifySearch({ ...search, lang: undefined }),
          };
          keep(
            [...views.filter((each) => each.name !== view.name), view],
            t('已保存“{name}”。', { name: view.name }),
          );
        }}
      >
        {t('保存')}
      </Button>
      <Button
        icon="copy"
        onClick={() => {
          navigator.clipboard.writeText(location.href).then(
            () => {
              setTold(t('链接已复制。'));
            },
            () => {
              setTold(t('没有复制成功，可从地址栏复制。'));
            },
          );
        }}
      >
        {t('复制链接')}
      </Button>
      <ViewFile onTold={setTold} />
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li key={view.name}>
              <Link to="/compare" search={parseSearch(view.search.replace(/^\?/, ''))}>
                {view.name}
              </Link>
              <Button
                small
                kind="quiet"
                icon="close"
                label={t('删除“{name}”', { name: view.name })}
                onClick={() => {
                  keep(
                    views.filter((each) => each.name !== view.name),
                    t('已删除“{name}”。', { name: view.name }),
                  );
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {told !== null && <Message tone="plain" title={told} />}
    </section>
  );
}
