/** Numbers of a scan are drafts: none is a figure, is derived from or is checked before a person has confirmed it. */
import { describe, expect, it } from 'vitest';
import type { SourceRange } from '../../src/extraction/document/document.ts';
import { extractDocument, type ExtractedDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { canBePrinted, scanChecks } from '../../src/ocr/checks.ts';
import { draftNumbers } from '../../src/extraction/pipeline/draftNumbers.ts';
import { textOfScan } from '../../src/ocr/text.ts';
import { sourceOf } from '../extraction/golden.ts';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const TEXT = `清溪县林业局2024年度部门决算
一、收入支出决算总体情况说明
2024年度收入总计86.45万元，支出总计86.45万元。与上年相比，收入总计减少35.20万元，下降12.66%，主要原因是：项目减少。
二、财政拨款“三公”经费支出决算情况说明
2024年度“三公”经费支出决算数为18.62万元，其中：公务用车运行维护费支出决算15.40万元；公务接待费支出决算4.22万元。
`;

const recognise = (text: string, confirmed: readonly SourceRange[] | null): Promise<ExtractedDocument> =>
  extractDocument(JPEG, { fileName: '扫描.jpg' }, { places: [], recognised: { text, confirmed } });

const rangeOf = (printed: string, from = 0): SourceRange => {
  const start = TEXT.indexOf(printed, from);
  return { start, end: start + printed.length };
};
const namesOf = ({ tables }: ExtractedDocument): string[] =>
  tables.figures.map((row) => `${row['measure']}.${row['aspect']} ${row['value']} ${row['basis']}`);

describe('a scan of which nothing is confirmed', () => {
  it('has no figure, no finding and no reason, and each of its numbers is on the unread list', async () => {
    const { tables, toConfirm } = await recognise(TEXT, []);
    expect(tables.figures).toEqual([]);
    expect(tables.findings).toEqual([]);
    expect(tables.explanations).toEqual([]);
    expect(toConfirm.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      '86.45',
      '86.45',
      '35.20',
      '12.66',
      '18.62',
      '15.40',
      '4.22',
    ]);
    const waiting = tables.unread.filter(({ reason }) => reason === '扫描识别，待核对');
    expect(waiting.map(({ printed }) => printed)).toEqual(
      toConfirm.map(({ start, end }) => TEXT.slice(start, end)),
    );
  });

  it('is what it is, by its bytes', async () => {
    expect((await recognise(TEXT, [])).tables.documents[0]).toMatchObject({ media_type: 'image/jpeg' });
  });
});

describe('a number that is confirmed', () => {
  it('is a figure, and no other is', async () => {
    expect(namesOf(await recognise(TEXT, [rangeOf('18.62')]))).toEqual(['three_public.actual 18.62 printed']);
  });

  it('is derived from only together with what else that takes', async () => {
    const actual = rangeOf('86.45');
    expect(namesOf(await recognise(TEXT, [actual]))).toEqual(['revenue_total.actual 86.45 printed']);
    expect(namesOf(await recognise(TEXT, [actual, rangeOf('35.20')]))).toContain(
      'revenue_total.actual 121.65 derived',
    );
  });

  it('is held against others only when they are confirmed too', async () => {
    const parts = ['35.20', '12.66', '86.45'].map((printed) => rangeOf(printed));
    const whole = await recognise(TEXT, parts);
    expect(whole.tables.findings.length).toBeGreaterThan(0);
    expect((await recognise(TEXT, parts.slice(0, 2))).tables.findings).toEqual([]);
  });

  it('brings the stated reason with it', async () => {
    expect((await recognise(TEXT, [rangeOf('35.20')])).tables.explanations).toHaveLength(1);
  });
});

describe('a self-evaluation', () => {
  const source = sourceOf('urumqi-xinshi-government-services-2023');

  it('counts when all of its cells are confirmed, and not when one is not', async () => {
    const { tables, toConfirm } = await recognise(source, null);
    expect(tables.evaluations.length).toBeGreaterThan(0);
    const all = await recognise(source, toConfirm);
    expect(all.tables.evaluations).toEqual(tables.evaluations);
    expect(all.tables.figures).toEqual(tables.figures);
    const cells = tables.evaluation_cells.filter(
      ({ evaluation_id: id }) => id === tables.evaluations[0]?.['evaluation_id'],
    );
    const numeric = cells.find(({ printed }) => /\d/.test(String(printed)));
    const start = Number(numeric?.['source_start']);
    const without = toConfirm.filter((range) => !(range.start <= start && range.end > start));
    expect(without).toHaveLength(toConfirm.length - 1);
    const less = await recognise(source, without);
    expect(less.tables.evaluations).toHaveLength(tables.evaluations.length - 1);
    expect(less.tables.indicators.length).toBeLessThan(tables.indicators.length);
  });
});

describe('the order in which numbers are looked at', () => {
  const lines = TEXT.replace('15.40', '154O').trimEnd().split('\n');
  const scan = {
    pages: [
      {
        slope: 0,
        width: 4000,
        height: 600,
        tables: [],
        fault: null,
        lines: lines.map((text, row) => ({
          box: { left: 0, top: row * 50, right: text.length * 20, bottom: row * 50 + 30 },
          text,
          sure: Array.from(text, (_, unit) => (text.startsWith('12.66', unit) ? 60 : 98)),
          x: Array.from(text, (_, unit) => unit * 20 + 10),
        })),
      },
    ],
  };

  it('has what contradicts, odd formats and what the model was not sure of first, each with its place', async () => {
    const read = textOfScan(scan);
    const drafts = draftNumbers(await recognise(read.text, null));
    const checks = scanChecks(drafts, read, []);
    const doubted = checks.filter(({ doubts }) => doubts.length > 0);
    expect(checks.slice(0, doubted.length)).toEqual(doubted);
    const doubtsOf = (printed: string) => checks.find((check) => check.printed === printed)?.doubts;
    expect(doubtsOf('12.66')).toEqual(['contradicts', 'unsure']);
    expect(doubtsOf('1540')).toContain('format');
    expect(checks.every(({ place, isConfirmed }) => place !== null && !isConfirmed)).toBe(true);
    expect(canBePrinted(checks[0]!, '1,052.87')).toBe(true);
    expect(canBePrinted(checks[0]!, '1O52.87')).toBe(false);
  });

  it('knows what is confirmed, by places in the text as it was read', async () => {
    const read = textOfScan(scan);
    const [first] = scanChecks(draftNumbers(await recognise(read.text, null)), read, []);
    const confirmed = [{ start: first!.start, end: first!.end, printed: '1,234.50' }];
    const now = read.text.slice(0, first!.start) + '1,234.50' + read.text.slice(first!.end);
    const checks = scanChecks(draftNumbers(await recognise(now, null)), read, confirmed);
    const same = checks.filter(({ isConfirmed }) => isConfirmed);
    expect(same).toMatchObject([{ start: first!.start, end: first!.end, printed: '1,234.50' }]);
  });
});
