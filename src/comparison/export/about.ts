/** What must be known of exported numbers: said once, for the sheet 来源与说明 and for the README of a bundle. Pure. */
import { citeView, editionWords } from '../../domain/citation.ts';
import { isMeasure, MEASURES, SECTIONS } from '../../domain/measures.ts';
import { metric as metricOf, type Metric } from '../metrics.ts';
import type { ExportOrigin } from './evidence.ts';
import { framesOf, notesOf, type ExportPart } from './part.ts';

export const LICENCE =
  '程序按 MIT 许可。数据取自各部门依法公开的决算文件，原文版权归公开机构；引用请注明文件标题与出处。';

export const MARKS =
  '“原文”为文件所载；“推算”由次年文件的“比上年增减”反推（斜体）；“计算”为两数相除或相减；“存疑”者被核对疑点点名（褐色）。' +
  '没有数的格子写明缘由：未公布、不适用、未收录该年文件、未能读出、基数为零；都不等于零。';

export interface Definition {
  readonly name: string;
  readonly words: string;
}

function definitionOf(metric: Metric): Definition {
  const [measure = ''] = metric.a.quantity.split('.');
  const own = isMeasure(measure)
    ? `${MEASURES[measure].definition}（${SECTIONS[MEASURES[measure].section]}）`
    : '';
  const formula = metric.formula === '' ? '' : `算法：${metric.formula}`;
  return { name: metric.title, words: [own, formula].filter((part) => part !== '').join('；') };
}

/** Of the metrics of the parts, each once, in the order in which they appear. */
export function definitionsOf(parts: readonly ExportPart[]): Definition[] {
  const keys = new Set(framesOf(parts).flatMap(({ columns }) => columns.map(({ key }) => key)));
  return [...keys].map((key) => definitionOf(metricOf(key))).filter(({ words }) => words !== '');
}

export interface Fact {
  readonly name: string;
  readonly words: readonly string[];
}

/** `title`: of the whole export. */
export function aboutExport(title: string, parts: readonly ExportPart[], origin: ExportOrigin): Fact[] {
  const caveats = parts.flatMap(({ title: name, caveat }) => (caveat === '' ? [] : [`${name}：${caveat}`]));
  const facts: Fact[] = [
    { name: '标题', words: [title] },
    { name: '说明', words: caveats },
    { name: '可比性说明', words: notesOf(parts) },
    { name: '记号', words: [MARKS] },
    { name: '指标', words: definitionsOf(parts).map(({ name, words }) => `${name}：${words}`) },
    { name: '数据集', words: [editionWords(origin.edition), `SHA-256 ${origin.edition.version}`] },
    { name: '本页地址', words: [origin.address] },
    { name: '引用格式', words: [citeView(title, origin)] },
    { name: '许可', words: [LICENCE] },
  ];
  return facts.filter(({ words }) => words.length > 0);
}
