/**
 * Whether this browser holds documents of the reader's own, known at once and without any code of theirs: a page without them
 * does nothing more than before.
 */
const KEY = 'own-documents';

/** The ids of a reader's own documents are told from published ones by sight, in links too. */
export const isOwnDocument = (documentId: string): boolean => documentId.startsWith('own-');

export function mayHaveOwnDocuments(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function setOwnDocuments(count: number): void {
  try {
    // Another value each time, so that other tabs are told.
    if (count > 0) localStorage.setItem(KEY, `${count} ${Date.now()}`);
    else localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be stored there is nothing of the reader's own either.
  }
}

/** Calls `changed` when another tab has kept, changed or removed a document. */
export function onOwnChange(changed: () => void): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY) changed();
  });
}
