import { expect, test, vi } from 'vitest';
import { DatabaseError, asDatabaseError } from '../../../src/database/errors.ts';
import { createProgressStore } from '../../../src/database/progress.ts';

const nothing = { loaded: 0, total: 0 };
const store = () =>
  createProgressStore({ phase: 'idle', isRemote: false, engine: nothing, dataset: nothing, error: null });

test('a change keeps the rest and is told to every listener until it leaves', () => {
  const { get, set, subscribe } = store();
  const listener = vi.fn();
  const leave = subscribe(listener);
  set({ phase: 'loading', engine: { loaded: 1, total: 2 } });
  expect(get()).toEqual({
    phase: 'loading',
    isRemote: false,
    engine: { loaded: 1, total: 2 },
    dataset: nothing,
    error: null,
  });
  leave();
  set({ phase: 'ready' });
  expect(listener).toHaveBeenCalledTimes(1);
});

test('the same object is read until something changes, as useSyncExternalStore needs it', () => {
  const { get, set } = store();
  expect(get()).toBe(get());
  const before = get();
  set({ phase: 'ready' });
  expect(get()).not.toBe(before);
});

test('an error that is none of ours is wrapped once, with its cause', () => {
  const cause = new TypeError('no network');
  const wrapped = asDatabaseError(cause, 'engine-failed');
  expect(wrapped).toMatchObject({ kind: 'engine-failed', detail: 'no network', cause });
  expect(asDatabaseError(wrapped, 'query')).toBe(wrapped);
  expect(wrapped).toBeInstanceOf(DatabaseError);
});
