/** What a page asks of its engine, seen at the door of the worker: no part of the page knows of it. */
import type { Page } from 'playwright-core';

export interface EngineCall {
  /** `CREATE_PREPARED`, `RUN_PREPARED`, `CLOSE_PREPARED`, `RUN_QUERY` and more. */
  readonly type: string;
  /** What `RUN_…` and `SEND_…` run, also where the statement was prepared long before; else null. */
  readonly sql: string | null;
  readonly params: readonly (string | number)[];
  readonly start: number;
  /** Null while the engine works on it. */
  readonly end: number | null;
}

/** As text, because the TypeScript runner adds helpers to functions that the page does not have. */
const RECORD = `
  globalThis.engineCalls = [];
  const statements = new Map();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.messageId !== undefined && typeof message.type === 'string') {
      const { type, data } = message;
      const prepared = type === 'RUN_PREPARED' || type === 'SEND_PREPARED';
      const call = {
        type,
        sql: type === 'RUN_QUERY' ? data[1] : null,
        params: prepared ? data[2] : [],
        start: performance.now(),
        end: null,
      };
      globalThis.engineCalls.push(call);
      const answered = (event) => {
        if (event.data?.requestId !== message.messageId) return;
        call.end = performance.now();
        if (type === 'CREATE_PREPARED') statements.set(data[0] + ' ' + event.data.data, data[1]);
        // Only now: the page may run a statement before this listener has heard that it is prepared.
        if (prepared) call.sql = statements.get(data[0] + ' ' + data[1]) ?? null;
        this.removeEventListener('message', answered);
      };
      this.addEventListener('message', answered);
    }
    return post.call(this, message, ...rest);
  };
`;

export const recordEngineCalls = (page: Page): Promise<unknown> => page.addInitScript(RECORD);

/** The calls since the last time; what is still under way stays for the next. */
export const takeEngineCalls = (page: Page): Promise<EngineCall[]> =>
  page.evaluate(() => {
    const holder = globalThis as unknown as { engineCalls: EngineCall[] };
    const done = holder.engineCalls.filter(({ end }) => end !== null);
    holder.engineCalls = holder.engineCalls.filter(({ end }) => end === null);
    return done;
  });

export const engineIsIdle = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    (globalThis as unknown as { engineCalls: EngineCall[] }).engineCalls.every(({ end }) => end !== null),
  );

/** How long the engine had something to do: calls that wait for each other are not counted twice. */
export function busyTime(calls: readonly EngineCall[]): number {
  let [busy, until] = [0, 0];
  for (const { start, end } of [...calls].sort((a, b) => a.start - b.start)) {
    if (end === null) continue;
    busy += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return busy;
}

export interface Statement {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/** Each statement that was run, in order. */
export const statementsOf = (calls: readonly EngineCall[]): Statement[] =>
  calls.flatMap(({ sql, params }) => (sql === null ? [] : [{ sql, params }]));
