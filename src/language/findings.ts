/** Findings as the page words them. */
import { isRule, RULES } from '../domain/findings/rules.ts';
import { UNITS } from '../domain/units.ts';
import { english } from './catalogue.ts';
import { t } from './t.ts';

/** As the query of places names the cells of an indicator. */
const SUMMARY_FIELDS: Readonly<Record<string, string>> = {
  目标: t('目标值'),
  完成: t('完成值'),
  完成率: t('完成率'),
  分值: t('分值'),
  得分: t('得分'),
};

/** A row of a form that the query puts together of its cells, `“name”，目标 a，完成 b`, in the language of the page. */
export const summaryWords = (text: string): string =>
  english
    ? text
        .replace(
          /，(目标|完成率|完成|分值|得分) /g,
          (_, field: string) => `, ${(SUMMARY_FIELDS[field] ?? field).toLowerCase()} `,
        )
        .replace(/^绩效自评表“(.*)”$/, (_, name: string) => t('绩效自评表“{name}”', { name }))
    : text;

/** A rule of a later reader is shown by its id. */
export const ruleName = (rule: string): string =>
  english?.ruleNames[rule] ?? (isRule(rule) ? RULES[rule].name : rule);

/** An amount of a thousand or more with its unit, in either language; what stands in quotation marks is the document's. */
const LONG_AMOUNT = new RegExp(
  `“[^”]*”|(?<![\\d.,])\\d{4,}(?=(?:\\.\\d+)? ?(?:${Object.keys(UNITS).join('|')}|m²|people|persons|vehicles|groups|sets))`,
  'gu',
);

/** The sentence of a finding as it is read, its long amounts in groups of digits as everywhere else on the page. */
export const questionWords = (question: string): string =>
  question.replace(LONG_AMOUNT, (found) =>
    found.startsWith('“') ? found : found.replace(/\B(?=(?:\d{3})+$)/g, ','),
  );

export interface Quantity {
  readonly value: number;
  /** As the data have it; '' of a bare number. */
  readonly unit: string;
}

/** `-18.62 万元`, `5%`, `10 辆`: one number and what it counts. */
const QUANTITY = /^(-?\d[\d,]*(?:\.\d+)?) ?([^\d\s|，、；：“”（）→÷+=<>≤≥-]*)$/u;

/** Null where the text is more than one number: words, or several. */
export function quantityIn(text: string): Quantity | null {
  const [, digits, unit = ''] = QUANTITY.exec(text) ?? [];
  return digits === undefined ? null : { value: Number(digits.replaceAll(',', '')), unit };
}

const POINTS = '个百分点';

/** How far apart two numbers are: of two rates in points. */
export function differenceIn(difference: string, printed: string | null): Quantity | null {
  const found = quantityIn(difference);
  return found && (found.unit === '' || found.unit === '%') && printed?.includes('%')
    ? { ...found, unit: POINTS }
    : found;
}

/** What is printed, computed or different, for reading: with groups of digits. */
export const amountWords = (text: string): string =>
  english?.quantitiesInEnglish(text) ?? questionWords(text);

/** How far two rates are apart is told in points, which findings.csv leaves to whoever reads the rates beside it. */
export const differenceWords = (difference: string, printed: string | null): string =>
  (/^-?[\d.]+( ?%)?$/.test(difference) && printed?.includes('%')
    ? t('{difference} 个百分点', { difference: difference.replace(/ ?%$/, '') })
    : amountWords(difference)
  ).replace(/^-(?=\d)/, '−');
