/** Where statement tables begin: rows that are a title and nothing else. */
import { filledCells, rowEnd, rowStart, type Row } from '../document/rows.ts';
import type { StatementKind, StatementWords } from '../lexicon/statementWords.ts';
import { foldText } from '../text/fold.ts';
import { wordsOf } from './words.ts';

export interface Title {
  /** Index of the row. */
  readonly row: number;
  /** `other`: a table of the accounts that is of no kind that is read. Null: a table of another sort, which is no business here. */
  readonly kind: StatementKind | 'other' | null;
  /** The year that the title names. */
  readonly year: number | null;
  /** A heading or the title of a page: what stands below may be no table of its kind. */
  readonly heads?: true;
}

const TABLE = '表';
const LONGEST_TITLE = 70;
/** The last character of a title, or of what may stand behind it. */
const TITLE_ENDS = `${TABLE}):》`;
const OTHER_ACCOUNT = /(?:决算[^。；，:]{0,12}|机构运行信息|政府采购情况|国有资产[^。；，:]{0,12})表$/;
/** The only cell of a row among those of a table that names another: no row of amounts ends so. 公开05表 is the number of its own. */
const OTHER_IN_ROWS = /(?:情况|明细|统计|汇总|[收支][入出])表$/;
const OTHER_TABLE = /(?:绩效|自评|评价|指标)[^。；，:]{0,12}表$/;
const SUFFIX =
  /(?:\((?:按[^()]{0,12}分类(?:科目)?|(?:支出)?(?:功能|经济)(?:分类)?科目|汇总|[分按](?:所属)?(?:单位|部门)|一|续表?|续\d*|(?:财决)?(?:公开)?\d+-?\d*表|(?:附|公开)?表(?:\d+|[一二三四五六七八九十]+)|20\d\d年度?|部门|(?:金额)?单位:.{1,3}|万元|元)\)|公开\d+-?\d*表|续表|\(续.{0,2}\))$/;
/** (本级), (二): the table of a part of the body, or another of the same name. */
const OTHER_PART = /(?<=表)\([^():]{1,20}\)$/;
/**
 * What may stand before a title: an ordinal, the year, the name of a body. Anything else makes it another table:
 * 项目支出决算表 is no 支出决算表.
 */
const PREFIX =
  /^(?:\(?(?:附表|附件|表|公开|GK|CS|Z|F)?(?:\d{1,2}(?:-\d)?|[一二三四五六七八九十]{1,2})?表?\)?[:、.-]?)?(?:(?:19|20)\d\d年?度?)?(?:.*(?:局|署|委|办|办公室|委员会|厅|院|中心|政府|部|处|所|站|馆|队|校|大学|会|团|社|台|公司|单位|部门|本级|街道|乡|镇|县|市|区|年度|年))?(?:(?:19|20)\d\d年?度?)?$/;

/** A table under a heading or a sentence instead of its title: 2022年度“三公”经费决算公开, (二)收入支出与上年对比, 2022年度收入支出决算情况如下：. */
const HEADS = /三公|决算|对比|政府采购|国有资产/;
const HEADING_ENDS =
  /(?:\((?:金额)?单位:.{1,3}\)|(?:信息)?(?:公开|说明|公示|统计)|(?:具体)?(?:如下|见下|如)(?:表|所示)*|[:。])$/;
/** 一、收入支出情况 above a column for each of two years, in what hospitals publish. */
const OF_YEARS = /^(?:收入支出|收支)(?:决算)?情况$/;
const YEAR_TITLE = /^(?:19|20)\d\d年度?(?:决算数?)?$/;
const COMPARED = '收入支出与上年对比表';
/** Lines between such a heading and its table: the body, the unit. */
export const HEADING_REACH = 3;
/** A line of the titles of columns, whose cells are lost: 项目 2022年预算数 2022年决算数. */
const FLAT_HEADER =
  /^(?:项\s?目|(?:支出|收入)?(?:功能分类|经济分类)?科目(?:编码|代码|名称)?)(?:\s+[^\s\d][^\s.,，。]*|\s+20\d\d年[^\s.,，。]*){2,}$/;

