/** Titles of the columns of a scan's statements, of which recognition mistook a character. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import {
  columnNotes,
  type Recognised,
  type RecognisedTable,
} from '../../src/extraction/pipeline/recognised.ts';

const HEAD = '清溪县林业局2024年度部门决算\n支出决算表\n金额单位：万元\n';
const TITLES = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出'];
const ROWS = [
  ['合计', '', '812.40', '600.10', '212.30', '0.00', '0.00'],
  ['208', '社会保障和就业支出', '80.15', '80.15', '0.00', '0.00', '0.00'],
];

/** As recognised: the statement with some titles read otherwise. */
function scan(misread: Readonly<Record<string, string>>): Recognised {
  let text = HEAD;
  const rows = [TITLES.map((title) => misread[title] ?? title), ...ROWS].map((cells) => {
    const row = cells.map((cell, index) => {
      if (index > 0) text += '\t';
      const start = text.length;
      text += cell;
      return { start, end: text.length, colspan: 1, rowspan: 1 };
    });
    text += '\n';
    return row;
  });
  const tables: RecognisedTable[] = [rows];
  return { text, tables, confirmed: null };
}

async function read(misread: Readonly<Record<string, string>>) {
  const recognised = scan(misread);
  const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
  const document = await extractDocument(bytes, { fileName: '扫描.jpg' }, { places: [], recognised });
  const figures = document.tables.figures.filter(({ basis }) => basis === 'printed');
  return {
    ...columnNotes(recognised, document),
    totals: figures
      .filter((row) => row['function_name'] === '')
      .map((row) => `${String(row['measure'])} ${String(row['value'])}`),
  };
}

const WHOLE = [
  'expenditure 812.40',
  'basic_expenditure 600.10',
  'project_expenditure 212.30',
  'expenditure_to_superior 0.00',
  'expenditure_operations 0.00',
];

describe('a title of which', () => {
  it('nothing is mistaken is read, and there is nothing to say', async () => {
    expect(await read({})).toEqual({ totals: WHOLE, misread: [], unread: [] });
  });

  it.each([
    ['a stroke is missing', '基本支出', '基木支出'],
    [
      'a character is another one that titles have too, and is known to be taken for it',
      '经营支出',
      '经营支岀',
    ],
    ['two of many are wrong', '本年支出合计', '夲年支出合讣'],
    ['a stain is read with it', '项目支出', '项目支出|'],
  ])('%s is taken for the only one that is so near', async (_, title, printed) => {
    const { totals, misread, unread } = await read({ [title]: printed });
    expect(totals).toEqual(WHOLE);
    expect(misread).toEqual([{ statement: '支出决算表', printed, taken: title }]);
    expect(unread).toEqual([]);
  });

  it.each([
    ['is near to two', '项目支出', '顼支出'],
    ['says something else by a character that titles have', '项目支出', '项目收出'],
    ['is another one altogether', '经营支出', '对外投资'],
  ])('%s leaves its column unread, and says so', async (_, title, printed) => {
    const { totals, misread, unread } = await read({ [title]: printed });
    expect(misread).toEqual([]);
    expect(unread).toEqual([{ statement: '支出决算表', title: printed, numbers: 2 }]);
    expect(totals).toHaveLength(WHOLE.length - 1);
  });
});

it('a document with a title that was taken keeps its text as it was recognised', async () => {
  const recognised = scan({ 基本支出: '基木支出' });
  const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
  const { text } = await extractDocument(bytes, { fileName: '扫描.jpg' }, { places: [], recognised });
  expect(text).toBe(recognised.text);
});
