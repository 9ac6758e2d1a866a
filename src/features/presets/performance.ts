/** 绩效评价: the scores that agencies give themselves, beside how much of the budget they spent. */
import { comparisonOf } from '../../comparison/comparison.ts';
import { t } from '../../language/t.ts';
import type { PanelPreset, Preset } from './preset.ts';

const SCORE = 'evaluation.total_score';
const [ADJUSTED, ACTUAL, RATE] = ['evaluation.adjusted_budget', 'evaluation.actual', 'execution:evaluation'];
/** Low scores first: that is what a reader looks for. */
const BY_SCORE = { by: SCORE, descending: false } as const;
const TITLES = {
  [SCORE]: t('自评得分'),
  [ADJUSTED]: t('全年预算'),
  [ACTUAL]: t('全年执行'),
  [RATE]: t('执行率'),
};

const overall: PanelPreset = {
  id: 'overall',
  width: 'half',
  of: ({ filter, search }) => ({
    title: t('整体支出自评总分'),
    unit: t('分，满分100'),
    caveat: ({ total, scoredTotal }) =>
      total > scoredTotal
        ? t('由低到高；{total} 个部门没有公布总分或没有自评表，不以各项得分相加代替。', {
            total: total - scoredTotal,
          })
        : t('由低到高。'),
    comparison: comparisonOf({ what: [SCORE, ADJUSTED, ACTUAL, RATE], as: 'bars', sort: BY_SCORE }, filter, {
      ...search,
      sort: undefined,
    }),
    keepsOrder: true,
    style: { form: 'bars', series: [{ metric: SCORE, name: t('整体支出自评总分'), color: 4 }], max: 100 },
    table: { titles: { ...TITLES, [SCORE]: t('自评总分') } },
  }),
};

const scatter: PanelPreset = {
  id: 'scatter',
  width: 'half',
  of: ({ filter, search }) => ({
    title: t('自评得分与执行率'),
    unit: t('分、%'),
    drawn: ({ total, points = [] }) => {
      const drawn = points[0]?.drawn_total ?? 0;
      const left = total - drawn;
      return t('圆点为项目，菱形为部门整体；两轴固定从0起；位置各有不足1分的错开，以免相互遮盖。{rest}', {
        rest: left > 0 ? t('另有 {left} 份缺得分或执行率，未画出。', { left }) : '',
      });
    },
    hint: t('准确数见提示与表格。'),
    comparison: comparisonOf({ what: [RATE, SCORE], as: 'scatter', per: 'form', sort: BY_SCORE }, filter, {
      ...search,
      pin: [],
    }),
    style: { form: 'scatter' },
    table: { itemTitle: t('自评对象'), titles: TITLES },
  }),
};

export const forms: PanelPreset = {
  id: 'project',
  width: 'full',
  of: ({ filter, search }) => ({
    title: t('自评表与指标'),
    unit: '',
    caveat: t('整体支出在前，项目在后，各按得分由低到高。执行率按全年预算与执行数计算。'),
    hint: t('有指标明细的可展开。'),
    comparison: comparisonOf(
      {
        what: [ADJUSTED, ACTUAL, RATE, SCORE],
        as: 'table',
        per: 'form',
        sort: BY_SCORE,
      },
      filter,
      // The form that the address opens, on whatever page it stands.
      { ...search, pin: search.project === undefined ? [] : [search.project] },
    ),
    style: null,
    table: { itemTitle: t('自评对象'), titles: TITLES },
    opens: 'indicators',
  }),
};

export const performance: Preset = {
  title: t('绩效评价'),
  lede: t('部门给自己打的分。自评由各部门自行组织，分数高不等于绩效好；这里把得分与花钱进度放在一起看。'),
  emptyText: t('所选范围内没有绩效自评表。推算年度没有自评；可改选公开年度，或清除筛选。'),
  panels: [overall, scatter, forms],
};
