import { useSyncExternalStore } from 'react';
import { t } from '../../language/t.ts';
import { ownJoining } from './rejoin.ts';

/** What stands beside a button that takes numbers away, which waits as long: two files of one page should not differ unsaid. */
export const HELD = t('正在并入本地文件，并入后可以导出');

/** Whether what the page shows does not yet hold the reader's own documents. */
export const useOwnJoining = (): boolean =>
  useSyncExternalStore(ownJoining.subscribe, ownJoining.get, () => false);
