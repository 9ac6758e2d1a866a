/**
 * What the system says of a file, asked at once: to wait for each answer takes ten times the CPU, and a build asks of every file of a
 * collection.
 */
import { lstatSync, statSync, type Stats } from 'node:fs';

const orNull = <Found>(ask: () => Found | undefined): Found | null => {
  try {
    return ask() ?? null;
  } catch {
    return null;
  }
};

/** Null where there is nothing that can be read. */
export const statOf = (path: string): Stats | null => orNull(() => statSync(path, { throwIfNoEntry: false }));

/** Of a link itself, and not of what it leads to. */
export const linkStatOf = (path: string): Stats | null =>
  orNull(() => lstatSync(path, { throwIfNoEntry: false }));

/**
 * Whether a file is still the one that was looked into, without looking into it again: number, size and times of the file, as a version
 * control system knows what it has seen; null where there is none.
 */
export function stampOf(path: string): string | null {
  const found = orNull(() => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return found && [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(':');
}
