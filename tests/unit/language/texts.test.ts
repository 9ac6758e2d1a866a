/** Every word of the interface is a text of the catalogue: Chinese stands in the source only where it is looked up, or is no word of ours. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { UNITS } from '../../../src/domain/units.ts';
import { t } from '../../../src/language/t.ts';

const ROOMS = ['app', 'features', 'charts', 'components', 'comparison', 'database', 'own', 'queries'];
const CHINESE = /[\p{Script=Han}（），。：；、“”]/u;

/** Units as the data has them: compared with, and said by `word` where they are shown. */
const DATA_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(UNITS),
  ...['条', '份', '万元／人', '万元／辆', '万元／人次'],
]);

/** Chinese that is of the documents or of the data, by the file that reads or writes it. */
const OF_THE_DATA: Readonly<Record<string, RegExp>> = {
  // The way back from an English page.
  'app/LanguageSwitch.tsx': /^(换成)?中文$/,
  'charts/wrap.ts': /./,
  'components/Spoken.tsx': /./,
  'database/local/ownTables.ts': /^（含?本地）$/,
  'features/documents/joinedLines.ts': /./,
  'features/documents/outline.ts': /./,
  'features/documents/sentence.ts': /./,
  'features/documents/numbers.ts': /^未能识别$/,
  'features/documents/words.ts': /^扫描识别，待核对$/,
  'features/map/tiles.ts': /./,
  // The title of a document that a reader has added, which is kept and handed on.
  'features/own/draft.ts':
    /^(年度|绩效自评|部门决算|（|；|）|文件未写年度，由读者注明|文件种类由读者注明|表中金额单位由读者注明为)?$/,
  // The endpoint's words to whoever asks it; the page has them as technical details alone.
  'queries/parameters.ts': /./,
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** Whether a text is the first argument of `t`, at once or as one of two, or the text of a `<T>`. */
function isLookedUp(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isConditionalExpression(parent) || ts.isJsxExpression(parent)) return isLookedUp(parent);
  if (ts.isJsxAttribute(parent)) return parent.name.getText() === 'text';
  return ts.isCallExpression(parent) && parent.expression.getText() === 't' && parent.arguments[0] === node;
}

function* rawTexts(file: string): Generator<string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const nodes: ts.Node[] = [source];
  for (const node of nodes) {
    ts.forEachChild(node, (child) => void nodes.push(child));
    const text =
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node)
        ? node.text
        : '';
    if (CHINESE.test(text) && !DATA_WORDS.has(text) && !isLookedUp(node)) yield text.trim();
  }
}

test('no Chinese stands in the interface but as a text of the catalogue', () => {
  const found = ROOMS.flatMap((room) =>
    filesIn(join('src', room)).flatMap((file) => {
      const allowed = OF_THE_DATA[file.replace(/^src\//, '')];
      return [...rawTexts(file)].filter((text) => !allowed?.test(text)).map((text) => `${file}: ${text}`);
    }),
  );
  expect(found).toEqual([]);
});

test('large counts stand in groups of digits; years do not', () => {
  expect(t('共 {total} 条', { total: 25_613 })).toBe('共 25,613 条');
  expect(t('共 {total} 条', { total: 2024 })).toBe('共 2,024 条');
  expect(t('{fiscalYear}年度', { fiscalYear: 2024 })).toBe('2024年度');
});
