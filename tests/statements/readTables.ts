/** Statement tables read alone, of a text: what is claimed, as words. And 支出决算表 as short as it can be. */
import { plainDocument } from '../../src/extraction/read/plain.ts';
import { recovered } from '../../src/extraction/read/recover/index.ts';
import { statementTables } from '../../src/extraction/statements/index.ts';
import { TEMPLATES } from '../../src/extraction/templates/index.ts';
import { flowOf } from '../../src/extraction/text/flow.ts';

const { base } = TEMPLATES;

/** The tables of a text with those that its lines hold. */
export const tablesOf = (text: string, year = 2023) =>
  statementTables(recovered(plainDocument(text), flowOf(text), [], base, 2023), year, base.statements);

export const read = (text: string, year = 2023): string[] =>
  tablesOf(text, year).flatMap((table) =>
    table.figures.map((figure) =>
      [figure.measure, figure.aspect, figure.functionName, figure.economicName, figure.value, figure.unit]
        .filter((part) => part !== '')
        .join(' '),
    ),
  );
export const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

export const HEAD = ['项目\t\t本年支出合计\t基本支出\t项目支出', '功能分类科目编码\t科目名称\t\t\t'];
export const WHOLE = ['合计\t\t30.00\t20.00\t10.00'];
export const READ = [
  'expenditure actual 30.00 万元',
  'basic_expenditure actual 20.00 万元',
  'project_expenditure actual 10.00 万元',
];
