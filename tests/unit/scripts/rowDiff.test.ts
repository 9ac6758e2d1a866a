import { describe, expect, it } from 'vitest';
import { diffLines, isSame, rowDiff } from '../../../scripts/lib/rowDiff.ts';

const row = (id: string, value: string) => ({ id, value });

describe('two states of a table', () => {
  it('are told apart by key: what came, what went, what changed in which column', () => {
    const diff = rowDiff([row('a', '1'), row('b', '2')], [row('b', '3'), row('c', '4')], ['id']);
    expect(diff).toEqual({
      added: [row('c', '4')],
      removed: [row('a', '1')],
      changed: [{ before: row('b', '2'), after: row('b', '3'), columns: ['value'] }],
    });
    expect(diffLines(diff, ['id'])).toEqual([
      '+1 −1 ~1',
      '  + c',
      '  − a',
      '  ~ by column: value 1',
      '  ~ b: value 2 → 3',
    ]);
  });

  it('are the same in any order, and count rows that are there twice', () => {
    expect(isSame(rowDiff([row('a', '1'), row('b', '2')], [row('b', '2'), row('a', '1')], []))).toBe(true);
    expect(rowDiff([row('a', '1')], [row('a', '1'), row('a', '1')], []).added).toEqual([row('a', '1')]);
  });

  it('show some examples, and how many more there are', () => {
    const rows = Array.from({ length: 5 }, (_, index) => row(String(index), ''));
    expect(diffLines(rowDiff([], rows, ['id']), ['id']).at(-1)).toBe('  + and 2 more');
  });
});
