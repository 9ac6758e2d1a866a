import { expect, test } from 'vitest';
import { citeNumber, citeView } from '../../src/language/citation.ts';

const CITED = {
  edition: { version: '0123456789abcdef'.repeat(4), builtOn: '2026-03-01' },
  address: 'https://site.example/documents/qingchuan-2023?at=10-16',
  citedOn: '2026-03-05',
};
const DOCUMENT = {
  publisher: '青川县档案局',
  title: '青川县档案局2023年度部门决算',
  fiscalYear: 2023,
  publishedOn: '2024-09-10',
  sourceUrl: 'https://qingchuan.example/js.html',
  sha256: 'ab'.repeat(32),
};

test('a number: body, title, day, sentence, address, checksum, dataset, place', () => {
  expect(citeNumber(DOCUMENT, '支出合计\n 88.10万元。', CITED)).toBe(
    '青川县档案局. 青川县档案局2023年度部门决算[EB/OL]. （2024-09-10）[2026-03-05]. 原文：“支出合计88.10万元。”. ' +
      'https://qingchuan.example/js.html. 文件 SHA-256：abababababab. ' +
      '部门决算公开数据集，版本 0123456789ab（2026-03-01）. https://site.example/documents/qingchuan-2023?at=10-16',
  );
});

test('a line break within a sentence leaves no blank in its words, and the blanks that are printed stay', () => {
  const words = (quote: string): string => citeNumber(DOCUMENT, quote, CITED);
  expect(words('出国团组 1 个，累计 1 人次，主\n\n 要用于招商引资。')).toContain(
    '“出国团组 1 个，累计 1 人次，主要用于招商引资。”',
  );
  expect(words('参加 Expo\nCity 展会')).toContain('“参加 Expo City 展会”');
});

test('what is not known is left out: the year of the account stands for the day', () => {
  const words = citeNumber({ ...DOCUMENT, publishedOn: null, sourceUrl: null }, null, CITED);
  expect(words).toContain('（2023年度）[2026-03-05]');
  expect(words).not.toMatch(/null|原文|qingchuan\.example/);
});

test('a view of the site', () => {
  expect(citeView('三公经费', CITED)).toBe(
    '部门决算比较. 三公经费[DB/OL]. 部门决算公开数据集，版本 0123456789ab（2026-03-01）[2026-03-05]. ' +
      CITED.address,
  );
});
