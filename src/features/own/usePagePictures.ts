/** Pictures of the pages of a kept scan, drawn again from its bytes, one page at a time. */
import { useEffect, useRef, useState } from 'react';
import type { Scan } from '../../ocr/scan.ts';
import { Scanner } from '../../own/scanner.ts';
import { ownSource } from '../../own/store.ts';

/** Pages that are shown together; each takes some megabytes. */
const MOST_PAGES = 6;

interface Source {
  readonly scanner: Scanner;
  readonly opened: Promise<number>;
  readonly asked: Set<number>;
}

/** Addresses of the pages' pictures as they come; a page that cannot be drawn has none. */
export function usePagePictures(
  documentId: string,
  scan: Scan | undefined,
  pages: readonly number[],
): ReadonlyMap<number, string> {
  const [pictures, setPictures] = useState<ReadonlyMap<number, string>>(new Map());
  const source = useRef<Source | null>(null);
  const wanted = pages.join();
  useEffect(
    () => () => {
      source.current?.scanner.close();
      source.current = null;
    },
    [documentId],
  );
  useEffect(() => {
    if (!scan) return;
    source.current ??= open(documentId);
    const { scanner, opened, asked } = source.current;
    for (const page of wanted === '' ? [] : wanted.split(',').map(Number)) {
      if (asked.has(page)) continue;
      asked.add(page);
      const { quarters, slope = 0 } = scan.pages[page] ?? {};
      opened
        .then(() => scanner.picture(page, { slope, ...(quarters && { quarters }) }))
        .then((picture) => {
          setPictures((before) => withPicture(before, page, URL.createObjectURL(picture), asked));
        })
        // The number is still shown as it was read, without its picture.
        .catch(() => undefined);
    }
  }, [documentId, scan, wanted]);
  const held = useRef(pictures);
  useEffect(() => {
    held.current = pictures;
  }, [pictures]);
  useEffect(
    () => () => {
      for (const address of held.current.values()) URL.revokeObjectURL(address);
    },
    [],
  );
  return pictures;
}

function open(documentId: string): Source {
  const scanner = new Scanner();
  const opened = ownSource(documentId).then(async (file) =>
    scanner.open(new Uint8Array(await file.arrayBuffer())),
  );
  return { scanner, opened, asked: new Set() };
}

/** The oldest goes where there are too many, and can be asked for again. */
function withPicture(
  before: ReadonlyMap<number, string>,
  page: number,
  address: string,
  asked: Set<number>,
): ReadonlyMap<number, string> {
  const next = new Map(before).set(page, address);
  const [oldest] = next;
  if (oldest && next.size > MOST_PAGES) {
    const [gone, stale] = oldest;
    next.delete(gone);
    asked.delete(gone);
    URL.revokeObjectURL(stale);
  }
  return next;
}
