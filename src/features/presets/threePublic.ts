/** “三公”经费: by category over years, budget against actual, per head, per vehicle and per guest, and the counts behind. */
import { paletteOf } from '../../charts/partColors.ts';
import { comparisonOf } from '../../comparison/comparison.ts';
import { metric } from '../../comparison/metrics.ts';
import type { Measure } from '../../domain/measures.ts';
import { THREE_PUBLIC_AMOUNTS } from '../../domain/threePublic.ts';
import { t } from '../../language/t.ts';
import { measureName } from '../../language/measures.ts';
import { chosen, type PanelPreset, type Preset } from './preset.ts';

/** The three parts that every document compares with last year; purchase and operation are split in the table. */
const CATEGORIES: readonly Measure[] = ['vehicles', 'reception', 'overseas_travel'];

const COUNTS: readonly Measure[] = [
  'overseas_groups',
  'overseas_persons',
  'vehicles_purchased',
  'vehicles_owned',
  'reception_batches',
  'reception_persons',
  'staff_active',
];

const actual = (measure: Measure): string => `${measure}.actual`;
const CATEGORY_COLORS = paletteOf(CATEGORIES.map(actual));
const BY_SIZE = { by: actual('three_public'), descending: true } as const;

const category: PanelPreset = {
  id: 'category',
  width: 'full',
  of: ({ filter, search }) => ({
    title: t('“三公”经费构成与年度变化'),
    unit: '万元',
    drawn: t('条末为合计。'),
    caveat: t('合计为0.00者确实公布为零。'),
    comparison: comparisonOf(
      {
        what: [...THREE_PUBLIC_AMOUNTS.map(actual), 'change:three_public', 'growth:three_public'],
        as: 'stack',
        sort: BY_SIZE,
        ...(filter.years.length === 0 ? { when: { kind: 'every' as const } } : {}),
      },
      filter,
      { ...search, sort: undefined },
    ),
    keepsOrder: true,
    style: {
      form: 'stack',
      series: CATEGORIES.map((measure, index) => ({
        metric: actual(measure),
        name: measureName(measure),
        color: CATEGORY_COLORS[index] ?? index,
      })),
      total: actual('three_public'),
    },
    table: { titles: { 'change:three_public': t('“三公”增减额'), 'growth:three_public': t('“三公”比上年') } },
  }),
};

const budget: PanelPreset = {
  id: 'budget',
  width: 'half',
  of: ({ filter, search }) => {
    const measure = chosen(THREE_PUBLIC_AMOUNTS, search.measure);
    const [adjusted, spent, rate] = [`${measure}.adjusted_budget`, actual(measure), `execution:${measure}`];
    return {
      title: t('{measure}：预算与决算', { measure: measureName(measure) }),
      unit: '万元',
      drawn: t('空心为全年预算数，实心为决算数。'),
      caveat: t('预算为零者不计算比例。'),
      comparison: comparisonOf(
        {
          what: [adjusted, spent, rate, `change:${measure}`, `growth:${measure}`],
          as: 'bars',
          sort: BY_SIZE,
        },
        filter,
        search,
      ),
      style: {
        form: 'bars',
        series: [
          { metric: adjusted, name: t('全年预算数'), color: 'outline' },
          { metric: spent, name: t('决算数'), color: 1 },
        ],
        remark: { series: spent, metric: rate, prefix: t('预算的') },
      },
      table: {
        titles: {
          [adjusted]: t('全年预算数'),
          [spent]: t('决算数'),
          [rate]: t('决算占预算'),
          [`change:${measure}`]: t('增减额'),
          [`growth:${measure}`]: t('比上年'),
        },
      },
      controls: [
        {
          kind: 'choice',
          label: t('“三公”经费项目'),
          param: 'measure',
          value: measure,
          options: THREE_PUBLIC_AMOUNTS.map((each) => ({ value: each, label: measureName(each) })),
        },
      ],
    };
  },
};

const RATIOS = {
  head: {
    label: t('人均'),
    title: t('人均“三公”经费'),
    key: 'per_staff:three_public',
    parts: ['three_public', 'staff_active'],
  },
  vehicle: {
    label: t('车均'),
    title: t('车均运行维护费'),
    key: 'per_vehicle:vehicle_operation',
    parts: ['vehicle_operation', 'vehicles_owned'],
  },
  guest: {
    label: t('每接待一人次'),
    title: t('人均国内公务接待费'),
    key: 'per_visitor:reception',
    parts: ['reception', 'reception_persons'],
  },
} as const satisfies Record<
  string,
  { label: string; title: string; key: string; parts: readonly [Measure, Measure] }
>;
const RATIO_KEYS = ['head', 'vehicle', 'guest'] as const;

const ratio: PanelPreset = {
  id: 'ratio',
  width: 'half',
  of: ({ filter, search }) => {
    const choice = chosen(RATIO_KEYS, search.ratio);
    const { title, key, parts } = RATIOS[choice];
    const { unit, formula } = metric(key);
    return {
      title,
      unit,
      caveat: t('{formula}。分母为零或未公布者不计算。', { formula }),
      comparison: comparisonOf(
        { what: [key, ...parts.map(actual)], as: 'bars', sort: BY_SIZE },
        filter,
        search,
      ),
      style: { form: 'bars', series: [{ metric: key, name: title, color: 3 }] },
      table: { titles: { [key]: title } },
      controls: [
        {
          kind: 'segments',
          label: t('人均与车均'),
          param: 'ratio',
          value: choice,
          options: RATIO_KEYS.map((value) => ({ value, label: RATIOS[value].label })),
        },
      ],
    };
  },
};

const count: PanelPreset = {
  id: 'count',
  width: 'full',
  of: ({ filter, search }) => ({
    title: t('团组、车辆、接待与在职人员'),
    unit: t('实物量'),
    caveat: t('“—”表示文件没有公布，不等于零。'),
    comparison: comparisonOf({ what: COUNTS.map(actual), as: 'table', sort: BY_SIZE }, filter, search),
    style: null,
  }),
};

export const threePublic: Preset = {
  title: t('三公经费'),
  lede: t(
    '财政拨款安排的因公出国（境）、公务用车、公务接待三项支出：花在哪里、是否在预算之内、摊到人和车是多少。',
  ),
  panels: [category, budget, ratio, count],
};
