/** What a frame makes of the rows of its queries, and what its table and its sentence say of it. */
import { describe, expect, test } from 'vitest';
import { isDerived, reasonCell, type AbsentCell } from '../../../src/domain/dataTable.ts';
import { LOCAL_MARK, PARTLY_LOCAL_MARK } from '../../../src/domain/localMark.ts';
import { absenceWords } from '../../../src/language/absences.ts';
import { agencyFrame, placeId } from '../../../src/comparison/frame.ts';
import { frameSentence } from '../../../src/comparison/sentence.ts';
import { tableOf } from '../../../src/comparison/table.ts';
import { cellRow, compare, frameOf, QUESTIONED, rankedAgency } from '../../support/frames.ts';

const SPENT = 'three_public.actual';
const GROWTH = 'growth:three_public';
const only = (row: ReturnType<typeof cellRow>, what = [SPENT]) =>
  frameOf(compare(what), [row]).rows[0]?.cells[row.ordinal];

describe('a number', () => {
  test('money is shown in 万元 with its place', () => {
    expect(only(cellRow('甲', 0, 146_600))).toEqual({
      kind: 'number',
      value: 14.66,
      unit: '万元',
      basis: 'printed',
      status: 'ok',
      source: { documentId: '甲-2023', start: 10, end: 16 },
    });
  });
  test('a derived one says so', () => {
    expect(only(cellRow('甲', 0, 428_600, { basis: 'derived' }))).toMatchObject({
      basis: 'derived',
      note: '由次年文件的“比上年增减”推算',
    });
  });
  test('a ratio is computed with its formula, unless the document prints it', () => {
    const [computed, stated] = [false, true].map((is_stated) =>
      only(cellRow('甲', 1, -65.8, { unit: '%', is_stated }), [SPENT, GROWTH]),
    );
    expect(computed).toMatchObject({ basis: 'computed', note: '（本年 − 上年）÷ 上年' });
    expect(stated).toMatchObject({ basis: 'printed', note: '比率为文件所载' });
  });
  test('a printed change is an amount, not a rate', () => {
    expect(only(cellRow('甲', 0, -282_000, { is_stated: true }), ['change:three_public'])).toMatchObject({
      value: -28.2,
      basis: 'printed',
      note: '增减额为文件所载',
    });
  });
  test('a ratio of which a part is in conflict is in conflict', () => {
    expect(
      only(cellRow('甲', 1, 3, { unit: '%', base_status: 'conflicting' }), [SPENT, GROWTH]),
    ).toMatchObject({ status: 'conflicting' });
  });
  test.each([
    ['the amount', { basis: 'derived' }],
    ['what it is divided by', { base_basis: 'derived' }],
  ] as const)('a ratio of which %s is derived is marked and says so', (_, part) => {
    const cell = only(cellRow('甲', 1, 3, { unit: '%', ...part }), [SPENT, GROWTH]);
    expect(cell).toMatchObject({
      basis: 'computed_of_derived',
      note: '（本年 − 上年）÷ 上年；由次年文件的“比上年增减”推算',
    });
    expect(isDerived(cell)).toBe(true);
    // Printed itself, it needs no part.
    const stated = only(cellRow('甲', 1, 3, { unit: '%', ...part, basis: 'printed', is_stated: true }), [
      SPENT,
      GROWTH,
    ]);
    expect(isDerived(stated)).toBe(false);
  });
  test('a finding that names it asks its question', () => {
    expect(only(cellRow('甲', 0, 1, QUESTIONED))).toMatchObject({
      doubt: { findingId: 'finding-1', severity: 'question', question: QUESTIONED.question },
    });
  });
  test('a quantity per head is in 万元 a head', () => {
    expect(only(cellRow('甲', 0, 14_660), ['per_staff:three_public'])).toMatchObject({
      value: 1.466,
      unit: '万元／人',
    });
  });
  test('a number without a place leads nowhere', () => {
    const cell = only(cellRow('甲', 0, 2, { unit: '条', document_id: null }), ['findings.question']);
    expect(cell).toMatchObject({ source: null, unit: '条' });
    expect(cell && placeId(cell)).toBe('');
  });
});

