import { describe, expect, it } from 'vitest';
import { expand } from '../../src/extraction/lexicon/notation.ts';
import type { Region } from '../../src/extraction/lexicon/regions.ts';
import { Trie } from '../../src/extraction/lexicon/trie.ts';
import { TEMPLATES } from '../../src/extraction/templates/index.ts';

const codesIn = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

describe('the notation of the lexicon', () => {
  it('stands for every phrase it can be read as, folded', () => {
    expect(expand('公务用车(购置|运行[维护])费')).toEqual([
      '公务用车购置费',
      '公务用车运行维护费',
      '公务用车运行费',
    ]);
    expect(expand('因公出国（境）[费]')).toEqual(['因公出国(境)费', '因公出国(境)']);
  });

  it.each(['公务(接待', '公务]接待', '(一|二', '{nobody}'])('refuses %s', (pattern) => {
    expect(() => expand(pattern)).toThrow(RangeError);
  });
});

describe('the trie', () => {
  it('finds the longest phrase and lets a later meaning replace an earlier one', () => {
    const trie = new Trie<string>();
    trie.add('财政拨款', 'short');
    trie.add('财政拨款收入', 'long');
    expect(trie.longest(codesIn('本年财政拨款收入合计'), 2)).toEqual({ value: 'long', end: 8 });
    expect(trie.longest(codesIn('财政拨款支出'), 0)).toEqual({ value: 'short', end: 4 });
    expect(trie.longest(codesIn('财政'), 0)).toBeNull();
    trie.add('财政拨款', 'other');
    expect(trie.longest(codesIn('财政拨款'), 0)?.value).toBe('other');
  });

  it('has room for many provinces', () => {
    const trie = new Trie<number>();
    for (let index = 0; index < 100_000; index++) trie.add(`预算${String(index)}`, index);
    expect(trie.longest(codesIn('预算99999元'), 0)).toEqual({ value: 99_999, end: 7 });
    expect(trie.longest(codesIn('预算'), 0)).toBeNull();
  });
});

describe('a section', () => {
  const meaning = (region: Region, phrase: string) =>
    TEMPLATES.base.lexerOf(region).longest(codesIn(phrase), 0)?.value;

  it('gives a phrase its own meaning there', () => {
    expect(meaning('revenue', '其他收入')).toEqual({
      kind: 'subject',
      measures: { money: ['revenue_other'] },
    });
    expect(meaning('basic', '公务接待费')).toEqual({
      kind: 'economic',
      name: '公务接待费',
      measure: 'operating',
    });
    expect(meaning('three_public', '公务接待费')).toMatchObject({
      kind: 'subject',
      measures: { money: ['reception'] },
    });
    expect(meaning('fiscal', '年初结转和结余')).toEqual({
      kind: 'subject',
      measures: { money: ['fiscal_appropriation_carryover_opening'] },
    });
  });
});
