import { DatabaseError, type DatabaseErrorKind } from './errors.ts';

export interface StallClock {
  /** To be called at each sign of progress. */
  readonly restart: () => void;
  readonly stop: () => void;
  /** Rejects once nothing has happened for the whole time. */
  readonly ran: Promise<never>;
}

/** Tells a line that is slow from one that is dead: not how long the whole takes is measured, but how long nothing comes. */
export function startStallClock(milliseconds: number, kind: DatabaseErrorKind): StallClock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fail: (error: DatabaseError) => void = () => undefined;
  const ran = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  // Whoever has stopped listening is not told of a clock that ran out at the same moment.
  ran.catch(() => undefined);
  const stop = (): void => {
    clearTimeout(timer);
  };
  const restart = (): void => {
    stop();
    timer = setTimeout(() => {
      fail(new DatabaseError(kind, `no progress for ${String(milliseconds)} ms`));
    }, milliseconds);
  };
  restart();
  return { restart, stop, ran };
}
