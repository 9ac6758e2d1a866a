/** The text of a document with its account of numbers, and beside it the lists that lead into it. */
import { useMemo, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { Loading, Notice } from '../../components/Notice.tsx';
import { dataAddress } from '../../components/siteAddress.ts';
import type { DocumentReason, DocumentSummary } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { T } from '../../components/T.tsx';
import { t } from '../../language/t.ts';
import { ChosenPlace } from './ChosenPlace.tsx';
import { ASIDE_TABS, DocumentAside, type AsideTab } from './DocumentAside.tsx';
import { DocumentText } from './DocumentText.tsx';
import { marginNotes } from './marginNotes.ts';
import { NumberAccountBar } from './NumberAccountBar.tsx';
import type { NumberMark } from './numbers.ts';
import { ReadingBar } from './ReadingBar.tsx';
import { bringBoxIntoWindow } from './scroll.ts';
import { useDocumentContents, type ContentsState } from './useDocumentContents.ts';
import { usePlace } from './usePlace.ts';

interface Props {
  readonly documentId: string;
  /** Null until the engine has told. */
  readonly document: DocumentSummary | null;
}

function TextMissing({
  document,
  error,
  onRetry,
}: {
  readonly document: DocumentSummary;
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  return (
    <Notice
      tone="error"
      title={t('文件的文本没有取到')}
      detail={error.message}
      actions={
        <Button kind="primary" onClick={onRetry}>
          {t('重试')}
        </Button>
      }
    >
      <p>
        <T
          text="可能是网络中断，或服务器上缺少这份文本。请重试，或打开<a>未改动的原始文件</a>。"
          tags={{ a: (inner) => <a href={dataAddress(document.source_file)}>{inner}</a> }}
        />
      </p>
    </Notice>
  );
}

export function DocumentReader({ documentId, document }: Props) {
  const contents = useDocumentContents(documentId);
  const { text, textError, listsError, refetch } = contents;
  if (text !== undefined) return <Panes document={document} contents={contents} text={text} />;
  if (textError && document) return <TextMissing document={document} error={textError} onRetry={refetch} />;
  // Whether the document is unknown or its text lost, only the engine can tell.
  if (textError && listsError) return <ErrorNotice error={listsError} onRetry={refetch} />;
  return <Loading height={420}>{t('正在取文件全文…')}</Loading>;
}

/** The list that holds what stands at a place. */
const tabOf = (mark: NumberMark | null, reason: DocumentReason | null): AsideTab =>
  mark?.kind === 'unread' ? 'unread' : !mark && reason ? 'reasons' : 'read';

function Panes({
  document,
  contents: { lists, listsError, refetch },
  text,
}: {
  readonly document: DocumentSummary | null;
  readonly contents: ContentsState;
  readonly text: string;
}) {
  const update = useUpdateSearch();
  const { at, target, isOutside, sentence, marks, chosen, standing, describe } = usePlace(text, lists);
  const aside = useRef<HTMLElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const search = useAnySearch();
  // The list that stands beside the text is a part of the address, as the place in it is.
  const tab = ASIDE_TABS.find((each) => each === search.tab) ?? tabOf(chosen.mark, chosen.reason);
  const notes = useMemo(() => marginNotes(lists?.findings ?? []), [lists]);

  const onPlace = (next: string): void => {
    update({ at: next });
    if (pane.current) bringBoxIntoWindow(pane.current);
  };
  /** From the text: the lists follow. A list that is stepped through stays as it is. */
  const onPlaceInText = (next: string, replace = false): void => {
    const { mark, reason } = standing(next);
    update({ at: next, tab: tabOf(mark, reason) }, { replace });
  };
  const onTab = (next: AsideTab): void => {
    update({ tab: next }, { replace: true });
  };
  const onList = (): void => {
    onTab(tabOf(chosen.mark, chosen.reason));
    // When the list is there: it may be another one now.
    requestAnimationFrame(() => {
      const row = aside.current?.querySelector<HTMLElement>('[aria-current="true"]');
      row?.focus();
    });
  };
  return (
    <>
      {isOutside && (
        <Message tone="warning" title={t('地址中的位置不在这份文件里')}>
          {t('文件可能已经重新处理，位置有变。可在右侧按指标查找。')}
        </Message>
      )}
      <NumberAccountBar
        marks={lists?.marks ?? null}
        target={target}
        onStep={(next) => {
          // Hundreds of steps would bury the page that the reader came from.
          onPlaceInText(next, at !== undefined);
        }}
      />
      <div className="document-grid">
        <div ref={pane} className="document-pane">
          <ReadingBar
            text={text}
            target={target}
            onPlace={(next, replace = false) => {
              update({ at: next }, { replace });
            }}
          />
          <DocumentText
            text={text}
            marks={marks}
            notes={notes}
            isJoined={search.as === 'joined'}
            target={target}
            sentence={sentence}
            describe={describe}
            onPlace={onPlaceInText}
          />
          {document && (
            <ChosenPlace
              mark={chosen.mark}
              reason={chosen.reason}
              document={document}
              quote={sentence && text.slice(sentence.start, sentence.end)}
              onPlace={onPlace}
              onList={onList}
            />
          )}
        </div>
        {lists ? (
          <DocumentAside
            ref={aside}
            {...lists}
            target={target}
            at={at}
            tab={tab}
            onTab={onTab}
            onPlace={onPlace}
          />
        ) : (
          <aside className="document-aside" aria-label={t('读出的数字、未读数字、原因与疑点')}>
            {listsError ? (
              <ErrorNotice error={listsError} onRetry={refetch} />
            ) : (
              <Loading>{t('正在载入读出的数字…')}</Loading>
            )}
          </aside>
        )}
      </div>
    </>
  );
}
