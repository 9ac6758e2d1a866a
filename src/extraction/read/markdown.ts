/** Markdown is read as it stands, but for its pipe tables, whose rows become lines with tabs. */

const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^\s*\|(?:\s*:?-{3,}:?\s*\|)+\s*$/;

export function readMarkdown(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (RULE.test(line)) return [];
      const row = ROW.exec(line);
      return [row?.[1] === undefined ? line : cellsOf(row[1])];
    })
    .join('\n');
}

const cellsOf = (row: string): string =>
  row
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .replace(/<br\s*\/?>/gi, ' ')
        .trim(),
    )
    .join('\t');
