/** The reader's own files: put in, looked at, confirmed, kept. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { localProblem } from '../../database/index.ts';
import { PageHead } from '../shared/PageHead.tsx';
import { ServerNote } from '../shared/ServerNote.tsx';
import { t } from '../../language/t.ts';
import { problemsOf } from './draft.ts';
import type { NamedFile } from './droppedFiles.ts';
import { FileDrop } from './FileDrop.tsx';
import { CannotKeep, KeptList } from './KeptList.tsx';
import { askBeforeLeaving } from './leaving.ts';
import { ReadingList } from './ReadingList.tsx';
import { RegionForAll } from './RegionForAll.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { accountsOf, type Review } from './sameAccount.ts';
import { ScanList } from './ScanList.tsx';
import { addFiles, confirm, dropItem, sessionStore } from './session.ts';
import './own.css';
import './scans.css';

askBeforeLeaving();

const LEDE = t('放入自己手里的决算公开文件，核对之后与本站数据一起比较。一切都在本机完成。');
/** More cards at once make the page slow, and nobody looks at them at once. */
const CARDS = 20;

export function OwnPage() {
  const client = useQueryClient();
  const session = useSyncExternalStore(sessionStore.subscribe, sessionStore.get, sessionStore.get);
  const reviews = session.items.flatMap((item) =>
    item.state.kind === 'review' ? [{ item, state: item.state }] : [],
  );
  const { first, others } = accountsOf(reviews);
  const isWhole = ({ state }: Review): boolean =>
    !state.isRereading &&
    problemsOf(state.draft, state.inspected, session.places).length === 0 &&
    state.sameAccount.length === 0;
  const twice = reviews.filter(({ state }) => state.sameAccount.length > 0);
  const whole = first.filter(isWhole).map(({ item }) => item.key);
  const keeping = session.items.filter(({ state }) => state.kind === 'keeping').length;
  const problem = localProblem();
  const onConfirm = useCallback((key: number) => void confirm([key], client), [client]);
  const onFiles = useCallback((files: readonly NamedFile[]) => void addFiles(files, client), [client]);
  const count = whole.length;
  return (
    <>
      <PageHead title={t('我的文件')} lede={LEDE} />
      <ServerNote
        say={(megabytes) =>
          t(
            '您的文件不会发给服务器，与本站文件的核对也在浏览器里进行：放入文件时先下载数据引擎和数据（约 {megabytes} MB），收录之后各页改由浏览器计算。',
            { megabytes },
          )
        }
      />
      <CannotKeep />
      <FileDrop onFiles={onFiles} />
      {problem !== null && (
        <Message tone="error" title={t('已收录的文件没有并入比较')}>
          {t('本站数据不受影响。请刷新页面；仍不行，请移除最近放入的文件。（{problem}）', { problem })}
        </Message>
      )}
      <ReadingList session={session} />
      <ScanList session={session} />
      <RegionForAll reviews={reviews} places={session.places} />
      {(count > 1 || keeping > 0 || twice.length > 1) && (
        <div className="own-confirm-all">
          {keeping > 0 && <span role="status">{t('正在收录，还有 {keeping} 份…', { keeping })}</span>}
          {count > 1 && (
            <Button kind="primary" onClick={() => void confirm(whole, client)}>
              {count === reviews.length
                ? t('确认收录全部 {count} 份', { count })
                : t('确认收录其中 {count} 份', { count })}
            </Button>
          )}
          {twice.length > 1 && (
            <Button
              onClick={() => {
                for (const { item } of twice) dropItem(item.key);
              }}
            >
              {t('去掉已有同年度文件的 {count} 份', { count: twice.length })}
            </Button>
          )}
          {count > 1 && others.size > 0 && (
            <span>{t('同一部门同一年度不止一份的，只收录读出最多的一份。')}</span>
          )}
        </div>
      )}
      {reviews.slice(0, CARDS).map(({ item, state }) => (
        <ReviewCard
          key={item.key}
          item={item}
          state={state}
          others={others.get(item.key)?.join(t('、'))}
          places={session.places}
          onConfirm={onConfirm}
        />
      ))}
      {reviews.length > CARDS && (
        <p>{t('另有 {reviews} 份等待核对。', { reviews: reviews.length - CARDS })}</p>
      )}
      <KeptList />
    </>
  );
}
