/** A document's text with everything that was read from it, asked for at once. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  documentFigures,
  documentFindings,
  documentReasons,
  formNumbers,
  namedQueryOptions,
  unreadNumbers,
  type DocumentFigure,
  type DocumentReason,
  type DocumentSummary,
  type Finding,
  type UnreadNumber,
} from '../../queries/index.ts';
import { documentTextOptions } from './documentText.ts';
import { numberMarks, type NumberMark } from './numbers.ts';
import { readRows, type ReadRow } from './readRows.ts';
import { reasonsByFigure } from './reasons.ts';

export interface DocumentContents {
  readonly text: string;
  readonly figures: readonly DocumentFigure[];
  readonly unread: readonly UnreadNumber[];
  readonly reasons: readonly DocumentReason[];
  readonly findings: readonly Finding[];
  readonly marks: readonly NumberMark[];
  readonly rows: readonly ReadRow[];
  readonly reasonOf: ReadonlyMap<string, DocumentReason>;
}

export interface ContentsState {
  readonly contents: DocumentContents | null;
  readonly error: Error | null;
  readonly refetch: () => void;
}

export function useDocumentContents({ document_id: id, text_file }: DocumentSummary): ContentsState {
  const text = useQuery(documentTextOptions(text_file));
  const results = useQueries({
    queries: [
      namedQueryOptions(documentFigures(id)),
      namedQueryOptions(formNumbers(id)),
      namedQueryOptions(unreadNumbers(id)),
      namedQueryOptions(documentReasons(id)),
      namedQueryOptions(documentFindings(id)),
    ],
  });
  const [figures, forms, unread, reasons, findings] = results;
  const contents = useMemo<DocumentContents | null>(() => {
    if (text.data === undefined || !figures.data || !forms.data || !unread.data || !reasons.data) return null;
    const reasonOf = reasonsByFigure(reasons.data, figures.data);
    return {
      text: text.data,
      figures: figures.data,
      unread: unread.data,
      reasons: reasons.data,
      findings: findings.data ?? [],
      marks: numberMarks(text.data.length, figures.data, forms.data, unread.data),
      rows: readRows(figures.data, forms.data, reasonOf),
      reasonOf,
    };
  }, [text.data, figures.data, forms.data, unread.data, reasons.data, findings.data]);
  return {
    contents,
    error: text.error ?? results.find(({ error }) => error)?.error ?? null,
    refetch: () => {
      for (const result of [text, ...results]) if (result.isError) void result.refetch();
    },
  };
}