test('agencies that have no items to list are named beneath those that have', () => {
  const comparison = compare([SPENT], { per: 'economic' });
  const agencies = ['甲', '乙', '丙'].map((id, index) =>
    rankedAgency(id, { rank: index + 1, agency_total: 3, scored_total: 3 }),
  );
  const row = (id: string) => cellRow(id, 0, 10_000, { item: '差旅费' });
  expect(agencyFrame(comparison, agencies, [row('甲')]).notes.join()).toContain(
    '另有 2 个部门没有可列的明细（未公布，或未收录该年文件）：乙局、丙局。',
  );
  expect(agencyFrame(comparison, agencies, [row('甲'), row('乙'), row('丙')]).notes).toEqual([]);
});

test('on a telephone an item stands under its agency, and leaves the room to the numbers', () => {
  const frame = frameOf(compare([SPENT], { per: 'function_class' }), [
    cellRow('甲', 0, 10_000, { item: '教育支出' }),
  ]);
  const { columns } = tableOf(frame);
  expect(columns.filter(({ folds }) => folds).map(({ key }) => key)).toEqual(['year', 'item']);
});

test('and an agency under its form', () => {
  const frame = frameOf(compare(['evaluation.total_score'], { per: 'form' }), [cellRow('甲', 0, 90)]);
  const { columns } = tableOf(frame);
  expect(columns[0]?.key).toBe('item');
  expect(columns.filter(({ folds }) => folds).map(({ key }) => key)).toEqual(['name', 'year']);
});

describe('no number', () => {
  test.each(['unpublished', 'not_applicable', 'not_collected', 'unreadable', 'zero_base'] as const)(
    '%s stays what it is',
    (absence) => {
      expect(only(cellRow('甲', 0, null, { absence }))).toMatchObject({ kind: 'absent', why: absence });
    },
  );
  test('a ratio whose other year has no document names that year, since its own has one', () => {
    const missing = { absence: 'not_collected', lacking_measure: 'three_public' } as const;
    const [prior, own] = [2022, 2023].map((lacking_year) =>
      only(cellRow('甲', 1, null, { ...missing, lacking_year }), [SPENT, GROWTH]),
    );
    expect(prior && absenceWords(prior as AbsentCell)).toBe('未收录该年文件：2022年“三公”经费');
    expect(reasonCell(prior)).toMatchObject({ why: 'unpublished' });
    expect(own).not.toHaveProperty('lacks');
    expect(reasonCell(own)).toMatchObject({ why: 'not_collected' });
  });
  test('zero is a number', () => {
    expect(only(cellRow('甲', 0, 0))).toMatchObject({ kind: 'number', value: 0 });
  });
  test('where a document says that it has none is one click away', () => {
    const place = { absence_document_id: '甲-2023', absence_start: 5, absence_end: 20 };
    expect(only(cellRow('甲', 0, null, { absence: 'not_applicable', ...place }))).toMatchObject({
      source: { documentId: '甲-2023', start: 5, end: 20 },
    });
  });
});

describe('rows', () => {
  const two = [
    cellRow('甲', 0, 50_000, { fiscal_year: 2022, basis: 'derived' }),
    cellRow('甲', 0, 60_000),
    cellRow('乙', 0, 90_000),
  ];
  test('agencies keep the order of the query, their years the latest first', () => {
    const { rows } = frameOf(compare([SPENT], { when: { kind: 'every' } }), two);
    expect(rows.map(({ agency, fiscalYear }) => [agency.agency_id, fiscalYear])).toEqual([
      ['甲', 2023],
      ['甲', 2022],
      ['乙', 2023],
    ]);
  });
  test('an agency that is not of this page is pinned', () => {
    const { rows } = frameOf(compare([SPENT], { top: 1, page: 1, pinned: ['乙'] }), two.slice(1), {
      乙: { rank: 7 },
    });
    expect(rows.map(({ isPinned, rank }) => [isPinned, rank])).toEqual([
      [false, 1],
      [true, 7],
    ]);
  });
});

