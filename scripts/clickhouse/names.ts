/**
 * `SELECT a.name` is a column `name` in DuckDB and in the standard. ClickHouse calls it `a.name` where another table of the join has
 * such a column too, so what is selected gets its name in words.
 */
const WORD = /^(?:SELECT|FROM)\b/;
const QUALIFIED = /^(DISTINCT\s+)?[a-z]\w*\.([a-z]\w*)$/;

const named = (item: string): string => {
  const bare = item.trim();
  const [, , column] = QUALIFIED.exec(bare) ?? [];
  return column === undefined ? item : item.replace(bare, `${bare} AS ${column}`);
};

/** Where a list of columns ends: at its FROM, at the bracket around it, or with the statement. Its commas on the way. */
function listAt(sql: string, start: number): { readonly commas: readonly number[]; readonly end: number } {
  const commas: number[] = [];
  let depth = 0;
  let isText = false;
  for (let at = start; at < sql.length; at += 1) {
    const character = sql.charAt(at);
    if (character === "'") isText = !isText;
    if (isText) continue;
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    const isWordStart = /\W/.test(sql.charAt(at - 1)) && WORD.test(sql.slice(at, at + 7));
    if (depth < 0 || (depth === 0 && isWordStart)) return { commas, end: at };
    if (depth === 0 && character === ',') commas.push(at);
  }
  return { commas, end: sql.length };
}

export function nameColumns(sql: string): string {
  let written = '';
  let last = 0;
  for (const { index } of sql.matchAll(/\bSELECT\b/g)) {
    const start = index + 'SELECT'.length;
    const { commas, end } = listAt(sql, start);
    // A query within the list is a match of its own, further on: items are written up to the first of these.
    const bounds = [start - 1, ...commas, end];
    bounds.slice(0, -1).forEach((bound, nth) => {
      const [from, to] = [bound + 1, bounds[nth + 1] ?? end];
      const item = sql.slice(from, to);
      if (from < last || named(item) === item) return;
      written += sql.slice(last, from) + named(item);
      last = to;
    });
  }
  return written + sql.slice(last);
}
