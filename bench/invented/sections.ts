/** The account sections of an invented document, in the order and nearly in the words of real ones. */
import type { Measure } from '../../src/domain/measures.ts';
import type { Account } from './accounts.ts';
import { largeChanges } from './findings.ts';
import { count } from './numerals.ts';
import type { InventedDocument } from './page.ts';
import { threePublic } from './threePublic.ts';
import { reason, type Writing } from './writing.ts';

const fiscalOf = (account: Account): number => account.generalBudget + account.funds;
const yearOf = (account: Account): number => fiscalOf(account) + account.otherRevenue;
const totalOf = (account: Account): number => yearOf(account) + account.carryover;
const procurementOf = ({ procurement: [goods, works, services] }: Account): number =>
  goods + works + services;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : (part / whole) * 100);

function totals(writing: Writing): void {
  const { document, numerals, now, before } = writing;
  const { money, percent, change } = numerals;
  document.line('一、收入支出决算总体情况说明');
  const both = ['revenue_total', 'expenditure_total'] as const;
  document.sentence(
    '收入总计、支出总计均为',
    ...money(both, 'actual', totalOf(now)),
    ...change(both, totalOf(now), totalOf(before)),
    '。',
  );
  if (totalOf(now) !== totalOf(before)) reason(writing, both);
  document.sentence('年初结转和结余', ...money(['carryover_opening'], 'actual', now.carryover), '。');
  document.line('二、收入决算情况说明');
  document.sentence('本年收入合计', ...money(['revenue'], 'actual', yearOf(now)), '。');
  for (const [measure, words, amount] of [
    ['fiscal_appropriation_revenue', '财政拨款收入', fiscalOf(now)],
    ['revenue_other', '其他收入', now.otherRevenue],
  ] as const)
    document.sentence(
      words,
      ...money([measure], 'actual', amount),
      '，占',
      ...percent([measure], 'share_pct', share(amount, yearOf(now))),
      '。',
    );
  document.line('三、支出决算情况说明');
  document.sentence('本年支出合计', ...money(['expenditure'], 'actual', yearOf(now)), '。');
  const basic = now.personnel + now.operating;
  for (const [measure, words, amount] of [
    ['basic_expenditure', '基本支出', basic],
    ['project_expenditure', '项目支出', yearOf(now) - basic],
  ] as const)
    document.sentence(
      words,
      ...money([measure], 'actual', amount),
      '，占',
      ...percent([measure], 'share_pct', share(amount, yearOf(now))),
      '。',
    );
}

function fiscal(writing: Writing): void {
  const { document, numerals, now, before, random } = writing;
  const { money, percent, change } = numerals;
  document.line('四、财政拨款收入支出决算总体情况说明');
  const both = ['fiscal_appropriation_revenue_total', 'fiscal_appropriation_expenditure_total'] as const;
  document.sentence(
    '财政拨款收入、支出总计均为',
    ...money(both, 'actual', fiscalOf(now)),
    ...change(both, fiscalOf(now), fiscalOf(before)),
    '。',
  );
  document.line('五、一般公共预算财政拨款支出决算情况说明');
  const general = ['general_public_budget_expenditure'] as const;
  const stated = document.sentence(
    '一般公共预算财政拨款支出',
    ...money(general, 'actual', now.generalBudget),
    ...change(general, now.generalBudget, before.generalBudget),
    '。',
  );
  largeChanges(document, stated);
  reason(writing, general);
  const original = Math.round(now.generalBudget * now.original);
  if (random.chance(0.85))
    document.sentence(
      '年初预算为',
      ...money(general, 'original_budget', original),
      '，完成年初预算的',
      ...percent(general, 'completion_pct', share(now.generalBudget, original)),
      '。',
    );
  if (random.chance(0.5))
    document.sentence(
      '全年预算为',
      ...money(general, 'adjusted_budget', Math.round(now.generalBudget * now.adjusted)),
      '。',
    );
  for (const [index, { item, amount }] of now.functions.entries()) {
    const prior = before.functions[index]?.amount ?? 0;
    const printed = document.sentence(
      `${item.name.split('/').join('、')}：支出决算数为`,
      ...money(general, 'actual', amount, item),
      ...change(general, amount, prior, item),
      '。',
    );
    largeChanges(document, printed);
  }
  document.line('六、一般公共预算财政拨款基本支出决算情况说明');
  document.sentence(
    '人员经费',
    ...money(['personnel'], 'actual', now.personnel),
    '，公用经费',
    ...money(['operating'], 'actual', now.operating),
    '。',
  );
}

function rest(writing: Writing): void {
  const { document, numerals, now, before, random } = writing;
  const { money, change } = numerals;
  document.line('八、其他重要事项的情况说明');
  if (now.funds > 0)
    document.sentence(
      '政府性基金预算财政拨款支出',
      ...money(['government_funds_expenditure'], 'actual', now.funds),
      '。',
    );
  else absence(document, '本单位无政府性基金预算财政拨款支出。', 'government_funds_expenditure');
  absence(document, '本单位无国有资本经营预算财政拨款支出。', 'state_capital_expenditure');
  const [operating, heading] =
    document.agency.type === 'administrative'
      ? (['agency_operating', '机关运行经费支出'] as const)
      : (['institution_operating', '事业单位公用经费支出'] as const);
  if (random.chance(0.95))
    document.sentence(
      heading,
      ...money([operating], 'actual', now.operating),
      ...change([operating], now.operating, before.operating),
      '。',
    );
  const [goods, works, services] = now.procurement;
  document.sentence(
    '政府采购支出总额',
    ...money(['procurement'], 'actual', procurementOf(now)),
    '，其中：货物',
    ...money(['procurement_goods'], 'actual', goods),
    '、工程',
    ...money(['procurement_works'], 'actual', works),
    '、服务',
    ...money(['procurement_services'], 'actual', services),
    '。',
  );
  document.sentence(
    '年末实有人数',
    ...count('staff', now.staff, '人'),
    '，其中：在职人员',
    ...count('staff_active', now.staff, '人'),
    '。',
  );
  document.sentence('年末车辆', ...count('assets_vehicles', now.vehicles, '辆'), '。');
}

function absence(document: InventedDocument, words: string, measure: Measure): void {
  const start = document.line(words);
  document.add('absences', {
    document_id: document.documentId,
    measure,
    source_start: start,
    source_end: start + words.length,
    quote: words,
  });
}

export function writeSections(writing: Writing): void {
  totals(writing);
  fiscal(writing);
  threePublic(writing);
  rest(writing);
}
