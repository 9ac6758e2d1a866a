const ENTRY = /<script type="module"[^>]* src="([^"]+)"/;

/** Address of the first script of a built page, which changes with all code that it leads to. @throws where there is none */
export function entryOf(page: string): string {
  const entry = ENTRY.exec(page)?.[1];
  if (entry === undefined) throw new Error('the built page has no script');
  return entry;
}
