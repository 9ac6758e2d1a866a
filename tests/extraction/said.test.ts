/** What a person says of a document, over what its text tells: its kind, and the unit of money of its tables. */
import { expect, it } from 'vitest';
import { extractDocument, type DocumentMeta } from '../../src/extraction/pipeline/extractDocument.ts';
import { sourceOf } from './golden.ts';
import { utf8 } from '../read/encode.ts';
import { CALLED_BUDGET, TABLED, UNITLESS } from '../support/saidFiles.ts';

const FORMS = sourceOf('suizhou-zengdu-government-office-2023');

const read = (text: string, said: Partial<DocumentMeta> = {}, fileName = 'a.txt') =>
  extractDocument(utf8(text), { fileName, ...said }, { places: [] });

it('reads as an account what its words call a budget, and says what they call it', async () => {
  await expect(read(CALLED_BUDGET)).rejects.toMatchObject({ code: 'budget' });
  const { kind, inferredKind, tables } = await read(CALLED_BUDGET, { kind: 'final_account' });
  expect([kind, inferredKind]).toEqual(['final_account', 'budget']);
  expect(tables.documents[0]?.['kind']).toBe('final_account');
  const figures = tables.figures.map(({ measure, value }) => `${String(measure)} ${String(value)}`);
  expect(figures).toContain('expenditure 310.40');
});

it('reads nothing of an account that is said to be a budget', async () => {
  await expect(read(FORMS, { kind: 'budget' })).rejects.toMatchObject({ code: 'budget' });
});

it('reads the forms alone of what is said to be a self-evaluation', async () => {
  const [account, forms] = [await read(FORMS), await read(FORMS, { kind: 'self_evaluation' })];
  expect([forms.kind, forms.inferredKind]).toEqual(['self_evaluation', 'final_account']);
  expect(forms.tables.evaluations.length).toBeGreaterThan(0);
  expect(forms.tables.evaluations).toEqual(account.tables.evaluations);
  expect([account.tables.figures.length > 0, forms.tables.figures]).toEqual([true, []]);
  expect([forms.tables.explanations, forms.tables.absences]).toEqual([[], []]);
  await expect(read(TABLED, { kind: 'self_evaluation' }, 'a.html')).rejects.toMatchObject({
    code: 'no-forms',
  });
});

const amounts = ({ tables }: Awaited<ReturnType<typeof read>>): string[] =>
  tables.figures
    .filter(({ basis, function_code: code }) => basis === 'printed' && code === '2130304')
    .map(({ value, unit }) => `${String(value)} ${String(unit)}`);

it('reads tables that state no unit, or another, in the unit that a person says', async () => {
  const stated = await read(TABLED, {}, 'a.html');
  expect(stated.tableUnits).toEqual(['万元']);
  expect(amounts(stated)).toContain('84.60 万元');

  const other = await read(TABLED, { moneyUnit: '元' }, 'a.html');
  expect(other.tableUnits).toEqual(['万元']);
  expect(amounts(other)).toEqual(amounts(stated).map((amount) => amount.replace('万元', '元')));

  const unread = await read(UNITLESS, {}, 'a.html');
  expect([unread.tableUnits, amounts(unread)]).toEqual([[null], []]);
  const told = await read(UNITLESS, { moneyUnit: '万元' }, 'a.html');
  expect([told.tableUnits, amounts(told)]).toEqual([[null], amounts(stated)]);
});

it('leaves tables that state different units in theirs', async () => {
  const mixed = TABLED.replace(/((?:金额)?单位[:：])万元/, '$1元');
  const [stated, told] = [
    await read(mixed, {}, 'a.html'),
    await read(mixed, { moneyUnit: '亿元' }, 'a.html'),
  ];
  expect(new Set(stated.tableUnits)).toEqual(new Set(['元', '万元']));
  expect(told.tables.figures).toEqual(stated.tables.figures);
});
