import { describe, expect, it } from 'vitest';
import { toCanonical } from '../../../src/domain/units.ts';

describe('one amount in two units', () => {
  it('is the same characters', () => {
    expect(toCanonical('5000000.00', '元')).toEqual(toCanonical('500.00', '万元'));
  });
});
