/** An account printed in traditional characters is read like one in simplified ones. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import characters from 'opencc-js/dict/STCharacters';
import { describe, expect, it } from 'vitest';
import { agencyNameOf } from '../../src/extraction/agencyName.ts';
import { documentRows } from '../../src/extraction/dataset/document.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';
import { flowOf } from '../../src/extraction/text/flow.ts';
import { identity } from './golden.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'templates');
const TRADITIONAL = new Map(
  characters.split('|').map((entry): [string, string] => {
    const [simplified = '', traditional = ''] = entry.split(' ');
    return [simplified, traditional.charAt(0)];
  }),
);
/** Characters that have several traditional forms stay simplified where the form is another word's (于, 后, 里). */
const traditional = (text: string): string =>
  [...text].map((character) => TRADITIONAL.get(character) ?? character).join('');

const figuresOf = (text: string): string[] => {
  const reading = readText(text);
  return documentRows(reading, { documentId: 'd', agencyId: 'a', fiscalYear: reading.fiscalYear })
    .tables.figures.map(identity)
    .sort();
};

const NAMES = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

describe.each(NAMES)('%s in traditional characters', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');

  it('gives the same figures at the same places', () => {
    const other = traditional(text);
    expect(other).not.toBe(text);
    expect(figuresOf(other)).toEqual(figuresOf(text));
  });
});

it('leaves characters that simplified texts use: 乾县 is no 干县', () => {
  expect(agencyNameOf(flowOf('乾县水利局2023年度部门决算'))).toBe('乾县水利局');
});

it('drops how a character is read, in a bracket behind it', () => {
  expect(flowOf('一般公共預(yù)算財政撥款').text).toBe('一般公共预算财政拨款');
  expect(flowOf('附件（表）').text).toBe('附件(表)');
});