/** `rows`: of the text `source`, in its order. */
export function titlesOf(source: string, rows: readonly Row[], words: StatementWords): Title[] {
  const titles: Title[] = [];
  // All titles end on or near one character, which most rows lack.
  let mark = source.indexOf(TABLE);
  rows.forEach((row, index) => {
    const end = rowEnd(row);
    const isMarked = mark >= 0 && mark < end;
    const title = (isMarked ? titleOf(row, words) : null) ?? headingOf(source, rows, index, words);
    if (title) titles.push({ row: index, ...title });
    if (isMarked) mark = source.indexOf(TABLE, end);
  });
  return titles;
}

function headingOf(
  source: string,
  rows: readonly Row[],
  index: number,
  words: StatementWords,
): Omit<Title, 'row'> | null {
  const row = rows[index];
  const printed = row?.cells[0]?.text ?? '';
  if (!row?.single || printed.length > LONGEST_TITLE) return null;
  const folded = foldText(printed);
  const isOfYears = folded.includes('情况') && OF_YEARS.test(wordsOf(printed).text);
  if (!isOfYears && !HEADS.test(folded)) return null;
  const below = rows.slice(index + 1, index + 1 + HEADING_REACH + 1);
  if (!below.some((line) => !line.single || FLAT_HEADER.test(source.slice(rowStart(line), rowEnd(line)))))
    return null;
  const years = below.map(({ cells }) => cells.filter((cell) => YEAR_TITLE.test(foldText(cell.text))).length);
  if (isOfYears && Math.max(...years) === 2)
    return { kind: words.titles.get(COMPARED) ?? null, year: null, heads: true };
  const text = folded.replace(HEADING_ENDS, '').replace(HEADING_ENDS, '').replace(HEADING_ENDS, '');
  const title = kindIn(text + TABLE, words);
  return title?.kind && title.kind !== 'other' ? { ...title, heads: true } : null;
}

function titleOf(row: Row, words: StatementWords): Omit<Title, 'row'> | null {
  const printed = row.cells.find((cell) => cell.text !== '')?.text ?? '';
  const ends = foldText(printed.slice(-1));
  if (ends !== '' && !TITLE_ENDS.includes(ends)) return null;
  if (!row.cells.some((cell) => cell.text.length <= LONGEST_TITLE && cell.text.includes(TABLE))) return null;
  const cells = filledCells(row);
  // XLSX prints the number or the unit of the table beside its title.
  const [first, ...rest] = cells.map((cell) => foldText(cell.text).replace(/[《》]/g, ''));
  if (
    first === undefined ||
    first.length > LONGEST_TITLE ||
    !rest.every((cell) => /^(?:\(?公开|(?:金额)?单位:)/.test(cell))
  )
    return null;
  const found = kindIn(first, words);
  if (!found || found.kind) return found;
  if (cells.length > 1) return null;
  const { text } = nameIn(first);
  if (OTHER_TABLE.test(text)) return found;
  const isOther = OTHER_ACCOUNT.test(text) || (!row.single && OTHER_IN_ROWS.test(text));
  return isOther ? { ...found, kind: 'other' } : null;
}

/** A folded title without what may stand behind it; `text`: without the part of the body too. */
function nameIn(title: string): { readonly whole: string; readonly text: string } {
  const whole = wordsOf(title.replace(SUFFIX, '').replace(SUFFIX, '')).text;
  return { whole, text: whole.replace(OTHER_PART, '') };
}

/** `title`: folded. Null where it is no title of a table; without a kind where it is of none of the kinds that are known. */
function kindIn(title: string, { titles, lengths }: StatementWords): Omit<Title, 'row'> | null {
  const { whole, text } = nameIn(title);
  // All titles end so, and most lines that name a table are none.
  if (!text.endsWith(TABLE)) return null;
  const named = /(?:19|20)\d\d(?=年)/.exec(title)?.[0];
  const year = named === undefined ? null : Number(named);
  for (const length of lengths) {
    const start = text.length - length;
    const kind = start < 0 ? undefined : titles.get(text.slice(start));
    if (kind) return { kind: text === whole && PREFIX.test(text.slice(0, start)) ? kind : 'other', year };
  }
  return { kind: null, year };
}
