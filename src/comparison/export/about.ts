/** What must be known of exported numbers: said once, for the sheet 来源与说明 and for the README of a bundle. Pure. */
import { citeView, editionWords } from '../../language/citation.ts';
import { MEASURES } from '../../domain/measures.ts';
import { measureOf, metric as metricOf, type Metric } from '../metrics.ts';
import { t } from '../../language/t.ts';
import { measureMeaning, sectionName } from '../../language/measures.ts';
import type { ExportOrigin } from './evidence.ts';
import { framesOf, notesOf, type ExportPart } from './part.ts';

export const LICENCE = t(
  '程序按 MIT 许可。数据取自各部门依法公开的决算文件，原文版权归公开机构；引用请注明文件标题与出处。',
);

export const MARKS =
  t(
    '“原文”为文件所载；“推算”由次年文件的“比上年增减”反推（斜体）；“计算”为两数相除或相减，其中一数为推算者作“计算·推算”；“存疑”者被核对疑点点名（褐色）。',
  ) + t('没有数的格子写明缘由：未公布、不适用、未收录该年文件、未能读出、基数为零；都不等于零。');

export interface Definition {
  readonly name: string;
  readonly words: string;
}

function definitionOf(metric: Metric): Definition {
  const measure = measureOf(metric);
  const own =
    measure === null
      ? ''
      : t('{definition}（{section}）', {
          definition: measureMeaning(measure),
          section: sectionName(MEASURES[measure].section),
        });
  const formula = metric.formula === '' ? '' : t('算法：{formula}', { formula: metric.formula });
  return { name: metric.title, words: [own, formula].filter((part) => part !== '').join(t('；')) };
}

/** Of the metrics of the parts, each once, in the order in which they appear. */
function definitionsOf(parts: readonly ExportPart[]): Definition[] {
  const keys = new Set(framesOf(parts).flatMap(({ columns }) => columns.map(({ key }) => key)));
  return [...keys].map((key) => definitionOf(metricOf(key))).filter(({ words }) => words !== '');
}

export interface Fact {
  readonly name: string;
  readonly words: readonly string[];
}

/** `title`: of the whole export. */
export function aboutExport(title: string, parts: readonly ExportPart[], origin: ExportOrigin): Fact[] {
  const caveats = parts.flatMap(({ title: name, caveat }) =>
    caveat === '' ? [] : [t('{name}：{caveat}', { name, caveat })],
  );
  const facts: Fact[] = [
    { name: t('标题'), words: [title] },
    { name: t('范围#export'), words: origin.scope === '' ? [] : [origin.scope] },
    { name: t('说明'), words: caveats },
    { name: t('可比性说明'), words: notesOf(parts) },
    { name: t('记号'), words: [MARKS] },
    {
      name: t('指标#many'),
      words: definitionsOf(parts).map(({ name, words }) => t('{name}：{words}', { name, words })),
    },
    { name: t('数据集'), words: [editionWords(origin.edition), `SHA-256 ${origin.edition.version}`] },
    { name: t('本页地址'), words: [origin.address] },
    { name: t('引用格式'), words: [citeView(title, origin)] },
    { name: t('许可'), words: [LICENCE] },
  ];
  return facts.filter(({ words }) => words.length > 0);
}
