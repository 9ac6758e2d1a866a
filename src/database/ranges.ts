/** In bytes: two blocks of a large file (scripts/database/write.ts). With one it is half as many requests again, with four a fifth more bytes. */
export const LONGEST_READ = 128 * 1024;

/** `bytes=FIRST-LAST`, both included, of at most `LONGEST_READ`; whatever else it is stays as it is. */
export function shortenedRange(range: string): string {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  if (first === undefined || last === undefined) return range;
  return `bytes=${first}-${String(Math.min(Number(last), Number(first) + LONGEST_READ - 1))}`;
}
