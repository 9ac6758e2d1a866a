/** Comparisons that the reader has named: kept in this browser as addresses, and sent nowhere. */
import { z } from 'zod';

const schema = z.array(z.object({ name: z.string().min(1), search: z.string() }));
export type SavedView = z.output<typeof schema>[number];

const KEY = 'saved-comparisons';

/** Whatever else may lie there, or be forbidden to be read, is none. */
export function savedViews(): readonly SavedView[] {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** False where this browser keeps nothing; the address still does. */
export function keepViews(views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}
