/**
 * `npm run import`: a folder of published files → a data package that stands by itself, with its registry; what is there already is
 * extended. The same files and answers give the same bytes, and the tables are those that `npm run data` makes of that registry. Of all
 * documents, only what the registry says is in memory at once.
 */
import { access, readdir, rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { csvHeader } from '../../src/domain/csv.ts';
import { tableOf } from '../../src/domain/tables.ts';
import { correctionsByDocument, readCorrections } from '../lib/corrections.ts';
import { documentIdOf } from '../lib/digests.ts';
import { RunError } from '../lib/failures.ts';
import { makeFolder } from '../lib/folders.ts';
import { inputsOf, type Input } from '../lib/inputs.ts';
import { joinTables } from '../lib/joinTables.ts';
import { locked } from '../lib/lock.ts';
import { Parts, type PartKey } from '../lib/parts.ts';
import type { Identified, IdentifyJob } from '../lib/reading/identifyFile.ts';
import type { Limits } from '../lib/reading/limits.ts';
import { recognisedOf } from '../lib/recognised.ts';
import { readRegisteredParts } from '../lib/reading/registeredParts.ts';
import { failureLine, resumedPool, type Failure } from '../lib/reading/resumedPool.ts';
import { readerVersion } from '../lib/readerVersion.ts';
import { readRegistry, REGISTRY, registryCsv } from '../lib/registry.ts';
import { replacing } from '../lib/replacement.ts';
import { registeredCandidate, type Candidate } from './candidate.ts';
import { decide, type Decision, type Question } from './decide.ts';
import { readGiven, together, type GivenRows } from './given.ts';
import { LISTS_FOLDER } from './folder.ts';
import { SET_ASIDE, TO_FILL, writeLists } from './lists.ts';
import { unpackZips } from './zips.ts';

export interface ImportOptions {
  readonly jobs: number;
  readonly limits: Limits;
  /** What has been read is kept there, so that a run that was stopped goes on. */
  readonly cache: string;
  /** A CSV of what is known of the files; `import.csv` in the folder where none is named. */
  readonly list?: string | undefined;
  /** Names the code that reads. */
  readonly version?: string;
  /** What becomes of scans, in the package's folder, with a folder to keep what was recognised; they fail where nobody takes them. */
  readonly takeScans?: (scans: readonly Input[], into: string, cache: string) => Promise<readonly Failure[]>;
}

export interface Imported {
  /** Documents in the package before and now. */
  readonly before: number;
  readonly now: number;
  readonly questions: readonly Question[];
  readonly failures: readonly Failure[];
}

const DRAFT = '.draft';

/**
 * Extends the package in `into`. Throws `RunError` where it cannot be; what was there then stays. What is said of a file on the screen
 * names it by `folder` as it is given, lists by its path from there, so that a row of one can be put into another.
 */
export async function importFolder(folder: string, into: string, options: ImportOptions): Promise<Imported> {
  if (resolve(into) === resolve(folder))
    throw new RunError(`${folder} 是放文件的文件夹，数据包要写到别处：请用 --into 给出另一个目录。`);
  // One that is named must be there.
  if (options.list !== undefined) await access(options.list);
  const sources = join(into, 'sources');
  await makeFolder(sources);
  await makeFolder(options.cache);
  const alone = <Result>(work: () => Promise<Result>): Promise<Result> =>
    locked(into, () => locked(options.cache, work));
  return alone(async () => {
    // Of a run that was stopped: a source that is not registered would be a stray one.
    for (const name of await readdir(sources)) if (name.endsWith(DRAFT)) await rm(join(sources, name));
    return importLocked(folder, into, options);
  });
}

async function importLocked(folder: string, into: string, options: ImportOptions): Promise<Imported> {
  const isNew = !(await readdir(join(into, 'sources'))).includes(REGISTRY);
  const registered = isNew ? [] : await readRegistry(into);
  const usual = join(folder, 'import.csv');
  const list = options.list ?? usual;
  const listed = await readGiven(list);
  const [aside, open] = [await readGiven(join(into, SET_ASIDE)), await readGiven(join(into, TO_FILL))];
  const given = together(listed, aside, open);
  const wasAside = aside.unmatched().length > 0;
  // Under the zip's own name, which stands in lists for a person.
  const unpacked = join(options.cache, 'zips');
  const zips = await unpackZips(folder, into, unpacked);
  const { files, duplicates, refused } = await inputsOf([folder, unpacked], into, [
    list,
    usual,
    ...zips.paths,
  ]);
  const isUnpacked = (path: string): boolean => path.startsWith(unpacked + sep);
  const shown: Shown = (path) => (isUnpacked(path) ? join(folder, relative(unpacked, path)) : path);
  for (const { path, message } of refused) console.error(failureLine({ path: shown(path), message }));
  for (const { path, of } of duplicates)
    console.error(`＝ ${shown(path)}\n  与 ${shown(of)} 内容相同，只收一次。`);
  const known = new Set(registered.map(({ sha256 }) => documentIdOf(sha256)));
  const fresh = files.filter(({ documentId }) => !known.has(documentId));
  if (fresh.length < files.length) console.error(`＝ ${files.length - fresh.length} 个文件已在数据包里。`);

  const names = new Map(files.map(({ documentId, path }) => [documentId, nameIn(folder, shown(path))]));
  const named = fresh.map((file) => ({ ...file, name: names.get(file.documentId) ?? '' }));
  const identities = await identify(named, given, options);
  const decision = decide([
    ...registered.map((entry) => registeredCandidate(entry, into, names, given)),
    ...identities.candidates,
  ]);
  for (const { name } of listed.unmatched())
    console.error(`？ ${list}\n  其中“${name}”这一行没有对应的文件，没有用上。请核对文件名。`);
  const scans = options.takeScans ? identities.failures.filter(({ isScan }) => isScan) : [];
  const scanned = named.filter(({ path }) => scans.some((scan) => scan.path === path));
  const lost = (await options.takeScans?.(scanned, into, join(options.cache, 'scans'))) ?? [];
  const others = identities.failures.filter((failure) => !scans.includes(failure));
  tellFailures(others, shown);
  tellFailures(zips.failures, shown);
  const unreadable = [...refused, ...zips.failures, ...others, ...lost];
  const waiting = [...aside.unmatched(), ...open.unmatched()];
  const isAside = wasAside || waiting.length > 0;
  const beside = { folder, unreadable, shown, isNew, aside: isAside ? waiting : null };
  const written = await write(into, decision, beside, options);
  const newlyAside = open.unmatched().length;
  if (newlyAside > 0)
    console.error(
      `＝ 上次的清单里有 ${newlyAside} 份文件不在 ${folder} 里，填过的留在数据包的 ${SET_ASIDE}，再收它们的文件夹时会用上。`,
    );
  await rm(unpacked, { recursive: true, force: true });
  return { before: registered.length, ...written };
}

/** The path from the folder that is imported, which is the same on every system. */
const nameIn = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

type NamedInput = Input & Pick<Candidate, 'name'>;

/** Whose each file is. */
async function identify(
  files: readonly NamedInput[],
  given: GivenRows,
  { jobs, limits, cache, version = readerVersion() }: ImportOptions,
): Promise<{ candidates: Candidate[]; failures: Failure[] }> {
  const parts = await Parts.open<Identified>(join(cache, 'identities'), version);
  const asked = files.map((file): IdentifyJob & NamedInput => {
    const { fiscal_year: fiscalYear, kind, money_unit: moneyUnit } = given.of(file);
    const said = {
      ...(fiscalYear !== undefined && { fiscalYear }),
      ...(kind && { kind }),
      ...(moneyUnit && { moneyUnit }),
    };
    return { kind: 'identify', ...file, said };
  });
  const keyOf = ({ documentId, path, said }: IdentifyJob): PartKey => ({
    documentId,
    readWith: JSON.stringify([resolve(path), said]),
  });
  const failures = await resumedPool(asked, {
    jobs,
    limits,
    parts,
    keyOf,
  });
  const candidates: Candidate[] = [];
  for (const job of asked) {
    const identified = await parts.get(keyOf(job));
    const { path, name, documentId } = job;
    if (identified)
      candidates.push({ path, name, documentId, given: given.of(job), identified, registered: null });
  }
  return { candidates, failures };
}

/** The path of a file as people know it: what was in a zip was read elsewhere. */
type Shown = (path: string) => string;

function tellFailures(failures: readonly Failure[], shown: Shown): void {
  for (const { path, message } of failures) console.error(failureLine({ path: shown(path), message }));
}

interface Beside {
  readonly folder: string;
  /** What is told of besides the documents that are decided on. */
  readonly unreadable: readonly Failure[];
  readonly shown: Shown;
  readonly isNew: boolean;
  readonly aside: Parameters<typeof writeLists>[3];
}

/** Reads every registered document, and replaces the package's tables, texts, registry and lists, all or none. */
async function write(
  into: string,
  { entries: decided, questions }: Decision,
  { folder, unreadable, shown, isNew, aside }: Beside,
  { jobs, limits, cache, version = readerVersion() }: ImportOptions,
): Promise<Omit<Imported, 'before'>> {
  const corrections = correctionsByDocument(
    isNew ? [] : await readCorrections(into),
    decided.map(({ entry }) => entry.document_id),
  );
  const asked = await Promise.all(
    decided.map(async ({ entry, candidate }) => ({
      kind: 'registered' as const,
      path: candidate.path,
      entry,
      corrections: corrections.get(entry.document_id) ?? [],
      recognised: await recognisedOf(into, entry.document_id),
      candidate,
    })),
  );
  const known = await readRegisteredParts(asked, into, { jobs, limits, cache, version });
  const { documents, failures } = known;
  tellFailures(failures, shown);
  const failed = new Set(failures.map(({ path }) => path));
  const lost = decided.find(({ candidate }) => candidate.registered && failed.has(candidate.path));
  if (lost) throw new RunError(`已收录的 ${lost.entry.source_file} 现在读不出来，数据包没有改动。`);

  const open = questions.filter(({ candidate }) => !failed.has(candidate.path));
  const all = [...unreadable, ...failures].map((failure) => ({ ...failure, path: shown(failure.path) }));
  const listed = all.map((failure) => ({ ...failure, path: nameIn(folder, failure.path) }));
  if (documents.length === 0) {
    if (!isNew) throw new RunError('没有一份文件可以收录。数据包没有改动。');
    await replacing(into, LISTS_FOLDER, (files) => writeLists(files, open, listed, aside));
    return { now: 0, questions: open, failures: all };
  }
  const read = documents.map(({ job }) => job);
  await joinTables(into, known, async (files) => {
    for (const { entry, candidate } of read)
      if (!candidate.registered) await files.copy(`sources/${entry.source_file}`, candidate.path);
    if (isNew) await files.write('corrections.csv', csvHeader(tableOf('corrections')));
    await writeLists(files, open, listed, aside);
    await files.write(`sources/${REGISTRY}`, registryCsv(read.map(({ entry }) => entry)));
  });
  await removeUnregistered(into, new Set(read.map(({ entry }) => entry.source_file)));
  return { now: read.length, questions: open, failures: all };
}

/** The bytes of documents that somebody chose to leave out. */
async function removeUnregistered(into: string, registered: ReadonlySet<string>): Promise<void> {
  const sources = join(into, 'sources');
  for (const name of await readdir(sources))
    if (name !== REGISTRY && !registered.has(name)) await rm(join(sources, name));
}
