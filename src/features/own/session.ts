/**
 * The files of this visit on their way: waiting, read, looked at, kept. Files are read two at a time; what fails says why and the
 * others go on. It outlives the page that shows it, so that a reader may look around meanwhile.
 */
import type { QueryClient } from '@tanstack/react-query';
import { ArchiveError, isZip } from '../../own/archive.ts';
import { unpackFile } from '../../own/archives.ts';
import { isPackage, keepPacked, ownId, packedDocuments } from '../../own/dataPackage.ts';
import { NO_CONFIRMATIONS } from '../../ocr/scan.ts';
import { keepNew } from '../../own/keep.ts';
import { askReader, endIdleReaders } from '../../own/readers.ts';
import { t } from '../../language/t.ts';
import { freeName } from './freeName.ts';
import { likeAgencies, sameAccount, sameFile } from './collection.ts';
import { codeOf, draftOf, hexOf, knownAgency, statementOf, type Draft } from './draft.ts';
import { rejoinOwn } from './rejoin.ts';
import { notRead } from './notRead.ts';
import { isSameAccount, type Review } from './sameAccount.ts';
import type { Item, ItemState, ReviewState, Session } from './sessionItems.ts';

export type { Item, ItemState, ReviewState, Session } from './sessionItems.ts';

let session: Session = { items: [], places: [], begun: 0 };
let nextKey = 1;
let cancel = new AbortController();
const listeners = new Set<() => void>();

