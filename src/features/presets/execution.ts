/** 预算执行: original → adjusted → actual, the ratios between them, and where the money went. */
import { comparisonOf } from '../../comparison/comparison.ts';
import { EXPENDITURE_CLASSES } from '../../domain/functionClasses.ts';
import { t } from '../../language/t.ts';
import { chosen, type PanelPreset, type Preset } from './preset.ts';

const SCOPES = ['overall', 'general'] as const;
type Scope = (typeof SCOPES)[number];

const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  overall: t('部门整体（绩效自评表）'),
  general: t('一般公共预算财政拨款（决算说明）'),
};
const SUBJECTS = { overall: 'evaluation', general: 'general_public_budget_expenditure' } as const;

const scopeOf = (text: string | undefined): { scope: Scope; subject: string; printedRate: string } => {
  const scope = chosen(SCOPES, text);
  const subject = SUBJECTS[scope];
  return {
    scope,
    subject,
    printedRate: scope === 'overall' ? 'evaluation.execution_rate_pct' : `${subject}.completion_pct`,
  };
};

const budget: PanelPreset = {
  id: 'budget',
  width: 'half',
  of: ({ filter, search }) => {
    const { scope, subject, printedRate } = scopeOf(search.scope);
    const [original, adjusted, actual] = [
      `${subject}.original_budget`,
      `${subject}.adjusted_budget`,
      `${subject}.actual`,
    ];
    return {
      title: t('从年初预算到决算'),
      unit: '万元',
      caveat:
        scope === 'overall'
          ? t('部门整体支出，取自整体支出绩效自评表；含财政拨款以外的资金。')
          : t('一般公共预算财政拨款支出，取自决算说明；文件不载全年（调整后）预算。'),
      comparison: comparisonOf(
        {
          what: [
            original,
            adjusted,
            actual,
            `execution:${subject}`,
            `completion:${subject}`,
            `variance:${subject}`,
            printedRate,
          ],
          as: 'bars',
          sort: { by: actual, descending: true },
        },
        filter,
        search,
      ),
      style: {
        form: 'bars',
        series: [
          { metric: original, name: t('年初预算'), color: 'outline' },
          { metric: adjusted, name: t('全年预算（调整后）'), color: 'quiet', optional: true },
          { metric: actual, name: t('决算（执行）数'), color: 0 },
        ],
      },
      table: {
        titles: {
          [original]: t('年初预算'),
          [adjusted]: t('全年预算'),
          [actual]: t('决算（执行）数'),
          [`execution:${subject}`]: t('执行率'),
          [`completion:${subject}`]: t('完成年初预算'),
          [`variance:${subject}`]: t('预决算差异率'),
          [printedRate]: scope === 'overall' ? t('文件所载执行率') : t('文件所载完成率'),
        },
      },
    };
  },
};

const rate: PanelPreset = {
  id: 'rate',
  width: 'half',
  of: ({ filter, search }) => {
    const { scope, subject, printedRate } = scopeOf(search.scope);
    const [execution, completion] = [`execution:${subject}`, `completion:${subject}`];
    return {
      title: scope === 'overall' ? t('执行率与完成年初预算') : t('完成年初预算'),
      unit: '%',
      drawn: t('虚线为100%。'),
      caveat: t('按文件所载金额计算。缺全年预算者不算执行率，不以文件自称的比率代替。'),
      comparison: comparisonOf(
        {
          what: [execution, completion, `variance:${subject}`, printedRate],
          as: 'bars',
          sort: { by: `${subject}.actual`, descending: true },
        },
        filter,
        search,
      ),
      style: {
        form: 'bars',
        series: [
          { metric: execution, name: t('执行率（÷全年预算）'), color: 0, optional: true },
          { metric: completion, name: t('完成年初预算'), color: 2 },
        ],
        reference: { value: 100, name: '100%' },
      },
      table: {
        titles: {
          [execution]: t('执行率'),
          [completion]: t('完成年初预算'),
          [`variance:${subject}`]: t('预决算差异率'),
          [printedRate]: scope === 'overall' ? t('文件所载执行率') : t('文件所载完成率'),
        },
      },
    };
  },
};

const GENERAL = 'general_public_budget_expenditure';

const byFunction: PanelPreset = {
  id: 'function',
  width: 'full',
  of: ({ filter, search }) => {
    const within = EXPENDITURE_CLASSES.find((name) => name === search.function);
    const [actual, original] = [`${GENERAL}.actual`, `${GENERAL}.original_budget`];
    return {
      title: within ? t('{within}：按款、项', { within }) : t('一般公共预算支出：按功能分类'),
      unit: '万元',
      drawn: within ? t('条末为各科目之和。') : t('条末为各类之和，因四舍五入可与文件合计差0.01。'),
      caveat: within
        ? t('一般公共预算财政拨款支出决算数，款、项级科目。')
        : t('一般公共预算财政拨款支出决算数，类级科目；未按类公布而款、项齐全者由款、项相加。'),
      ...(within ? {} : { hint: t('选择一类可看其款、项。') }),
      comparison: comparisonOf(
        {
          what: [
            actual,
            original,
            `completion:${GENERAL}`,
            `change:${GENERAL}`,
            `growth:${GENERAL}`,
            `share:${GENERAL}`,
          ],
          as: 'stack',
          per: within ? 'function_item' : 'function_class',
          ...(within ? { within } : {}),
          sort: { by: actual, descending: true },
        },
        filter,
        { ...search, sort: undefined },
      ),
      keepsOrder: true,
      style: { form: 'items', rest: t('其他科目') },
      table: {
        titles: {
          [actual]: t('决算数'),
          [original]: t('年初预算'),
          [`completion:${GENERAL}`]: t('完成年初预算'),
          [`change:${GENERAL}`]: t('比上年增减额'),
          [`growth:${GENERAL}`]: t('比上年'),
          [`share:${GENERAL}`]: t('占比'),
        },
      },
      controls: [
        {
          kind: 'choice',
          label: t('功能分类'),
          param: 'function',
          value: within ?? '',
          options: [
            { value: '', label: t('全部（按类）') },
            ...EXPENDITURE_CLASSES.map((name) => ({ value: name, label: name })),
          ],
        },
      ],
      ...(within ? { emptyText: t('所选范围内没有“{within}”的款、项数据。', { within }) } : {}),
    };
  },
};

export const execution: Preset = {
  title: t('预算执行'),
  lede: t(
    '年初批了多少、年中调成多少、年底花了多少。执行率以全年（调整后）预算为分母，完成率与差异率以年初预算为分母。',
  ),
  emptyText: t(
    '所选地区、部门与年度之间没有预算执行数据。推算年度只有决算数，没有预算数；可改选公开年度，或清除筛选。',
  ),
  controls: ({ search }) => [
    {
      kind: 'segments',
      label: t('口径#scope'),
      param: 'scope',
      value: chosen(SCOPES, search.scope),
      options: SCOPES.map((value) => ({ value, label: SCOPE_NAMES[value] })),
    },
  ],
  panels: [budget, rate, byFunction],
};
