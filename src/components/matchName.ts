/** Whether what was typed finds a name: by Chinese, by pinyin with or without blanks, or by first letters. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s'’]+/g, '');

export function matchesName(typed: string, spellings: readonly string[]): boolean {
  const wanted = plain(typed);
  return wanted === '' || spellings.some((spelling) => plain(spelling).includes(wanted));
}