describe('notes', () => {
  const notes = (frame: ReturnType<typeof frameOf>) => frame.notes.join('');
  test('nothing to say', () => {
    expect(frameOf(compare([SPENT]), [cellRow('甲', 0, 1), cellRow('乙', 0, 2)]).notes).toEqual([]);
  });
  test('different years on one axis', () => {
    const mixed = [cellRow('甲', 0, 1), cellRow('乙', 0, 2, { fiscal_year: 2024 })];
    expect(notes(frameOf(compare([SPENT]), mixed))).toContain('2023–2024');
  });
  test('行政单位 beside 事业单位, only for what is of one kind', () => {
    const types = { 乙: { agency_type: '事业单位' } };
    const of = (key: string) =>
      notes(frameOf(compare([key]), [cellRow('甲', 0, 1), cellRow('乙', 0, 2)], types));
    expect(of('agency_operating.actual')).toContain('口径不同');
    expect(of(SPENT)).not.toContain('口径不同');
  });
  test('derived, doubtful and not collected are explained', () => {
    const said = notes(
      frameOf(compare([SPENT], { when: { kind: 'listed', years: [2022] } }), [
        cellRow('甲', 0, 1, { basis: 'derived' }),
        cellRow('乙', 0, 1, QUESTIONED),
        cellRow('丙', 0, null, { absence: 'not_collected' }),
      ]),
    );
    for (const words of ['标“推”', '标“疑”', '未收录该年文件']) expect(said).toContain(words);
  });
  test('what is of a reader’s own file is not of the dataset that is cited', () => {
    const said = (agency_name: string) =>
      notes(frameOf(compare([SPENT]), [cellRow('甲', 0, 1)], { 甲: { agency_name } }));
    expect(said(`青川县甲局${LOCAL_MARK}`)).toContain('不在所引数据集里');
    expect(said(`青川县甲局${PARTLY_LOCAL_MARK}`)).toContain('不在所引数据集里');
    expect(said('青川县甲局')).toBe('');
  });
});

describe('the table of a frame', () => {
  const reason = { reason: '公务用车减少', reason_document_id: '甲-2023', reason_start: 40, reason_end: 46 };
  const frame = frameOf(compare([SPENT, 'change:three_public', GROWTH]), [
    cellRow('甲', 0, 146_600),
    cellRow('甲', 1, -282_000, { is_stated: true, ...reason }),
    cellRow('甲', 2, -65.8, { is_stated: true, unit: '%', ...reason }),
  ]);
  test('who and when, the metrics, and the stated reason once', () => {
    const { columns, rows } = tableOf(frame, { withRegion: true, titles: { [SPENT]: '本年' } });
    expect(columns.map(({ title }) => title)).toEqual([
      '部门',
      '地区',
      '年度',
      '本年',
      '“三公”经费·比上年增减额',
      '“三公”经费·比上年增减幅度',
      '增减的主要原因',
    ]);
    expect(rows[0]?.cells['reason-change']).toEqual({
      kind: 'text',
      text: '公务用车减少',
      source: { documentId: '甲-2023', start: 40, end: 46 },
    });
  });
  test('an item stands behind its agency, without the class it is within', () => {
    const items = frameOf(compare([SPENT], { per: 'function_item', within: '教育支出' }), [
      cellRow('甲', 0, 1, { item: '教育支出/普通教育/小学教育' }),
    ]);
    const { columns, rows } = tableOf(items);
    expect(columns.map(({ key }) => key)).toEqual(['name', 'year', 'item', SPENT]);
    expect(rows[0]?.cells['item']).toMatchObject({ text: '普通教育 / 小学教育' });
  });
});

describe('the sentence of a frame', () => {
  test('highest, lowest, and every kind of absence counted', () => {
    const sentence = frameSentence(
      frameOf(compare([SPENT]), [
        cellRow('甲', 0, 300_000),
        cellRow('乙', 0, 0),
        cellRow('丙', 0, null, { absence: 'not_collected' }),
        cellRow('丁', 0, null, { absence: 'unpublished' }),
      ]),
    );
    expect(sentence).toContain('共 4 个部门');
    expect(sentence).toMatch(/最高为甲局（2023年）30\.00\s*万元/);
    expect(sentence).toMatch(/最低为乙局（2023年）0\.00\s*万元/);
    expect(sentence).toContain('未公布 1 个');
    expect(sentence).toContain('未收录该年文件 1 个');
  });
  test('a number that its bar marks is marked', () => {
    const sentence = frameSentence(
      frameOf(compare([SPENT]), [cellRow('甲', 0, 300_000, QUESTIONED), cellRow('乙', 0, 1)]),
    );
    expect(sentence).toMatch(/30\.00\s*万元（疑）/);
    expect(sentence.match(/（疑）/g)).toHaveLength(1);
  });
  test('nothing to compare', () => {
    expect(frameSentence(frameOf(compare([SPENT]), []))).toBe('没有可比的数据。');
  });
});
