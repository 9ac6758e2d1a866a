/** What the interface says of a number in the text: its name, what it states, or why it was not read. Pure. */
import { ASPECT_NAMES } from '../../domain/aspects.ts';
import { STATUS_NAMES } from '../../domain/dataTable.ts';

import type { EvaluationField } from '../../domain/evaluationFields.ts';
import type { DocumentFigure, FormNumber } from '../../queries/index.ts';
import { t, word } from '../../language/t.ts';
import { measureName } from '../../language/measures.ts';
import { formatWithUnit, printedWithUnit } from '../../language/format.ts';
import { UNKNOWN_REASON, type NumberMark } from './numbers.ts';
import { itemName } from '../../language/names.ts';

export interface Words {
  readonly title: string;
  readonly lines: readonly string[];
}

export const figureName = (figure: DocumentFigure): string =>
  [measureName(figure.measure), itemName(figure.function_name), itemName(figure.economic_name)]
    .filter(Boolean)
    .join(' · ');

/** As printed where it is printed (905.3 stays 905.3), but 减少28.20 is printed without its sign and means −28.20. */
export function figureValue(figure: DocumentFigure): string {
  if (!figure.printed) return formatWithUnit(figure.value, figure.unit);
  const unsigned = figure.printed.replace(/^[-−－]/, '');
  return printedWithUnit(figure.value < 0 ? `−${unsigned}` : unsigned, figure.unit);
}

const figureLine = (figure: DocumentFigure): string =>
  [
    word(ASPECT_NAMES[figure.aspect]),
    t('{fiscalYear}年', { fiscalYear: figure.fiscal_year }),
    figureValue(figure),
    ...(figure.status === 'ok' ? [] : [word(STATUS_NAMES[figure.status])]),
  ].join(' · ');

export const FIELD_NAMES: Readonly<Record<EvaluationField, string>> = {
  original_budget: t('年初预算数'),
  adjusted_budget: t('全年预算数'),
  actual: t('全年执行数'),
  execution_rate_pct: t('执行率'),
  execution_weight: t('执行率分值'),
  execution_score: t('执行率得分'),
  total_score: t('自评总分'),
};

const fieldUnit = (form: FormNumber): string => {
  if (form.field === 'execution_rate_pct') return '%';
  return form.field?.endsWith('score') === true || form.field === 'execution_weight'
    ? '分'
    : (form.unit ?? '万元');
};

export const formName = (form: FormNumber): string =>
  form.scope === 'overall'
    ? t('整体支出绩效自评')
    : t('项目绩效自评“{evaluationName}”', { evaluationName: form.evaluation_name });

/** What the row of an indicator states. Which of these a number is, its place in the row tells the reader. */
function indicatorLine({ target, actual, completion, weight, score }: FormNumber): string {
  const parts = [
    [t('目标值'), target],
    [t('实际完成值'), actual],
    [t('完成率'), completion],
    [t('分值'), weight],
    [t('得分'), score],
  ] as const;
  return parts
    .flatMap(([name, value]) => (value === null || value === '' ? [] : [`${name} ${String(value)}`]))
    .join(t('；'));
}

function formWords(form: FormNumber): Words {
  if (form.part === 'indicator')
    return {
      title: t('绩效指标“{level3}”', { level3: form.level3 ?? '' }),
      lines: [indicatorLine(form), formName(form)].filter((line) => line !== ''),
    };
  if (form.part === 'funding')
    return {
      title: t('资金来源“{fundingSource}”一行：{printed}', {
        fundingSource: form.funding_source ?? '',
        printed: form.printed,
      }),
      lines: [formName(form)],
    };
  const name = form.field ? FIELD_NAMES[form.field] : '';
  return {
    title: formName(form),
    lines: [`${name} · ${printedWithUnit(form.printed, fieldUnit(form))}`],
  };
}

/** In a reader's words; the reasons themselves are those of unread.csv. */
const REASON_WORDS: Readonly<Record<string, string>> = {
  年份: t('名称或句子里的年份，不是数额。'),
  日期: t('日期或时间，不是数额。'),
  序号: t('标题或列举的编号，不是数额。'),
  文号: t('文件的编号，不是数额。'),
  标准或起点: t('标准、门槛或起点（如“50万元以上”），不是本单位的数。'),
  公式中的常数: t('计算公式里的常数。'),
  代码: t('科目的代码，不是数额。'),
  原因说明中的数字: t('写在原因说明里；原因整句保存，其中的数不单列。'),
  工作情况叙述中的数字: t('叙述工作情况的数，没有对应的收支指标。'),
  分值合计: t('自评表各项分值之和，不是得分。'),
  行次: t('表格的行号。'),
  栏次: t('表格的栏号。'),
  页码: t('目录或页脚的页码，不是数额。'),
  名词解释中的数字: t('解释名词时举的数，不是本单位的数。'),
  表中未设指标的数: t('表中有此数，数据集没有对应的指标。'),
  另一份决算中的数字: t('文件里还有另一份决算，它的数字没有读入。'),
  '扫描识别，待核对': t('由扫描件识别，还没有对照图片核对；在“我的文件”里核对之后才算数。'),
  [UNKNOWN_REASON]: t('没有读懂它说的是什么；列在未读清单，没有猜测。'),
};

export const reasonWords = (reason: string): string => REASON_WORDS[reason] ?? '';

export function markWords(mark: NumberMark): Words {
  if (mark.kind === 'form') return formWords(mark.form);
  if (mark.kind === 'unread') {
    const { printed, reason } = mark.unread;
    return {
      title: t('{printed}　未读：{reason}', { printed, reason }),
      lines: [reasonWords(reason)].filter((line) => line !== ''),
    };
  }
  const [first] = mark.figures;
  if (!first) return { title: '', lines: [] };
  const sameName = mark.figures.every((figure) => figureName(figure) === figureName(first));
  return sameName
    ? { title: figureName(first), lines: mark.figures.map(figureLine) }
    : {
        title: t('{printed}　同一个数，{figures} 项指标', {
          printed: first.printed ?? '',
          figures: mark.figures.length,
        }),
        lines: mark.figures.map((figure) =>
          t('{figureName}：{figureLine}', { figureName: figureName(figure), figureLine: figureLine(figure) }),
        ),
      };
}
