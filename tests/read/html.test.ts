import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/extraction/read/index.ts';
import { documentOf, SOURCES } from '../fixtures/formats/make/documents.ts';
import { pageOf } from '../fixtures/formats/make/html.ts';
import { agreement } from './compare.ts';
import { gb18030, utf16, utf8 } from './encode.ts';

const textOf = async (html: string, bytes = utf8(html)): Promise<string> =>
  (await readFile(bytes, 'page.htm')).text;

describe.each(SOURCES)('%s as a web page', (source) => {
  it.each([
    ['utf-8', utf8],
    ['gb2312', gb18030],
  ] as const)('in %s gives the figures and forms that its text gives', async (charset, encode) => {
    const document = await readFile(encode(pageOf(documentOf(source), source, charset)), 'page.html');
    expect(document.mediaType).toBe('text/html');
    const { figures, evaluations, funding, indicators } = agreement(source, document);
    expect({ missing: figures.missing, extra: figures.extra }).toEqual({ missing: [], extra: [] });
    expect(evaluations.missing).toEqual([]);
    expect(funding.missing).toEqual([]);
    expect(indicators.missing).toEqual([]);
  });
});

describe('a web page', () => {
  it('is decoded by its bytes where it says nothing or something wrong of itself', async () => {
    const page =
      '<html><head><title>公开</title></head><body><p>2023年度收入总计185.29万元</p></body></html>';
    for (const bytes of [utf8(page), gb18030(page), utf16(`\ufeff${page}`, 'le'), utf8(`\ufeff${page}`)])
      expect(await textOf(page, bytes)).toBe('2023年度收入总计185.29万元\n');
    const wrong = page.replace('<title>', '<meta charset=utf-8><title>');
    expect(await textOf(wrong, gb18030(wrong))).toBe('2023年度收入总计185.29万元\n');
  });

  it('leaves out scripts, styles, navigation and what is hidden', async () => {
    const text = await textOf(
      '<body><script>var a="收入1万元"</script><style>p{}</style><nav>首页</nav><!-- 收入2万元 -->' +
        '<div style="display: none">3万元</div><p>一、收入</p><div>4万元<br>5万元</div></body>',
    );
    expect(text).toBe('一、收入\n4万元\n5万元\n');
  });

  it('joins what its source breaks into lines and its markup into pieces', async () => {
    expect(await textOf('<p>年初预算<span>为</span>1,2<b>34</b>.50\n  万元，支出\n决算</p>')).toBe(
      '年初预算为1,234.50 万元，支出决算\n',
    );
  });

  it('writes merged cells as empty slots', async () => {
    const text = await textOf(
      '<table><tr><th rowspan=2>指标<th colspan="2">金额<tr><td>预算<td>决算<tr><td>公用<td>1<td>2</table>',
    );
    expect(text).toBe('指标\t金额\t\n\t预算\t决算\n公用\t1\t2\n');
  });

  it('keeps the place of a column of empty cells: its title may stand in a table of its own', async () => {
    const rows = (...cells: readonly string[]): string =>
      `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
    const text = await textOf(
      rows('项目', '合计', '出国费', '接待费') + rows('决算数', '70.61', '', '17.65'),
    );
    expect(text).toBe('项目\t合计\t出国费\t接待费\n决算数\t70.61\t\t17.65\n');
  });

  it('reads a table that lays out others as what it holds', async () => {
    const text = await textOf(
      '<table><tr><td><p>标题</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></td></tr></table>',
    );
    expect(text).toBe('标题\n甲\t1\n乙\t2\n');
  });

  it('keeps traditional characters and the originals in brackets as they stand', async () => {
    expect(await textOf('<p>財(财)政撥(拨)款收入２５６．００万元</p>')).toBe(
      '財(财)政撥(拨)款收入２５６．００万元\n',
    );
  });
});
