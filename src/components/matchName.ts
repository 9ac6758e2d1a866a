/** Whether what was typed finds a name: by Chinese, by an identifier, by pinyin in any reading, or by first letters. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s'’-]+/g, '');

/** From one letter to the next: in the same syllable, or to the start of any reading of the next character. */
const STEP = '(?:|[a-z0-9/]* (?:[a-z0-9]+/)*)';

/**
 * The regular expression (JavaScript's, and RE2's in the database) that finds typed letters in the readings of a name, e.g.
 * `ceng/zeng dou/du qu/ou`: `zengdu`, `zd`, `zdq` and `zengd` do. Null where the typed text is not of letters and digits.
 */
export function readingPattern(typed: string): string | null {
  const letters = plain(typed);
  return /^[a-z0-9]+$/.test(letters) ? `(?:^|[ /])${[...letters].join(STEP)}` : null;
}

/** `names` are searched as they are written; `readings` are of the form `ceng/zeng dou/du`. */
export function matchesName(typed: string, names: readonly string[], readings: readonly string[]): boolean {
  const wanted = plain(typed);
  if (names.some((name) => plain(name).includes(wanted))) return true;
  const pattern = readingPattern(typed);
  if (pattern === null) return false;
  const spelled = new RegExp(pattern);
  return readings.some((reading) => spelled.test(reading));
}
