/** README.md of a bundle: what is in it, what its numbers mean and how to cite them. Pure. */
import { t } from '../../language/t.ts';
import { aboutExport } from './about.ts';
import type { Evidence, ExportOrigin } from './evidence.ts';
import type { ExportPart } from './part.ts';

interface BundledFile {
  readonly name: string;
  readonly what: string;
}

const item = (text: string): string => `- ${text.replace(/\s+/g, ' ')}`;

/** Each document once, with what proves that it is the one that was read. */
function documentLines(evidence: Evidence): string[] {
  const documents = new Map([...evidence.values()].map(({ document }) => [document.sha256, document]));
  return [...documents.values()].map(({ publisher, title, publishedOn, sourceUrl, sha256 }) =>
    item(
      t('{publisher}：{title}{date}。', {
        publisher,
        title,
        date: publishedOn === null ? '' : t('（{publishedOn}）', { publishedOn }),
      }) + t('{sourceUrl}。SHA-256 {sha256}', { sourceUrl: sourceUrl ?? t('官方地址未登记'), sha256 }),
    ),
  );
}

export function readmeText(
  title: string,
  files: readonly BundledFile[],
  parts: readonly ExportPart[],
  evidence: Evidence,
  origin: ExportOrigin,
): string {
  const sections = aboutExport(title, parts, origin)
    .filter(({ name }) => name !== t('标题'))
    .flatMap(({ name, words }) => ['', `## ${name}`, '', ...words.map(item)]);
  return [
    `# ${title}`,
    '',
    t('部门决算比较的导出包：屏幕上的数字，连同每个数字的原文、文件与说明。'),
    '',
    t('## 文件'),
    '',
    ...files.map(({ name, what }) => item(t('`{name}`：{what}', { name, what }))),
    '',
    t('## 来源文件'),
    '',
    ...documentLines(evidence),
    ...sections,
    '',
  ].join('\n');
}
