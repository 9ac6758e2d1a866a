/** The texts that the cells of a workbook share, and the short ones that sheets are named by. */
import type { Reader } from './records.ts';

export function textsOf(reader: Reader): string[] {
  reader.u32();
  const count = reader.u32();
  const texts: string[] = [];
  // The count is the file's word; its bytes end where they end.
  for (let index = 0; index < count && reader.left > 0; index++) texts.push(reader.text(reader.u16()));
  return texts;
}

export const shortText = (reader: Reader): string => reader.text(reader.u8());
