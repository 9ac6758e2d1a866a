/** What stands between the brackets of a call in SQL. */
export interface CallArguments {
  readonly parts: readonly string[];
  /** Behind the closing bracket. */
  readonly end: number;
}

/** `open`: where the opening bracket stands. Commas within brackets and texts part nothing. @throws where no bracket closes it */
export function argumentsAt(sql: string, open: number): CallArguments {
  const parts: string[] = [];
  let depth = 0;
  let start = open + 1;
  let isText = false;
  for (let at = open; at < sql.length; at += 1) {
    const character = sql.charAt(at);
    if (character === "'") isText = !isText;
    if (isText) continue;
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if ((depth === 1 && character === ',') || depth === 0) {
      parts.push(sql.slice(start, at).trim());
      start = at + 1;
    }
    if (depth === 0) return { parts: parts.filter((part) => part !== ''), end: at + 1 };
  }
  throw new Error(`a bracket is not closed: ${sql.slice(open, open + 80)}`);
}
