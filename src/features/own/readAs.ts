/** Files read again as their reader says: of another kind, or in another unit. What was read before stays until there is something else. */
import { ownId } from '../../own/dataPackage.ts';
import { askReader } from '../../own/readers.ts';
import { saidOf } from '../../domain/said.ts';
import { draftsIn } from '../../ocr/recognised.ts';
import type { Scan } from '../../ocr/scan.ts';
import { saidIn, type ReadAs } from './draft.ts';
import { bytesOf, editDrafts, itemOf, review, setState, type Item } from './session.ts';

const askAs = (item: Item, { sha256, scan }: { sha256: string; scan: Scan | null }, said: ReadAs) =>
  askReader(async () => ({
    kind: 'inspect',
    bytes: await bytesOf(item.file),
    meta: { fileName: item.name, documentId: ownId(sha256), ...saidOf(saidIn(said)) },
    corrections: [],
    ...(scan && { recognised: draftsIn(scan) }),
  }));

/** Never rejects: where it cannot be read so, the card says why, and all is as before. */
export async function readAgainAs(key: number, change: Partial<ReadAs>): Promise<void> {
  const before = itemOf(key)?.state;
  if (before?.kind !== 'review') return;
  const { kind, moneyUnit } = before.draft;
  editDrafts([key], change);
  const item = itemOf(key);
  if (item?.state.kind !== 'review') return;
  const { state } = item;
  setState(key, { ...state, isRereading: true, problem: undefined });
  const answer = await askAs(item, state, state.draft);
  const now = itemOf(key)?.state;
  if (now?.kind !== 'review') return;
  if (answer.kind === 'inspected') setState(key, { ...now, isRereading: false, inspected: answer.value });
  else
    setState(key, {
      ...now,
      isRereading: false,
      draft: { ...now.draft, kind, moneyUnit },
      problem: answer.kind === 'failed' ? answer.message : '',
    });
}

/** Reads a file as an account that its words tell to be something else. Never rejects. */
export async function readAsAccount(key: number): Promise<void> {
  const item = itemOf(key);
  if (item?.state.kind !== 'refused') return;
  const { sha256, scan } = item.state;
  setState(key, { kind: 'reading' });
  const answer = await askAs(item, item.state, { kind: 'final_account', moneyUnit: '' });
  if (answer.kind === 'inspected') await review(key, { sha256, inspected: answer.value, scan });
  else setState(key, { kind: 'failed', message: answer.kind === 'failed' ? answer.message : '' });
}
