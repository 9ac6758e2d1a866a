/** The English catalogue: whole, with the values of the Chinese texts, and in sentences that a reader would write. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { ABSENCE_NAMES, BASIS_NAMES, STATUS_NAMES } from '../../../src/domain/dataTable.ts';
import { ASPECT_NAMES } from '../../../src/domain/aspects.ts';
import { MEASURES, SECTIONS } from '../../../src/domain/measures.ts';
import { SEVERITY_NAMES, TABLES } from '../../../src/domain/tables.ts';
import { UNITS } from '../../../src/domain/units.ts';
import { MESSAGES } from '../../../src/extraction/errors.ts';
import { UNREAD_REASONS } from '../../../src/extraction/figures/claims.ts';
import { CATALOGUE } from '../../../src/language/english/catalogue.ts';
import { columns, quantity, say, words } from '../../../src/language/english/index.ts';

const texts = Object.entries(CATALOGUE);
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const namesIn = (text: string): string[] =>
  sorted([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name));
const tagsIn = (text: string): string[] =>
  sorted([...text.matchAll(/<(\/?\w+\/?)>/g)].map(([, tag = '']) => tag));

test('an English text has the values and elements of its Chinese text', () => {
  const wrong = texts.filter(
    ([chinese, english]) =>
      String(namesIn(chinese)) !== String(namesIn(english)) ||
      String(tagsIn(chinese)) !== String(tagsIn(english)),
  );
  expect(wrong).toEqual([]);
});

test('every text can be formatted, and says nothing in Chinese but quotations of the documents', () => {
  const said = texts.map(([chinese, english]) => {
    const values = Object.fromEntries(namesIn(chinese).map((name) => [name, 2]));
    return new IntlMessageFormat(english, 'en', undefined, { ignoreTag: true }).format(values) as string;
  });
  expect(said.filter((text) => /[{}，。；：、]/.test(text))).toEqual([]);
  expect(
    said.filter((text) => /\p{Script=Han}/u.test(text.replace(/“[^”]*”|（[^）]*）|\([^)]*\)/g, ''))),
  ).toEqual([]);
});

test('no text is kept that the interface does not say', () => {
  const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('language/english'))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n');
  const written = (text: string): string =>
    text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n');
  const isSaid = (text: string): boolean =>
    [`'${written(text)}'`, `"${text}"`, `"${text.replaceAll('\n', '\\n')}"`].some((each) =>
      source.includes(each),
    );
  expect(texts.map(([chinese]) => chinese).filter((text) => !isSaid(text))).toEqual([]);
});

test('every word of the domain has its English', () => {
  const named = [
    ...[
      ABSENCE_NAMES,
      BASIS_NAMES,
      STATUS_NAMES,
      SEVERITY_NAMES,
      ASPECT_NAMES,
      SECTIONS,
      UNREAD_REASONS,
      MESSAGES,
    ].flatMap((names) => Object.values(names)),
    ...Object.values(MEASURES).map(({ definition }) => definition),
    ...Object.keys(UNITS).filter((unit) => unit !== '%'),
  ];
  expect(named.filter((text) => words[text] === undefined)).toEqual([]);
  const titles = TABLES.flatMap((table) => [table.titleZh, ...table.columns.map(({ titleZh }) => titleZh)]);
  expect(titles.filter((title) => columns[title] === undefined)).toEqual([]);
});

test('one and many', () => {
  expect(say('{count} 个部门', { count: 1 })).toBe('1 agency');
  expect(say('{count} 个部门', { count: 5 })).toBe('5 agencies');
  expect(
    say('{name}，{documentCount} 份文件，{agencyCount} 个部门', {
      name: '湖北',
      documentCount: 1,
      agencyCount: 2,
    }),
  ).toBe('湖北, 1 document, 2 agencies');
  // Formatted before: the number is not a number any more.
  expect(
    say(
      '{total} 条可比的数字目标中，{hitExactly} 条（{hitPct}%）的完成值与目标正好相等，{exceeded} 条优于目标，{missed} 条未达到。{rest}',
      { total: 1027, hitExactly: 3, hitPct: '0.3', exceeded: 1, missed: 2, rest: '' },
    ),
  ).toMatch(/^Of 1,027 numeric targets/);
});

test('units: an amount is in full, to the last digit that is printed', () => {
  expect(quantity('1,234.56', '万元')).toBe('¥12,345,600');
  expect(quantity('−0.185', '万元')).toBe('−¥1,850');
  expect(quantity('+18.1', '亿元')).toBe('+¥1,810,000,000');
  expect(quantity('1200.50', '元')).toBe('¥1,200.5');
  expect(quantity('0.0185', '万元／人次')).toBe('¥185 per guest');
  expect(quantity('1.00 – 2.50', '万元')).toBe('¥10,000 – ¥25,000');
  expect(quantity('n.a.', '万元')).toBe('n.a. 10,000 yuan');
  expect(quantity('1', '辆')).toBe('1 vehicle');
  expect(quantity('3', '辆')).toBe('3 vehicles');
  expect(quantity('3', '条')).toBe('3');
});
