/** A thin line while the engine and the dataset load, and the words when they cannot be loaded. */
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Button } from '../components/Button.tsx';
import { Message } from '../components/Message.tsx';
import {
  DATABASE_MESSAGES,
  databaseProgress,
  retryDatabase,
  type DatabaseProgress,
} from '../database/index.ts';
import { t } from '../language/t.ts';

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

function words({ phase, engine, dataset }: DatabaseProgress): string {
  if (phase === 'opening') return t('正在启动数据引擎…');
  const loaded = engine.loaded + dataset.loaded;
  const total = engine.total + dataset.total;
  return total > 0
    ? t('正在载入数据引擎：{loaded} / {total} MB', { loaded: megabytes(loaded), total: megabytes(total) })
    : t('正在载入数据引擎…');
}

export function EngineStatus() {
  const progress = useSyncExternalStore(
    databaseProgress.subscribe,
    databaseProgress.get,
    databaseProgress.get,
  );
  const client = useQueryClient();
  if (progress.phase === 'failed' && progress.error) {
    // On every page: what the build has answered stays in view, and nothing else would say that the rest is missing.
    const { title, advice, retry } = DATABASE_MESSAGES[progress.error.kind];
    return (
      <Message
        tone="error"
        title={title}
        action={
          retry && (
            <Button
              small
              onClick={() => {
                void retryDatabase().then(() =>
                  client.refetchQueries({ predicate: (query) => query.state.status === 'error' }),
                );
              }}
            >
              {t('重试')}
            </Button>
          )
        }
      >
        {t('{advice}（已显示的内容仍可阅读，筛选与其他页面暂不可用。）', { advice })}
      </Message>
    );
  }
  if (progress.phase !== 'loading' && progress.phase !== 'opening') return null;
  const total = progress.engine.total + progress.dataset.total;
  const loaded = progress.engine.loaded + progress.dataset.loaded;
  const percent =
    progress.phase === 'opening' ? 100 : total > 0 ? Math.min(99, Math.round((loaded / total) * 100)) : 0;
  return (
    <div
      className="engine"
      role="progressbar"
      aria-label={t('载入数据引擎')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={words(progress)}
    >
      <i style={{ width: `${String(percent)}%` }} />
      <span>{words(progress)}</span>
    </div>
  );
}
