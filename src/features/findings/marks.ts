/** The reader's own mark on a finding (已核实, 已询问): kept in this browser, by the id of the finding, and sent nowhere. */
import { useSyncExternalStore } from 'react';
import { t } from '../../language/t.ts';

export const MARKS = ['verified', 'asked'] as const;
export type Mark = (typeof MARKS)[number];

export const MARK_NAMES: Readonly<Record<Mark, string>> = { verified: t('已核实'), asked: t('已询问') };

export const isMark = (text: unknown): text is Mark => MARKS.some((mark) => mark === text);

export type Marks = ReadonlyMap<string, Mark>;

const KEY = 'finding-marks';

/** Whatever else may lie there: only marks are taken. */
export function parseMarks(text: string | null): Marks {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    if (typeof stored !== 'object' || stored === null) return new Map();
    return new Map(
      Object.entries(stored).flatMap(([id, mark]): [string, Mark][] => (isMark(mark) ? [[id, mark]] : [])),
    );
  } catch {
    return new Map();
  }
}

const NONE: Marks = new Map();
let current: Marks | null = null;
const listeners = new Set<() => void>();

function read(): Marks {
  if (current) return current;
  try {
    current = parseMarks(localStorage.getItem(KEY));
  } catch {
    // Storage may be forbidden; marks then last as long as the page.
    current = NONE;
  }
  return current;
}

function tell(): void {
  for (const listener of listeners) listener();
}

function onStorage({ key }: StorageEvent): void {
  if (key !== KEY && key !== null) return;
  // Another tab has marked something.
  current = null;
  tell();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onStorage);
  };
}

/** Null takes the mark away. */
export function setMark(findingId: string, mark: Mark | null): void {
  const next = new Map(read());
  if (mark === null) next.delete(findingId);
  else next.set(findingId, mark);
  current = next;
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(next)));
  } catch {
    // See above.
  }
  tell();
}

export const useMarks = (): Marks => useSyncExternalStore(subscribe, read, () => NONE);
