/** What the reader has asked, the latest first, kept in this browser. Where it keeps nothing, there is no history. */
const KEY = 'sql-history';
const MOST = 30;

export function readHistory(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** The history with one more question; the same question is not kept twice. */
export function remember(history: readonly string[], sql: string): string[] {
  const next = [sql, ...history.filter((each) => each !== sql)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // A private window: the history lasts as long as the page.
  }
  return next;
}
