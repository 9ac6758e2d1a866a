/** Forms as other provinces and other converters print them, for tests. The bodies are invented. */
import { extractDocument } from '../../src/extraction/pipeline/extractDocument.ts';
import { utf8 } from '../read/encode.ts';

const HEAD = [
  ['项目名称', '河道巡护经费'],
  ['主管部门', '青溪县水务局', '实施单位', '青溪县河道管理所'],
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', '32.00', '31.50', '30.87', '10', '98%', '9.8'],
];
const TITLE = '项目支出绩效自评表\n（2023年度）\n';

const COLUMNS = 'level1 level2 level3 target actual weight score deviation_reason'.split(' ');

/** The indicators' columns, parted by spaces; `-` for what is empty. */
export async function indicators(text: string, fileName = 'a.txt', columns = COLUMNS): Promise<string[]> {
  const { tables } = await extractDocument(utf8(text), { fileName }, { places: [] });
  return tables.indicators.map((row) =>
    columns
      .map((column) => row[column] ?? '')
      .map((cell) => (cell === '' ? '-' : cell))
      .join(' '),
  );
}

export const page = (header: string, rows: readonly (readonly string[])[]): string =>
  `<h1>项目支出绩效自评表</h1><p>（2023年度）</p><table>${[...HEAD.map(rowOf), header, ...rows.map(rowOf)].join('')}</table>`;
const cellOf = (text: string): string => `<td>${text}</td>`;
export const rowOf = (cells: readonly string[]): string => `<tr>${cells.map(cellOf).join('')}</tr>`;
export const tabbed = (rows: readonly (readonly string[])[]): string =>
  `${TITLE}${[...HEAD, ...rows].map((row) => row.join('\t').trimEnd()).join('\n')}\n`;
export const cellALine = (rows: readonly (readonly string[])[], between = '\n'): string =>
  TITLE +
  [...HEAD, ...rows, ['总分', '100', '96.8']]
    .flat()
    .filter((cell) => cell !== '')
    .join(between) +
  '\n';