export const sessionStore = {
  get: (): Session => session,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function set(next: Partial<Session>): void {
  session = { ...session, ...next };
  for (const listener of listeners) listener();
}

export const setState = (key: number, state: ItemState): void => {
  set({ items: session.items.map((item) => (item.key === key ? { ...item, state } : item)) });
};
export const itemOf = (key: number): Item | undefined => session.items.find((item) => item.key === key);
export const dropItem = (key: number): void => {
  set({ items: session.items.filter((item) => item.key !== key) });
};

export const isUnderWay = ({ state }: Item): boolean => state.kind === 'waiting' || state.kind === 'reading';

export function editDrafts(keys: readonly number[], change: Partial<Draft>): void {
  set({
    items: session.items.map((item) =>
      item.state.kind === 'review' && keys.includes(item.key)
        ? { ...item, state: { ...item.state, draft: { ...item.state.draft, ...change } } }
        : item,
    ),
  });
  for (const key of keys) void askAgain(key);
}

/** Whose a file is has been changed: what there is of that agency and year is asked again. */
async function askAgain(key: number): Promise<void> {
  const state = itemOf(key)?.state;
  if (state?.kind !== 'review') return;
  const { draft } = state;
  const agencies = draft.agency
    ? state.agencies
    : await likeAgencies(draft.agencyName.trim(), codeOf(draft.region, session.places) ?? '');
  const titles = await sameAccount(draft, agencies, session.places);
  const now = itemOf(key)?.state;
  // What was changed meanwhile is asked by itself.
  if (now?.kind === 'review' && now.draft === draft) setState(key, { ...now, agencies, sameAccount: titles });
}

export const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
export const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

/** Takes files in: documents, zip files of documents, packages that this app has made. */
export async function addFiles(
  files: readonly { readonly name: string; readonly file: Blob }[],
  client: QueryClient,
): Promise<void> {
  if (!session.items.some(isUnderWay)) {
    cancel = new AbortController();
    set({ begun: Date.now() });
  }
  await loadPlaces();
  const items = files.map(({ name, file }): Item => ({
    key: nextKey++,
    name,
    file,
    state: { kind: 'waiting' },
  }));
  set({ items: [...session.items, ...items] });
  await Promise.all(items.map((item) => (isZip(item.name) ? takeArchive(item, client) : inspect(item))));
}

async function loadPlaces(): Promise<void> {
  if (session.places.length > 0) return;
  const answer = await askReader(() => Promise.resolve({ kind: 'places' }));
  if (answer.kind === 'places') set({ places: answer.value });
}

export function cancelReading(): void {
  cancel.abort();
}

async function takeArchive(item: Item, client: QueryClient): Promise<void> {
  try {
    setState(item.key, { kind: 'reading' });
    const { archives, failed } = await unpackFile(await bytesOf(item.file));
    const packages = archives.filter(({ files }) => isPackage(files));
    for (const document of packages.flatMap(({ files }) => packedDocuments(files)))
      await keepPacked(document);
    dropItem(item.key);
    if (packages.length > 0) await rejoinOwn(client);
    addFailed(failed.map(({ name, fault }) => ({ name, message: new ArchiveError(fault).message })));
    const inside = archives
      .filter((archive) => !packages.includes(archive))
      .flatMap(({ files }) => files)
      .map(({ name, bytes }) => ({ name: name.split(/[/\\]/).at(-1) ?? name, file: new Blob([bytes]) }));
    await addFiles(inside, client);
  } catch (error) {
    setState(item.key, { kind: 'failed', message: sentence(error) });
  }
}

function addFailed(files: readonly { readonly name: string; readonly message: string }[]): void {
  const items = files.map(({ name, message }): Item => ({
    key: nextKey++,
    name,
    file: new Blob(),
    state: { kind: 'failed', message },
  }));
  set({ items: [...session.items, ...items] });
}

async function inspect({ key, name, file }: Item): Promise<void> {
  let sha256 = '';
  const same: { words?: string } = {};
  const { signal } = cancel;
  const answer = await askReader(
    async () => {
      const bytes = await bytesOf(file);
      sha256 = hexOf(await crypto.subtle.digest('SHA-256', bytes));
      const known = await knownAs(key, sha256);
      if (known !== null) {
        same.words = known;
        throw new Error(known);
      }
      return { kind: 'inspect', bytes, meta: { fileName: name, documentId: ownId(sha256) }, corrections: [] };
    },
    {
      signal,
      onBegin: () => {
        setState(key, { kind: 'reading' });
      },
    },
  );
  if (same.words !== undefined) setState(key, { kind: 'known', message: same.words });
  else if (answer.kind === 'inspected') await review(key, { sha256, inspected: answer.value, scan: null });
  else if (signal.aborted) setState(key, { kind: 'cancelled' });
  else if (answer.kind === 'failed') setState(key, notRead(answer, sha256));
}

/** Shows what was read of a file, to be confirmed. */
export async function review(
  key: number,
  read: Pick<ReviewState, 'sha256' | 'inspected' | 'scan'>,
): Promise<void> {
  const { inspected } = read;
  const { agencyName, regionCode } = inspected.identity;
  const agencies = await likeAgencies(agencyName, regionCode);
  const draft = draftOf(inspected, agencies);
  const titles = await sameAccount(draft, agencies, session.places);
  setState(key, { kind: 'review', ...read, agencies, draft, sameAccount: titles });
}

/** By hash the file that had it first, and the run of reading that it was put into. */
const hashes = new Map<string, { readonly key: number; readonly begun: number }>();

/** Where the same bytes are in the collection, or among the files of this visit: as what, in words. */
async function knownAs(key: number, sha256: string): Promise<string | null> {
  const same = await sameFile(sha256);
  if (same) return t('与已有的《{title}》是同一份文件，不再收录。', { title: same.title });
  const { key: firstKey = 0, begun = 0 } = hashes.get(sha256) ?? {};
  const first = itemOf(firstKey);
  const kind = first?.state.kind;
  // Given up, or failed in an earlier run: whoever puts it in again wants it read.
  const isUnread =
    kind === 'cancelled' || ((kind === 'failed' || kind === 'refused') && begun !== session.begun);
  if (first && first.key !== key && !isUnread)
    return t('与 {name} 内容相同，只读一次。', { name: first.name });
  hashes.set(sha256, { key, begun: session.begun });
  return null;
}

/** Two are read while another is written. */
const KEPT_AT_ONCE = 3;

/** Keeps files as their drafts say, and makes them part of every page. What cannot be kept stays with why. */
export async function confirm(keys: readonly number[], client: QueryClient): Promise<void> {
  const left = session.items.flatMap((item) =>
    keys.includes(item.key) && item.state.kind === 'review' ? [{ item, state: item.state }] : [],
  );
  const taken = new Set(left.map(({ item }) => item.key));
  // Those that still wait too: nothing of them can be changed any more.
  set({
    items: session.items.map((item) =>
      taken.has(item.key) ? { ...item, state: { kind: 'keeping' } } : item,
    ),
  });
  const keepNext = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await keep(next);
  };
  await Promise.all(Array.from({ length: KEPT_AT_ONCE }, keepNext));
  // The engine is about to need the memory.
  endIdleReaders();
  await rejoinOwn(client);
}

async function keep({ item, state }: Review): Promise<void> {
  const { key } = item;
  try {
    const { draft, inspected, agencies, sha256, scan } = state;
    const agency = knownAgency(draft, agencies, session.places);
    const file = { name: item.name, sha256 };
    const statement = await statementOf({ ...draft, agency }, inspected, file, session.places);
    const named = { ...statement, source_file: await freeName(statement.source_file, sha256) };
    await keepNew(
      { statement: named, corrections: [], overtaken: [] },
      () => bytesOf(item.file),
      scan && { scan, confirmations: NO_CONFIRMATIONS },
    );
    dropItem(key);
    tellOthers(draft, named.title);
  } catch (error) {
    setState(key, { ...state, problem: sentence(error) });
  }
}

/** What is kept now is a document that there is already, to the files of its account that still wait. */
function tellOthers(kept: Draft, title: string): void {
  for (const { key, state } of session.items)
    if (state.kind === 'review' && isSameAccount(kept, state.draft))
      setState(key, { ...state, sameAccount: [...state.sameAccount, title] });
}
