/** While own documents are on their way into the answers, exports are held: also where the engine does not come, they are let go again. */
import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { ownJoining, rejoinOwn } from '../../src/features/own/rejoin.ts';

it('is told from the change on until the answers are asked anew, or there is no engine to ask', async () => {
  const told: boolean[] = [];
  const leave = ownJoining.subscribe(() => told.push(ownJoining.get()));
  expect(ownJoining.get()).toBe(false);
  // Outside a page there is no engine.
  const joined = rejoinOwn(new QueryClient());
  expect(ownJoining.get()).toBe(true);
  await expect(joined).rejects.toThrow();
  leave();
  expect(told).toEqual([true, false]);
});
