/** The text of a document with its account of numbers, and beside it the lists that lead into it. */
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Loading, Notice } from '../../components/Notice.tsx';
import { dataAddress } from '../../components/siteAddress.ts';
import type { DocumentReason, DocumentSummary } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { parsePlace, placeParam } from '../shared/search.ts';
import { useUpdateSearch } from '../shared/useFilter.ts';
import { ChosenPlace } from './ChosenPlace.tsx';
import { DocumentAside, type AsideTab } from './DocumentAside.tsx';
import { DocumentText } from './DocumentText.tsx';
import { TextMissingError } from './documentText.ts';
import { NumberAccountBar } from './NumberAccountBar.tsx';
import type { NumberMark, Range } from './numbers.ts';
import { bringBoxIntoWindow } from './scroll.ts';
import { useDocumentContents, type DocumentContents } from './useDocumentContents.ts';
import { markWords } from './words.ts';

const route = getRouteApi('/documents/$documentId');

const samePlace = (at: string, { source_start, source_end }: DocumentReason): boolean =>
  at === placeParam(source_start, source_end);

/** The list that holds what stands at a place. */
const tabOf = (mark: NumberMark | null, reason: DocumentReason | null): AsideTab =>
  mark?.kind === 'unread' ? 'unread' : !mark && reason ? 'reasons' : 'read';

export function DocumentReader({ document }: { readonly document: DocumentSummary }) {
  const { contents, error, refetch } = useDocumentContents(document);
  if (error instanceof TextMissingError) {
    return (
      <Notice
        tone="error"
        title="文件的文本没有取到"
        detail={error.message}
        actions={
          <Button type="primary" onClick={refetch}>
            重试
          </Button>
        }
      >
        <p>
          可能是网络中断，或服务器上缺少这份文本。请重试，或打开
          <a href={dataAddress(document.source_file)}>未改动的原始文件</a>。
        </p>
      </Notice>
    );
  }
  if (error) return <ErrorNotice error={error} onRetry={refetch} />;
  if (!contents) return <Loading height={420}>正在取文件全文…</Loading>;
  return <Panes document={document} contents={contents} />;
}

function Panes({
  document,
  contents,
}: {
  readonly document: DocumentSummary;
  readonly contents: DocumentContents;
}) {
  const { at } = route.useSearch();
  const update = useUpdateSearch();
  const { text, marks, reasons, reasonOf } = contents;
  const place = useMemo(() => parsePlace(at), [at]);
  const outside = place !== null && place.end > text.length;
  const target: Range | null = outside ? null : place;
  const aside = useRef<HTMLElement>(null);
  const pane = useRef<HTMLDivElement>(null);

  const byPlace = useMemo(
    () => new Map(marks.map((mark) => [placeParam(mark.start, mark.end), mark])),
    [marks],
  );
  const standing = useCallback(
    (where: string) => {
      const mark = byPlace.get(where) ?? null;
      const own =
        mark?.kind === 'figure' ? mark.figures.find(({ figure_id }) => reasonOf.has(figure_id)) : null;
      const reason = own
        ? reasonOf.get(own.figure_id)
        : mark
          ? undefined
          : reasons.find((each) => samePlace(where, each));
      return { mark, reason: reason ?? null };
    },
    [byPlace, reasonOf, reasons],
  );
  const describe = useCallback(
    (where: string) => {
      const { mark, reason } = standing(where);
      return mark ? { words: markWords(mark), reason: reason?.reason ?? null } : null;
    },
    [standing],
  );
  const chosen = standing(at ?? '');
  const [tab, setTab] = useState<AsideTab>(() => tabOf(chosen.mark, chosen.reason));

  const onPlace = (next: string): void => {
    update({ at: next });
    if (pane.current) bringBoxIntoWindow(pane.current);
  };
  /** From the text: the lists follow. A list that is stepped through stays as it is. */
  const onPlaceInText = (next: string, replace = false): void => {
    const { mark, reason } = standing(next);
    setTab(tabOf(mark, reason));
    update({ at: next }, { replace });
  };
  const onList = (): void => {
    setTab(tabOf(chosen.mark, chosen.reason));
    // When the list is there: it may be another one now.
    requestAnimationFrame(() => {
      const row = aside.current?.querySelector<HTMLElement>('[aria-current="true"]');
      row?.focus();
    });
  };
  return (
    <>
      {outside && (
        <Alert
          type="warning"
          showIcon
          title="地址中的位置不在这份文件里"
          description="文件可能已经重新处理，位置有变。可在右侧按指标查找。"
        />
      )}
      <NumberAccountBar
        document={document}
        marks={marks}
        target={target}
        onStep={(next) => {
          // Hundreds of steps would bury the page that the reader came from.
          onPlaceInText(next, at !== undefined);
        }}
      />
      <div className="document-grid">
        <div ref={pane} className="document-pane">
          <DocumentText
            text={text}
            marks={marks}
            target={target}
            describe={describe}
            onPlace={onPlaceInText}
          />
          <ChosenPlace
            mark={chosen.mark}
            reason={chosen.reason}
            agencyId={document.agency_id}
            onPlace={onPlace}
            onList={onList}
          />
        </div>
        <DocumentAside
          ref={aside}
          {...contents}
          target={target}
          at={at}
          tab={tab}
          onTab={setTab}
          onPlace={onPlace}
        />
      </div>
    </>
  );
}
