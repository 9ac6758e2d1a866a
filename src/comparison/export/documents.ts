/** The documents that a drawing is made of, in words: named where they are few, else where they are listed. Pure. */
import type { CitedDocument } from '../../language/citation.ts';
import { t } from '../../language/t.ts';
import { drawnFrame, type Drawn } from '../drawn.ts';
import { placeId, type Frame } from '../frame.ts';
import type { Evidence } from './evidence.ts';
import { framesOf, type ExportPart } from './part.ts';

/** More would fill the picture. */
const NAMED = 4;

/** Points stand for forms of all pages of the table. */
const placesIn = ({ points, rows }: Frame): string[] =>
  points
    ? points.map(({ document_id: id, source_start: start }) => `${id}@${String(start)}`)
    : rows.flatMap(({ cells }) => cells.map(placeId));

/** The places of what is drawn, as the query of sentences takes them. */
export const placesDrawn = (part: ExportPart, drawn: Drawn): string[] => [
  ...new Set(
    framesOf([part])
      .flatMap((frame) => placesIn(drawnFrame(frame, drawn)))
      .filter((place) => place !== ''),
  ),
];

/** `《某局2023年度部门决算》（2024-09-20公布，https://…）`; what is not known is left out. */
function named({ title, publisher, publishedOn, sourceUrl }: CitedDocument): string {
  const more = [
    ...(title.includes(publisher) ? [] : [publisher]),
    ...(publishedOn === null ? [] : [t('{publishedOn}公布', { publishedOn })]),
    ...(sourceUrl === null ? [] : [sourceUrl]),
  ];
  return more.length === 0
    ? t('《{title}》', { title })
    : t('《{title}》（{more}）', { title, more: more.join(t('；')) });
}

/** `evidence`: null where the documents could not be asked for. */
export function sourceWords(evidence: Evidence | null): string {
  const bySum = new Map([...(evidence?.values() ?? [])].map(({ document }) => [document.sha256, document]));
  const documents = [...bySum.values()].sort((a, b) => a.title.localeCompare(b.title, 'zh-CN'));
  if (documents.length === 0) return t('数据来源：各部门公开的部门决算文件，在下列网址点数字可见所出文件。');
  if (documents.length <= NAMED)
    return t('数据来源：{documents}。', { documents: documents.map(named).join(t('、')) });
  return t(
    '数据来源：{publishers} 个部门公开的 {documents} 份文件，在下列网址导出的 CSV、XLSX 中逐份列出。',
    {
      publishers: new Set(documents.map(({ publisher }) => publisher)).size,
      documents: documents.length,
    },
  );
}
