/** File names that say what is inside and are the same for the same content: no date, no counter. */
const LONGEST = 60;

export function fileName(parts: readonly string[], extension: string): string {
  const stem = parts
    .map((part) => part.replace(/[\\/:*?"<>|\s\u0000-\u001f]+/g, '').trim())
    .filter((part) => part !== '')
    .join('_')
    .slice(0, LONGEST);
  return `${stem || '导出'}.${extension}`;
}
