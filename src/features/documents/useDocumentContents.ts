/** A document's text, which is a file of its own and there at once, and what was read from it, which the engine tells. */
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
  type Finding,
  type UnreadNumber,
} from '../../queries/index.ts';
import { documentTextOptions } from './documentText.ts';
import { numberMarks, type NumberMark } from './numbers.ts';
import { readRows, type ReadRow } from './readRows.ts';
import { reasonsByFigure } from './reasons.ts';

export interface DocumentLists {
  readonly figures: readonly DocumentFigure[];
  readonly unread: readonly UnreadNumber[];
  readonly reasons: readonly DocumentReason[];
  readonly findings: readonly Finding[];
  readonly marks: readonly NumberMark[];
  readonly rows: readonly ReadRow[];
  readonly reasonOf: ReadonlyMap<string, DocumentReason>;
}

export interface ContentsState {
  readonly text: string | undefined;
  readonly textError: Error | null;
  /** Null until the engine has answered. */
  readonly lists: DocumentLists | null;
  readonly listsError: Error | null;
  readonly refetch: () => void;
}

export function useDocumentContents(id: string): ContentsState {
  const text = useQuery(documentTextOptions(id));
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
  const lists = useMemo<DocumentLists | null>(() => {
    if (text.data === undefined || !figures.data || !forms.data || !unread.data) return null;
    if (!reasons.data || !findings.data) return null;
    const reasonOf = reasonsByFigure(reasons.data, figures.data);
    return {
      figures: figures.data,
      unread: unread.data,
      reasons: reasons.data,
      findings: findings.data,
      marks: numberMarks(text.data.length, figures.data, forms.data, unread.data),
      rows: readRows(figures.data, forms.data, reasonOf),
      reasonOf,
    };
  }, [text.data, figures.data, forms.data, unread.data, reasons.data, findings.data]);
  return {
    text: text.data,
    textError: text.error,
    lists,
    listsError: results.find(({ error }) => error)?.error ?? null,
    refetch: () => {
      for (const result of [text, ...results]) if (result.isError) void result.refetch();
    },
  };
}
