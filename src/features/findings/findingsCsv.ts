/** Findings as a file that can be published from: the question, what is printed where, and the proof of which document. Pure. */
import type { CsvValue } from '../../comparison/csv/escape.ts';
import { addressOf, originCells, originTitles, type RowOrigin } from '../../comparison/csv/tableCsv.ts';
import { csvText } from '../../comparison/csv/write.ts';
import { differenceIn, quantityIn, ruleName, type Quantity } from '../../language/findings.ts';
import type { ListedFinding } from '../../queries/findingList.ts';
import { t, word } from '../../language/t.ts';
import { MARK_NAMES, type Marks } from './marks.ts';
import { SEVERITY_WORDS } from './names.ts';
import type { Quote, QuotesById } from './quotes.ts';
import { listedName } from '../../language/names.ts';

/** Each with its words and its address; what a finding names beyond them is told by their number. */
export const QUOTED_PLACES = 3;

const HEADER = [
  t('地区'),
  t('部门'),
  t('年度'),
  t('程度'),
  t('问题'),
  t('疑问'),
  ...[t('文件所载'), t('核对所得'), t('差额'), t('容差')].flatMap((title) => [
    t('{title}·数值', { title }),
    t('{title}·单位', { title }),
  ]),
  // What is no number, or several.
  t('文件所载'),
  t('核对所得'),
  ...Array.from({ length: QUOTED_PLACES }, (_, index) => [
    t('原文{index}', { index: index + 1 }),
    t('出处{index}', { index: index + 1 }),
  ]).flat(),
  t('所涉原文处数'),
  t('来源文件'),
  t('官方地址'),
  t('文件 SHA-256'),
  t('文件取得日期'),
  t('我的标记'),
  t('疑点编号'),
  t('规则'),
];

const quoteCells = (quote: Quote | undefined, home: string): CsvValue[] => {
  if (!quote) return ['', ''];
  const { document_id: documentId, source_start: start, source_end: end } = quote.place;
  return [quote.words ?? '', addressOf({ documentId, start, end }, home)];
};

/** A number with which a spreadsheet can reckon, and its unit. */
const quantityCells = (
  text: string | null,
  quantity: Quantity | null = quantityIn(text ?? ''),
): CsvValue[] => (quantity ? [quantity.value, word(quantity.unit)] : [null, null]);

const wordsCell = (text: string | null): CsvValue => (text === null || quantityIn(text) ? null : text);

export function findingsCsv(
  findings: readonly ListedFinding[],
  quotes: QuotesById,
  marks: Marks,
  origin: RowOrigin,
): string {
  const rows = findings.map((finding): CsvValue[] => {
    const own = quotes[finding.finding_id] ?? [];
    const mark = marks.get(finding.finding_id);
    return [
      listedName(finding.region_name),
      finding.agency_name,
      finding.fiscal_year,
      SEVERITY_WORDS[finding.severity],
      ruleName(finding.rule),
      finding.question,
      ...quantityCells(finding.printed),
      ...quantityCells(finding.computed),
      ...quantityCells(finding.difference, differenceIn(finding.difference ?? '', finding.printed)),
      ...quantityCells(finding.tolerance, differenceIn(finding.tolerance ?? '', finding.printed)),
      wordsCell(finding.printed),
      wordsCell(finding.computed),
      ...Array.from({ length: QUOTED_PLACES }, (_, index) => quoteCells(own[index], origin.home)).flat(),
      finding.places.length,
      finding.document_title,
      finding.source_url,
      finding.sha256,
      finding.retrieved_on,
      mark ? MARK_NAMES[mark] : '',
      finding.finding_id,
      finding.rule,
      ...originCells(origin),
    ];
  });
  return csvText([...HEADER, ...originTitles(origin)], rows);
}
