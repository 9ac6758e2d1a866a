import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/extraction/read/index.ts';
import { docx, paragraph } from './build.ts';

const textOf = async (body: string, parts?: Readonly<Record<string, string>>): Promise<string> =>
  (await readFile(docx(body, parts), 'a.docx')).text;

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>';
const numbered = (text: string, at: number, list = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('a DOCX', () => {
  it('prints the numbers that a list gives its paragraphs', async () => {
    const body = [
      numbered('收入', 0),
      numbered('支出', 0),
      numbered('总体', 1),
      numbered('结构', 1),
      numbered('教育', 2),
      numbered('三公', 0),
      numbered('情况', 1),
      numbered('绩效', 0, 2),
    ].join('');
    expect(await textOf(body, { numbering })).toBe(
      '一、收入\n二、支出\n（一）总体\n（二）结构\n1.教育\n三、三公\n（一）情况\n十一、绩效\n',
    );
  });

  it('prints the number that a style gives, and none where a paragraph refuses it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="title"><w:basedOn w:val="base"/></w:style>';
    const body =
      paragraph('收入', '<w:pStyle w:val="title"/>') +
      paragraph('概况', '<w:pStyle w:val="title"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('支出', '<w:pStyle w:val="title"/>');
    expect(await textOf(body, { numbering, styles })).toBe('一、收入\n概况\n二、支出\n');
  });

  it('writes merged cells as empty slots', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body =
      '<w:tbl>' +
      `<w:tr>${cell('指标', '<w:vMerge w:val="restart"/>')}${cell('金额', '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('预算')}${cell('决算')}</w:tr>` +
      `<w:tr>${cell('公用')}${cell('1')}${cell('2')}</w:tr></w:tbl>`;
    expect(await textOf(body)).toBe('指标\t金额\t\n\t预算\t决算\n公用\t1\t2\n');
  });

  it('reads text boxes, and what was inserted; leaves out deletions, footnotes, hidden text and field codes', async () => {
    const run = (inner: string): string => `<w:r>${inner}</w:r>`;
    const body =
      `<w:p>${run('<w:t>收入</w:t>')}<w:ins>${run('<w:t>总计</w:t>')}</w:ins><w:del>${run('<w:delText>合计</w:delText>')}</w:del>` +
      `${run('<w:footnoteReference w:id="1"/>')}${run('<w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t>')}` +
      `${run('<w:instrText>PAGE</w:instrText>')}${run('<w:t>1万元</w:t>')}` +
      `${run(`<w:pict><w:txbxContent>${paragraph('框中文字')}</w:txbxContent></w:pict>`)}</w:p>`;
    expect(await textOf(body)).toBe('收入总计1万元\n框中文字\n');
  });
});
