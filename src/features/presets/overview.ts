/** 总览: who spent how much, and more or less than the year before. */
import { comparisonOf } from '../../comparison/comparison.ts';
import { metric, type MetricKey } from '../../comparison/metrics.ts';
import type { Measure } from '../../domain/measures.ts';
import { t } from '../../language/t.ts';
import { measureName } from '../../language/measures.ts';
import { chosenFacet, chosenMeasure, facetControl, facetMetric, measureControl } from './metricChoice.ts';
import { chosen, type PanelPreset, type Preset, type PresetContext } from './preset.ts';

const DEFAULT_MEASURE: Measure = 'expenditure_total';

/** Measures that documents compare with the year before, and so have a change to show. */
const CHANGES: readonly { measure: Measure; name: string }[] = [
  { measure: 'expenditure_total', name: t('支出总计') },
  { measure: 'general_public_budget_expenditure', name: t('一般公共预算支出') },
  { measure: 'three_public', name: t('“三公”经费') },
  { measure: 'agency_operating', name: t('机关运行经费') },
];

/** Columns of the table at a glance, in the order of the documents; short enough for a table's head. */
const GLANCE: readonly { measure: Measure; name?: string }[] = [
  { measure: 'expenditure_total' },
  { measure: 'general_public_budget_expenditure', name: t('一般公共预算支出') },
  { measure: 'government_funds_expenditure', name: t('政府性基金支出') },
  { measure: 'basic_expenditure' },
  { measure: 'project_expenditure' },
  { measure: 'three_public' },
  { measure: 'agency_operating', name: t('机关运行经费') },
  { measure: 'procurement', name: t('政府采购') },
  { measure: 'staff_active' },
];

function rankingMetric({ search }: PresetContext): { measure: Measure; key: MetricKey } {
  const measure = chosenMeasure(search.measure, DEFAULT_MEASURE);
  return { measure, key: facetMetric(measure, chosenFacet(search.facet)) };
}

const ranking: PanelPreset = {
  id: 'ranking',
  width: 'half',
  of: (context) => {
    const { measure, key } = rankingMetric(context);
    const { filter, search } = context;
    const isOutturn = key === `${measure}.actual`;
    const { unit, title, signed } = metric(key);
    const latest = filter.years.length === 0;
    return {
      title: t('各部门{title}', { title }),
      unit,
      caveat: t('{years}的{amount}，由高到低。', {
        years: latest ? t('各部门最新公开年度') : t('所选年度#within'),
        amount: isOutturn ? t('决算数') : title,
      }),
      comparison: comparisonOf(
        {
          what: isOutturn ? [key, `prior:${measure}`, `growth:${measure}`, `change:${measure}`] : [key],
          as: 'bars',
          sort: { by: key, descending: true },
          withSpread: true,
        },
        filter,
        // A table below may be sorted otherwise; the ranking is what its name says.
        { ...search, sort: undefined },
      ),
      keepsOrder: true,
      style: {
        form: 'bars',
        series: isOutturn
          ? [
              { metric: key, name: t('本年决算数'), color: 0 },
              { metric: `prior:${measure}`, name: t('上年决算数'), color: 'quiet', optional: true },
            ]
          : [{ metric: key, name: title, color: signed ? 1 : 0 }],
        ...(isOutturn ? { remark: { series: key, metric: `growth:${measure}` } } : {}),
      },
      table: {
        titles: {
          [key]: isOutturn ? t('本年{measure}', { measure: measureName(measure) }) : title,
          [`prior:${measure}`]: t('上年'),
          [`growth:${measure}`]: t('比上年'),
          [`change:${measure}`]: t('增减额'),
        },
      },
      controls: [
        measureControl(t('排名所用指标'), measure, DEFAULT_MEASURE),
        facetControl(chosenFacet(search.facet)),
      ],
    };
  },
};

const change: PanelPreset = {
  id: 'change',
  width: 'half',
  of: (context) => {
    const keys = CHANGES.map(({ measure }) => `growth:${measure}`);
    return {
      title: t('与上年相比'),
      unit: '%',
      drawn: t('红增绿减，颜色深浅按幅度的对数（±500%封顶），数字为准。'),
      caveat: t('上年为零者不计算百分比。文件印有比率的用文件所载，否则按金额计算。'),
      comparison: comparisonOf(
        { what: keys, as: 'heatmap', sort: { by: rankingMetric(context).key, descending: true } },
        context.filter,
        { ...context.search, sort: undefined },
      ),
      keepsOrder: true,
      style: {
        form: 'heatmap',
        columns: CHANGES.map(({ measure, name }) => ({ metric: `growth:${measure}`, name })),
      },
      table: { titles: Object.fromEntries(CHANGES.map(({ measure, name }) => [`growth:${measure}`, name])) },
    };
  },
};

const DIRECTIONS = ['decrease', 'increase'] as const;
const MOVED: Measure = 'three_public';

/** 变动最大: who cut or raised it most, in money and not in per cent, which a small base inflates. */
export const moved: PanelPreset = {
  id: 'moved',
  width: 'full',
  of: ({ filter, search }) => {
    const direction = chosen(DIRECTIONS, search.direction);
    const measure = chosenMeasure(search.measure, MOVED);
    const key = `change:${measure}`;
    return {
      title: t('变动最大：{measure}', { measure: measureName(measure) }),
      unit: metric(key).unit,
      caveat: t('比上年增减额，{order}；取文件所载增减额，没有印出的用两年之差。', {
        order: direction === 'decrease' ? t('减得最多的在前') : t('增得最多的在前'),
      }),
      comparison: comparisonOf(
        {
          what: [key, `growth:${measure}`, `${measure}.actual`, `prior:${measure}`],
          as: 'bars',
          sort: { by: key, descending: direction === 'increase' },
        },
        filter,
        { ...search, sort: undefined },
      ),
      keepsOrder: true,
      style: {
        form: 'bars',
        series: [{ metric: key, name: t('比上年增减额'), color: 1 }],
        remark: { series: key, metric: `growth:${measure}` },
      },
      table: {
        titles: {
          [key]: t('增减额'),
          [`growth:${measure}`]: t('增减幅度'),
          [`${measure}.actual`]: t('本年'),
          [`prior:${measure}`]: t('上年'),
        },
      },
      controls: [
        {
          kind: 'segments',
          label: t('方向'),
          param: 'direction',
          value: direction,
          options: [
            { value: 'decrease', label: t('减少最多') },
            { value: 'increase', label: t('增加最多') },
          ],
        },
      ],
    };
  },
};

const glance: PanelPreset = {
  id: 'glance',
  width: 'full',
  of: (context) => ({
    title: t('各部门主要数字'),
    unit: t('万元、人'),
    caveat: t(
      '“—”表示文件没有公布，“不适用”表示文件声明没有此项，“未收录”表示本数据集没有该年文件，都不等于零。标“推”者由次年文件的“比上年增减”推算，标“疑”者有核对疑问。',
    ),
    comparison: comparisonOf(
      {
        what: GLANCE.map(({ measure }) => `${measure}.actual`),
        as: 'table',
        sort: { by: rankingMetric(context).key, descending: true },
      },
      context.filter,
      context.search,
    ),
    style: null,
    table: {
      withRegion: true,
      titles: Object.fromEntries(
        GLANCE.flatMap(({ measure, name }) => (name ? [[`${measure}.actual`, name]] : [])),
      ),
    },
  }),
};

export const overview: Preset = {
  title: t('总览'),
  lede: t('哪些部门花了多少、比上年多了还是少了。每个数都能点开，看到它在文件里的原句。'),
  panels: [ranking, change, moved, glance],
};
