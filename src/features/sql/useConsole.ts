/** One statement at a time on the console's own connection, which is opened with the page and closed with it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { DatabaseError, sqlConsole, type ConsoleResult, type SqlConsole } from '../../database/index.ts';
import { messageOf } from '../../database/errors.ts';
import { errorWords } from '../shared/ErrorNotice.tsx';
import { t } from '../../language/t.ts';

export type ConsoleState =
  | { readonly kind: 'idle' }
  /** `opening`: until the engine is there. */
  | { readonly kind: 'opening' | 'running' }
  | { readonly kind: 'done'; readonly result: ConsoleResult; readonly run: number }
  /** `detail`: the engine's own words. */
  | { readonly kind: 'failed'; readonly title: string; readonly detail: string };

function failureOf(error: unknown): ConsoleState {
  if (error instanceof DatabaseError && error.kind === 'query')
    return { kind: 'failed', title: t('查询有误，数据库这样说：'), detail: error.detail };
  if (error instanceof DatabaseError)
    return { kind: 'failed', title: errorWords(error).title, detail: errorWords(error).advice };
  return { kind: 'failed', title: t('没有执行'), detail: messageOf(error) };
}

export function useConsole() {
  const [state, setState] = useState<ConsoleState>({ kind: 'idle' });
  const opened = useRef<Promise<SqlConsole> | null>(null);
  const run = useRef(0);
  const isCancelled = useRef(false);
  const wasCancelled = (): boolean => isCancelled.current;

  useEffect(
    () => () => {
      // What still runs would go on without anybody to read it.
      void opened.current?.then(async (console) => {
        await console.cancel().catch(() => undefined);
        await console.close();
      });
      opened.current = null;
    },
    [],
  );

  const execute = useCallback(async (sql: string): Promise<void> => {
    setState({ kind: 'opening' });
    isCancelled.current = false;
    run.current += 1;
    try {
      opened.current ??= sqlConsole();
      const console = await opened.current;
      setState({ kind: 'running' });
      const result = await console.run(sql);
      setState({ kind: 'done', result, run: run.current });
    } catch (error) {
      // It may have gone with its engine.
      if (error instanceof DatabaseError && error.kind !== 'query') opened.current = null;
      setState(
        wasCancelled()
          ? { kind: 'failed', title: t('已取消'), detail: t('查询已停止，没有改动任何数据。') }
          : failureOf(error),
      );
    }
  }, []);
  const cancel = useCallback((): void => {
    isCancelled.current = true;
    void opened.current?.then((console) => console.cancel());
  }, []);
  return { state, execute, cancel };
}
