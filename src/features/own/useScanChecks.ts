/** The numbers of a kept scan: loaded, confirmed one by one, and made part of every page when the reader is done for now. */
import { t } from '../../language/t.ts';
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ColumnNotes } from '../../extraction/worker/reader.ts';
import { draftsIn } from '../../ocr/recognised.ts';
import type { Scan } from '../../ocr/scan.ts';
import { textOfScan } from '../../ocr/text.ts';
import { keepAgain, metaOf } from '../../own/keep.ts';
import { askReader } from '../../own/readers.ts';
import type { OwnDocument } from '../../own/record.ts';
import { keepConfirmation, ownDocuments, ownScan, ownSource } from '../../own/store.ts';
import { rejoinOwn } from './rejoin.ts';
import { scanChecks, type ScanCheck } from '../../ocr/checks.ts';

interface LoadedScan {
  readonly scan: Scan;
  readonly checks: readonly ScanCheck[];
  readonly columns: ColumnNotes | undefined;
}

const scanChecksOptions = ({ statement }: OwnDocument) =>
  queryOptions({
    queryKey: ['scanChecks', statement.document_id],
    queryFn: () => loadChecks(statement),
    // What a person confirms is put in its place at once; the reader is asked again when the list is next opened. Not before:
    // where own documents are joined, all answers are asked for again, and an older one would take back what was confirmed since.
    staleTime: 'static',
    gcTime: 0,
    retry: false,
  });

/** Rejects with a sentence for the reader. */
async function loadChecks(statement: OwnDocument['statement']): Promise<LoadedScan> {
  const kept = await ownScan(statement.document_id);
  if (!kept) throw new Error(t('这份文件识别出的内容不在了，请移除后重新放入。'));
  const { scan, confirmations } = kept;
  const read = textOfScan(scan);
  const answer = await askReader(async () => ({
    kind: 'inspect',
    bytes: new Uint8Array(await (await ownSource(statement.document_id)).arrayBuffer()),
    meta: metaOf(statement),
    corrections: [],
    recognised: draftsIn(scan, confirmations.confirmed),
  }));
  if (answer.kind !== 'inspected') throw new Error(answer.kind === 'failed' ? answer.message : '');
  const { drafts, columns } = answer.value;
  return { scan, checks: scanChecks(drafts, read, confirmations.confirmed), columns };
}

export function useScanChecks(document: OwnDocument) {
  const client = useQueryClient();
  const options = scanChecksOptions(document);
  const { data, error, isPending } = useQuery(options);
  const [problem, setProblem] = useState<string | null>(null);
  const id = document.statement.document_id;
  const hasChanged = useRef(false);
  // Also where the reader leaves by a link: the tab has time enough then, and if not, the next visit makes up for it.
  useEffect(
    () => () => {
      if (hasChanged.current) void takeUp(id, client);
    },
    [id, client],
  );
  /** Resolves to whether it was kept; the reason why not is shown. */
  const confirm = async (check: ScanCheck, typed: string): Promise<boolean> => {
    try {
      const printed = typed.replace(/\s+/g, '');
      await keepConfirmation(id, { start: check.start, end: check.end, printed });
      hasChanged.current = true;
      setProblem(null);
      client.setQueryData(
        options.queryKey,
        (before) =>
          before && {
            ...before,
            checks: before.checks.map((one) =>
              one.start === check.start && one.end === check.end
                ? { ...one, printed, isConfirmed: true }
                : one,
            ),
          },
      );
      return true;
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
      return false;
    }
  };
  return { loaded: data, isPending, problem: problem ?? error?.message ?? null, confirm };
}

/** What is confirmed becomes figures of every page. A document that was removed meanwhile is none. */
async function takeUp(documentId: string, client: QueryClient): Promise<void> {
  const now = (await ownDocuments()).find(({ statement }) => statement.document_id === documentId);
  // What goes wrong here is told by the list, and done again when pages next ask for the document.
  if (now) await keepAgain(now).catch(() => undefined);
  await rejoinOwn(client);
}
