/** What the interface says of a number in the text: its name, what it states, or why it was not read. Pure. */
import { ASPECT_NAMES } from '../../domain/aspects.ts';
import { STATUS_NAMES } from '../../domain/dataTable.ts';
import { formatWithUnit } from '../../domain/format.ts';
import { MEASURES } from '../../domain/measures.ts';
import type { EvaluationField } from '../../domain/evaluationFields.ts';
import type { DocumentFigure, FormNumber } from '../../queries/index.ts';
import { UNKNOWN_REASON, type NumberMark } from './numbers.ts';

export interface Words {
  readonly title: string;
  readonly lines: readonly string[];
}

export const figureName = (figure: DocumentFigure): string =>
  [MEASURES[figure.measure].nameZh, figure.function_name?.split('/').at(-1), figure.economic_name]
    .filter(Boolean)
    .join(' · ');

const withUnit = (printed: string, unit: string): string =>
  unit === '%' ? `${printed}%` : `${printed} ${unit}`;

/** As printed where it is printed (905.3 stays 905.3), but 减少28.20 is printed without its sign and means −28.20. */
export function figureValue(figure: DocumentFigure): string {
  if (!figure.printed) return formatWithUnit(figure.value, figure.unit);
  const unsigned = figure.printed.replace(/^[-−－]/, '');
  return withUnit(figure.value < 0 ? `−${unsigned}` : unsigned, figure.unit);
}

const figureLine = (figure: DocumentFigure): string =>
  [
    ASPECT_NAMES[figure.aspect],
    `${String(figure.fiscal_year)}年`,
    figureValue(figure),
    ...(figure.status === 'ok' ? [] : [STATUS_NAMES[figure.status]]),
  ].join(' · ');

export const FIELD_NAMES: Readonly<Record<EvaluationField, string>> = {
  original_budget: '年初预算数',
  adjusted_budget: '全年预算数',
  actual: '全年执行数',
  execution_rate_pct: '执行率',
  execution_weight: '执行率分值',
  execution_score: '执行率得分',
  total_score: '自评总分',
};

const fieldUnit = (form: FormNumber): string => {
  if (form.field === 'execution_rate_pct') return '%';
  return form.field?.endsWith('score') === true || form.field === 'execution_weight'
    ? '分'
    : (form.unit ?? '万元');
};

export const formName = (form: FormNumber): string =>
  form.scope === 'overall' ? '整体支出绩效自评' : `项目绩效自评“${form.evaluation_name}”`;

/** What the row of an indicator states. Which of these a number is, its place in the row tells the reader. */
function indicatorLine({ target, actual, completion, weight, score }: FormNumber): string {
  const parts = [
    ['目标值', target],
    ['实际完成值', actual],
    ['完成率', completion],
    ['分值', weight],
    ['得分', score],
  ] as const;
  return parts
    .flatMap(([name, value]) => (value === null || value === '' ? [] : [`${name} ${String(value)}`]))
    .join('；');
}

function formWords(form: FormNumber): Words {
  if (form.part === 'indicator')
    return {
      title: `绩效指标“${form.level3 ?? ''}”`,
      lines: [indicatorLine(form), formName(form)].filter((line) => line !== ''),
    };
  if (form.part === 'funding')
    return {
      title: `资金来源“${form.funding_source ?? ''}”一行：${form.printed}`,
      lines: [formName(form)],
    };
  const name = form.field ? FIELD_NAMES[form.field] : '';
  return {
    title: formName(form),
    lines: [`${name} · ${withUnit(form.printed, fieldUnit(form))}`],
  };
}

/** In a reader's words; the reasons themselves are those of unread.csv. */
const REASON_WORDS: Readonly<Record<string, string>> = {
  年份: '名称或句子里的年份，不是数额。',
  日期: '日期或时间，不是数额。',
  序号: '标题或列举的编号，不是数额。',
  文号: '文件的编号，不是数额。',
  标准或起点: '标准、门槛或起点（如“50万元以上”），不是本单位的数。',
  公式中的常数: '计算公式里的常数。',
  代码: '科目的代码，不是数额。',
  原因说明中的数字: '写在原因说明里；原因整句保存，其中的数不单列。',
  工作情况叙述中的数字: '叙述工作情况的数，没有对应的收支指标。',
  分值合计: '自评表各项分值之和，不是得分。',
  行次: '表格的行号。',
  栏次: '表格的栏号。',
  页码: '目录或页脚的页码，不是数额。',
  名词解释中的数字: '解释名词时举的数，不是本单位的数。',
  表中未设指标的数: '表中有此数，数据集没有对应的指标。',
  [UNKNOWN_REASON]: '没有读懂它说的是什么；列在未读清单，没有猜测。',
};

export const reasonWords = (reason: string): string => REASON_WORDS[reason] ?? '';

export function markWords(mark: NumberMark): Words {
  if (mark.kind === 'form') return formWords(mark.form);
  if (mark.kind === 'unread') {
    const { printed, reason } = mark.unread;
    return {
      title: `${printed}　未读：${reason}`,
      lines: [reasonWords(reason)].filter((line) => line !== ''),
    };
  }
  const [first] = mark.figures;
  if (!first) return { title: '', lines: [] };
  const sameName = mark.figures.every((figure) => figureName(figure) === figureName(first));
  return sameName
    ? { title: figureName(first), lines: mark.figures.map(figureLine) }
    : {
        title: `${first.printed ?? ''}　同一个数，${String(mark.figures.length)} 项指标`,
        lines: mark.figures.map((figure) => `${figureName(figure)}：${figureLine(figure)}`),
      };
}
