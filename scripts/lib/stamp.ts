/** Whether a file is still the one that was looked into, without looking into it again. */
import { stat } from 'node:fs/promises';

/** Number, size and times of the file, as a version control system knows what it has seen; null where there is none. */
export const stampOf = (path: string): Promise<string | null> =>
  stat(path, { bigint: true }).then(
    ({ ino, size, mtimeNs, ctimeNs }) => [ino, size, mtimeNs, ctimeNs].join(':'),
    () => null,
  );
