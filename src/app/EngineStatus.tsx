/** A thin line while the engine and the dataset load, and the words when they cannot be loaded. */
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Button } from '../components/Button.tsx';
import { Message } from '../components/Message.tsx';
import {
  DATABASE_MESSAGES,
  databaseProgress,
  retryDatabase,
  type DatabaseError,
  type DatabaseProgress,
} from '../database/index.ts';
import { useOwnJoining } from '../features/own/useOwnJoining.ts';
import { sentences } from '../language/format.ts';
import { t } from '../language/t.ts';

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

function words({ phase, engine, dataset }: DatabaseProgress): string {
  if (phase === 'ready') return t('正在并入本地文件…');
  if (phase === 'opening') return t('正在启动数据引擎…');
  const loaded = engine.loaded + dataset.loaded;
  const total = engine.total + dataset.total;
  return total > 0
    ? t('正在载入数据引擎：{loaded} / {total} MB', { loaded: megabytes(loaded), total: megabytes(total) })
    : t('正在载入数据引擎…');
}

/** Drawn when what it answers changes, and not for every piece that has come: a piece is some kilobytes. */
const useProgress = <Value extends string | number | object | null>(
  of: (progress: DatabaseProgress) => Value,
): Value => {
  const now = (): Value => of(databaseProgress.get());
  return useSyncExternalStore(databaseProgress.subscribe, now, now);
};

function percentOf({ phase, engine, dataset }: DatabaseProgress): number {
  const [loaded, total] = [engine.loaded + dataset.loaded, engine.total + dataset.total];
  if (phase === 'opening' || phase === 'ready') return 100;
  return total > 0 ? Math.min(99, Math.round((loaded / total) * 100)) : 0;
}

function Failure({ error }: { readonly error: DatabaseError }) {
  const client = useQueryClient();
  // On every page: what the build has answered stays in view, and nothing else would say that the rest is missing.
  const { title, advice, retry } = DATABASE_MESSAGES[error.kind];
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

function Loading({ isJoining }: { readonly isJoining: boolean }) {
  const [percent, engine] = [useProgress(percentOf), useProgress(words)];
  const text = isJoining ? sentences([engine, t('本地文件还没有并入，此刻显示的不含它们。')]) : engine;
  return (
    <div
      className="engine"
      role="progressbar"
      aria-label={t('载入数据引擎')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
    >
      <i style={{ width: `${String(percent)}%` }} />
      <span>{text}</span>
    </div>
  );
}

export function EngineStatus() {
  const phase = useProgress((progress) => progress.phase);
  const error = useProgress((progress) => progress.error);
  const isJoining = useOwnJoining();
  if (phase === 'failed' && error) return <Failure error={error} />;
  return phase === 'loading' || phase === 'opening' || isJoining ? <Loading isJoining={isJoining} /> : null;
}
