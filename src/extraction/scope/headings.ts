/** Where a number stands, in the words of the document: the heading above it, or the title of its table. */
import { codesOf } from '../text/codes.ts';

export interface Heading {
  readonly start: number;
  readonly title: string;
  /** 第二部分 or 三、 or a table: what is below it is one section. */
  readonly main: boolean;
  readonly table: boolean;
}

/** Numbered headings and titles of tables, forms and reports. A numbered line that is a sentence is none. */
const HEADING =
  /^[ \t\f\u3000#*-]*((?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])[^。；，\n]{2,32}|[^。；，、\n]{0,40}(?:自评(?:表|报告)|决算(?:总|明细)?表)|[^。；，、\n]{0,20}三公.?经费[^。；，\n]{0,24}(?:决算|情况)表|第[一二三四五六七八九十]+部分[^。；，\n]{2,32})[ \t\u3000*\r]*$/;
/** What stands around the title in its line, and what a title begins or ends with: most lines are told by these two characters. */
const AROUND = codesOf(' \t\f\u3000#*-\r');
const BEGINS = codesOf('第一二三四五六七八九十(（');
const ENDS = codesOf('表告');
/** Of a line that is a heading, with the white space around it. */
const LONGEST = 80;
const NAMES_A_PART = /情况|说明|概况|解释|事项|绩效|自评|结论|决算(?:总|明细)?表$/;
const MAIN = /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、)/;
const TABLE = /(?:决算(?:总|明细)?|三公.?经费.{0,24}情况)表$/;

function mayBeHeading(source: string, from: number, to: number): boolean {
  let [start, end] = [from, to];
  while (start < end && AROUND[source.charCodeAt(start)] === 1) start++;
  while (start < end && AROUND[source.charCodeAt(end - 1)] === 1) end--;
  return BEGINS[source.charCodeAt(start)] === 1 || ENDS[source.charCodeAt(end - 1)] === 1;
}

export function headingsOf(source: string): Heading[] {
  const found: Heading[] = [];
  let start = 0;
  while (start < source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline < 0 ? source.length : newline;
    // Most lines are longer than a heading, or blank.
    if (end - start > 2 && end - start <= LONGEST && mayBeHeading(source, start, end)) {
      const title = HEADING.exec(source.slice(start, end))?.[1]?.replace(/[\s*]+/g, '');
      if (title !== undefined && NAMES_A_PART.test(title)) {
        const table = TABLE.test(title);
        // Each page of a long table repeats its title.
        const isNextPage = table && found.at(-1)?.title === title;
        if (!isNextPage) found.push({ start, title, main: table || MAIN.test(title), table });
      }
    }
    start = end + 1;
  }
  return found;
}
