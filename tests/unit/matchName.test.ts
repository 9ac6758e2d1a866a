import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../scripts/database/pinyin.ts';
import { matchesName, readingPattern } from '../../src/components/matchName.ts';

const finds = (typed: string, name: string, id = ''): boolean =>
  matchesName(typed, [name, id], [readingsOf(name)]);

describe('a name is found by', () => {
  const name = '乌尔禾区政府办公室';
  test.each(['', '乌尔禾', '办公室', 'wuerhe', 'Wu Er', "wu'er", 'wehq', 'zfbgs', 'wuerhq', 'zhengf'])(
    '%s',
    (typed) => {
      expect(finds(typed, name)).toBe(true);
    },
  );
  test.each(['曾都', 'wuhe', 'hwq', 'uerhe', 'wehqx', '乌区', '；'])('not by %s', (typed) => {
    expect(finds(typed, name)).toBe(false);
  });
  test('its identifier, with and without hyphens', () => {
    for (const typed of ['suizhou-zengdu', 'suizhouzengdu', 'government-office'])
      expect(finds(typed, '曾都区政府办公室', 'suizhou-zengdu-government-office'), typed).toBe(true);
  });
});

describe('a character of several readings is found by each', () => {
  test.each([
    ['曾都区', ['zengdu', 'zdq', 'zd', 'cengdou', 'cd']],
    ['重庆市', ['chongqing', 'cqs', 'zhongqing']],
    ['乐山市', ['leshan', 'lss']],
    ['乐清市', ['yueqing', 'yqs', 'leqing']],
    ['单县', ['shanxian', 'sx', 'danxian']],
    ['解州镇', ['xiezhou', 'xzz', 'jiezhou']],
    ['朝阳区', ['chaoyang', 'cyq', 'zhaoyang', 'zyq']],
    ['六安市', ['luan', 'las', 'liuan']],
    ['长安区', ['changan', 'caq']],
  ])('%s by %j', (name, typed) => {
    for (const text of typed) expect(finds(text, name), text).toBe(true);
    expect(finds('bj', name)).toBe(false);
  });
});

test('what is typed is never a pattern of its own', () => {
  expect(readingPattern('z.*')).toBeNull();
  expect(readingPattern('(')).toBeNull();
  expect(readingPattern('曾d')).toBeNull();
});
