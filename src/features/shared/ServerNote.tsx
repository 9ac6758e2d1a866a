/** Said where a page needs the browser's own engine although a server answers the site's queries; nothing elsewhere. */
import { useSyncExternalStore } from 'react';
import { Message } from '../../components/Message.tsx';
import { browserEngineBytes, databaseProgress } from '../../database/index.ts';
import { t } from '../../language/t.ts';

const isRemote = (): boolean => databaseProgress.get().isRemote;

export function ServerNote({ say }: { readonly say: (megabytes: number) => string }) {
  const isShown = useSyncExternalStore(databaseProgress.subscribe, isRemote, () => false);
  if (!isShown) return null;
  return (
    <Message tone="plain" title={t('本站的查询由服务器计算')}>
      {say(Math.ceil(browserEngineBytes() / 1_048_576))}
    </Message>
  );
}
