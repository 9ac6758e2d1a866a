/** Zip files, taken apart and put together without the page's own thread. */
import { unzip, zip, type Unzipped, type Zippable } from 'fflate';
import { t } from '../language/t.ts';
import { zipNames } from './zipNames.ts';

/** Of all that is inside; beyond it a tab runs out of memory. */
export const MOST_BYTES = 500 * 1024 * 1024;
export const TOO_LARGE = t('压缩包解开后太大（超过 500 MB）。请分成几个再放入。');
/** What systems add to folders. */
const NOT_A_FILE = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$)|\/$/;

/** Files by their path. Throws with a sentence for the reader where it is no zip, or holds too much. */
export function unpack(bytes: Uint8Array): Promise<Unzipped> {
  let total = 0;
  let isTooLarge = false;
  const names = new Map(zipNames(bytes).map(({ plain, name }) => [plain, name]));
  const nameOf = (plain: string): string => names.get(plain) ?? plain;
  return new Promise((resolve, reject) => {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
      if (NOT_A_FILE.test(nameOf(name))) return false;
      total += originalSize;
      isTooLarge ||= total > MOST_BYTES;
      return !isTooLarge;
    };
    unzip(bytes, { filter }, (error, files) => {
      if (isTooLarge) reject(new Error(TOO_LARGE));
      else if (error) reject(new Error(t('压缩包已损坏或有密码，打不开。'), { cause: error }));
      else resolve(Object.fromEntries(Object.entries(files).map(([name, file]) => [nameOf(name), file])));
    });
  });
}

export const pack = (files: Zippable): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip(files, { level: 6 }, (error, bytes) => {
      if (error) reject(error);
      else resolve(bytes);
    });
  });
