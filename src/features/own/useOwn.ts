/** The documents that are kept in this browser, and what can be done with them. */
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { download, downloadCsv } from '../../components/download.ts';
import { correctionsCsv, exportPackage } from '../../own/dataPackage.ts';
import { keepAgain } from '../../own/keep.ts';
import type { OwnDocument } from '../../own/record.ts';
import { ownDocuments, ownRows, removeDocument } from '../../own/store.ts';
import { t } from '../../language/t.ts';
import type { Corrected } from './CorrectionForm.tsx';
import { rejoinOwn } from './rejoin.ts';

export const ownDocumentsOptions = queryOptions({
  queryKey: ['ownDocuments'],
  queryFn: ownDocuments,
  staleTime: 0,
  retry: false,
});

/** What was read of a kept document. */
export const ownReadingOptions = (documentId: string) =>
  queryOptions({
    queryKey: ['ownReading', documentId],
    queryFn: async () => (await ownRows(documentId))?.kept ?? null,
    staleTime: 0,
    retry: false,
  });

export function useOwn() {
  const client = useQueryClient();
  const { data } = useQuery(ownDocumentsOptions);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const doing = (work: () => Promise<void>) => (): void => {
    setBusy(true);
    setProblem(null);
    work()
      .catch((failure: unknown) => {
        setProblem(failure instanceof Error ? failure.message : String(failure));
      })
      .finally(() => {
        setBusy(false);
      });
  };
  return {
    documents: data ?? [],
    problem,
    isBusy,
    remove: (documentId: string) =>
      doing(async () => {
        await removeDocument(documentId);
        await rejoinOwn(client);
      }),
    exportAll: doing(async () => {
      download(t('我的文件.zip'), await exportPackage(), 'application/zip');
    }),
    exportCorrections: () => {
      downloadCsv('corrections.csv', correctionsCsv(data ?? []));
    },
    correct: async (document: OwnDocument, corrected: Corrected): Promise<void> => {
      await keepCorrected(document, corrected);
      await rejoinOwn(client);
    },
  };
}

/** The value that the document reads stays what a correction expects, however often it is corrected. */
async function keepCorrected(
  document: OwnDocument,
  { figureId, value, reason, by }: Corrected,
): Promise<void> {
  const { statement, corrections, overtaken } = document;
  const id = statement.document_id;
  const before = corrections.find(({ figure }) => figure === figureId);
  const read = (await ownRows(id))?.kept.figures.find((figure) => figure.figureId === figureId);
  const correction = {
    figure: figureId,
    expected: before?.expected ?? read?.value ?? '',
    value,
    reason,
    corrected_by: by,
    corrected_on: new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
  };
  const others = corrections.filter((one) => one !== before);
  await keepAgain({
    ...document,
    corrections: [...others, correction],
    overtaken: overtaken.filter(({ figure }) => figure !== figureId),
  });
}
