/** Precision: what is sound is not asked about. */
import { describe, expect, it } from 'vitest';
import { ofRule } from './cases.ts';
import { SOUND_CASES } from './sound.cases.ts';
import { SOUND_FORMS } from './soundForms.cases.ts';
import { SOUND_WORDS } from './soundWords.cases.ts';
import { SOUND_YEARS } from './soundYears.cases.ts';

describe('nothing is asked about', () => {
  it.each(
    [...SOUND_CASES, ...SOUND_FORMS, ...SOUND_WORDS, ...SOUND_YEARS].map(([rule, why, subject]) => ({
      rule,
      why,
      subject,
    })),
  )('$why ($rule)', ({ rule, subject }) => {
    expect(ofRule(subject, rule)).toEqual([]);
  });
});
