/** Forms in the layouts of provinces, alone in a document, as a page and as the texts that converters make of it, are read whole. */
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';
import { filled, FLATTENINGS, htmlTable, placesOf, type Rows } from '../support/tableTexts.ts';
import { LAYOUTS } from './formLayouts.ts';
import { PROJECTS } from './formProjects.ts';

const HEAD = ['云岭县水务局2023年度部门决算', '第四部分 预算绩效情况'];
type Layout = (typeof LAYOUTS)[number];
const projectsOf = ({ overall }: Layout): typeof PROJECTS => (overall ? PROJECTS.slice(0, 1) : PROJECTS);

const asPage = (layout: Layout): string => {
  const forms = projectsOf(layout).map(
    (one) => `${paragraphs(layout.title(one))}${htmlTable(layout.rows(one))}`,
  );
  return `${paragraphs(HEAD)}${forms.join('')}`;
};
const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

const asText = (layout: Layout, lines: (rows: Rows) => readonly string[]): string =>
  [...HEAD, ...projectsOf(layout).flatMap((one) => [...layout.title(one), ...lines(layout.rows(one))])].join(
    '\n',
  );

const asNumber = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

/** What was read, and beside it what the form says. */
async function readAndSaid(layout: Layout, text: string, fileName: string): Promise<[unknown, unknown]> {
  const { tables } = await extractDocument(utf8(text), { fileName }, { places: [] });
  const read = tables.evaluations.map((form) => ({
    name: form['name'],
    original: asNumber(form['original_budget']),
    adjusted: asNumber(form['adjusted_budget']),
    actual: asNumber(form['actual']),
    score: asNumber(form['execution_score']),
    total: asNumber(form['total_score']),
    indicators: tables.indicators
      .filter((row) => row['evaluation_id'] === form['evaluation_id'])
      .map((row) => [
        String(row['level1']).replace(/（\d+分）$/, ''),
        row['level2'],
        row['level3'],
        String(row['target']).replace(/^＝/, ''),
        row['actual'],
        asNumber(row['weight']),
        asNumber(row['score']),
      ]),
  }));
  const said = projectsOf(layout).map((one) => ({
    name: one.name,
    original: layout.unplanned ? null : Number(one.original),
    adjusted: Number(one.adjusted),
    actual: Number(one.actual),
    score: Number(one.score),
    total: Number(one.total),
    indicators: one.indicators.map(({ level1, level2, level3, target, actual, weight, score }) => [
      level1,
      level2,
      level3,
      target,
      actual,
      layout.unweighted ? null : Number(weight),
      Number(score),
    ]),
  }));
  return [read, said];
}

/** Qualitative targets lose the empty cell of their unit, and with it the row's columns. */
const isLossy = ({ what }: Layout, flattening: string): boolean =>
  what.startsWith('two rows') && flattening === 'tabs, empty cells left out';

describe.each(LAYOUTS)('$what', (layout) => {
  it('as a page', async () => {
    const [read, said] = await readAndSaid(layout, asPage(layout), 'a.html');
    expect(read).toEqual(said);
  });

  it.each(FLATTENINGS.filter(([what]) => !isLossy(layout, what)))('%s', async (_what, lines) => {
    const [read, said] = await readAndSaid(layout, asText(layout, lines), 'a.txt');
    expect(read).toEqual(said);
  });

  it('tabs, with the places of cells that are merged down', async () => {
    const text = asText(layout, (rows) => placesOf(rows).map((row) => row.join('\t')));
    const [read, said] = await readAndSaid(layout, text, 'a.txt');
    expect(read).toEqual(said);
  });

  // A title that begins with the project's name is not told from the words before it.
  it.skipIf(layout.unplanned)('the whole document in one line', async () => {
    const text = asText(layout, (rows) => [rows.flatMap(filled).join(' ')]).replaceAll('\n', ' ');
    const [read, said] = await readAndSaid(layout, text, 'a.txt');
    expect(read).toEqual(said);
  });
});
