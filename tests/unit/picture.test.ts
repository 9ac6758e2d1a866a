import { expect, test } from 'vitest';
import { wrap } from '../../src/features/export/picture.ts';

/** Every character is one wide. */
const length = (text: string): number => [...text].length;

test('the notes of a picture keep their paragraphs and fill lines anywhere between Chinese characters', () => {
  expect(wrap('数据来源：各部门公开\n疑问：为何', 6, length)).toEqual([
    '数据来源：各',
    '部门公开',
    '疑问：为何',
  ]);
});

test('no line begins with a mark that closes, or ends with one that opens', () => {
  expect(wrap('未收录该年：本数据集（甲）无', 5, length)).toEqual(['未收录该', '年：本数据', '集（甲）无']);
  expect(wrap('见（38.10%）。何时', 9, length)).toEqual(['见', '（38.10%）。', '何时']);
});

test('an address is not broken where a line of its own holds it, and never lost where none does', () => {
  expect(wrap('版本。https://a.example/?x=1', 22, length)).toEqual(['版本。', 'https://a.example/?x=1']);
  expect(wrap('见https://a.example', 8, length).join('')).toBe('见https://a.example');
});
