/** Does the document say elsewhere that an amount is of a column: 三、事业收入 | 4 | 214.30, or 事业收入214.30万元? */

export type Told = (title: string, amount: string) => boolean;

/**
 * What a column holds is also printed by other names: of the table of 财政拨款, all revenue is 财政拨款收入; and where a body has no
 * other appropriations, so is that of the general public budget.
 */
const SAME: Readonly<Record<string, readonly string[]>> = {
  财政拨款收入: [String.raw`财政拨款收入支出决算总表[^]{0,3000}?本年收入合计?`, '一般公共预算财政拨款收入'],
  本年收入: [String.raw`(?:政府性基金|国有资本经营)预算财政拨款(?:收入)?`],
};

/** `own`: where the table itself stands, whose columns say nothing of themselves. */
export function toldIn(source: string, own: { readonly start: number; readonly end: number }): Told {
  return (title, amount) => {
    const digits = amount.replace(/[,，]/g, '');
    // Short numbers stand anywhere.
    if (title === '' || digits.replace('.', '').length < 3 || !source.includes(title)) return false;
    const [whole = '', decimals] = digits.split('.');
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '[,，]?');
    const number = decimals === undefined ? grouped : String.raw`${grouped}\.${decimals}`;
    const pattern = new RegExp(
      String.raw`(?<!预算)(?:${[escaped(title), ...(SAME[title] ?? [])].join('|')})(?:决算数?|金额)?(?:合计|共计)?为?[\s:：|｜]*(?:\d{1,2}[\s|｜]+)?${number}(?![\d,，.]*\d)`,
      'g',
    );
    return [...source.matchAll(pattern)].some(({ index, 0: { length } }) => {
      const end = index + length;
      // 二、政府性基金预算财政拨款 | 2 | 150.00 names a row of the table beside it.
      return end <= own.start || end > own.end || source[index - 1] === '、';
    });
  };
}

const escaped = (text: string): string => text.replace(/[()[\]{}.*+?^$|\\]/g, String.raw`\$&`);
