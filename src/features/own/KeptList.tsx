/** The documents that this browser keeps: to open, to correct, to remove, to hand on. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { Loading } from '../../components/Notice.tsx';
import type { OwnDocument } from '../../own/record.ts';
import { t } from '../../language/t.ts';
import { FigureTable } from './FigureTable.tsx';
import { ScanCheckList } from './ScanCheckList.tsx';
import { ownDocumentsOptions, ownReadingOptions, useOwn } from './useOwn.ts';

type Own = ReturnType<typeof useOwn>;

function Figures({ document, own }: { readonly document: OwnDocument; readonly own: Own }) {
  const { data, isPending } = useQuery(ownReadingOptions(document.statement.document_id));
  if (isPending) return <Loading height={120} />;
  if (!data) return <p>{t('这份文件读出的内容不在了，请移除后重新放入。')}</p>;
  return (
    <>
      {document.corrections.map((correction) => (
        <p key={correction.figure} className="own-correction">
          {t('更正：原读 {expected}，应为 {value}；理由：{reason}（{correctedBy}，{correctedOn}）', {
            expected: correction.expected,
            value: correction.value,
            reason: correction.reason,
            correctedBy: correction.corrected_by || t('未署名'),
            correctedOn: correction.corrected_on,
          })}
        </p>
      ))}
      {document.overtaken.map((correction) => (
        <Message key={correction.figure} tone="warning" title={t('有一处更正没有用上')}>
          {t(
            '更正时读作 {expected}，改为 {value}（{reason}）；新版本{now}。请对照原文核对，需要时在下表重新更正。',
            {
              expected: correction.expected,
              value: correction.value,
              reason: correction.reason,
              now: correction.now === null ? t('不再读出这个数') : t('读作 {now}', { now: correction.now }),
            },
          )}
        </Message>
      ))}
      <FigureTable figures={data.figures} onCorrect={(corrected) => own.correct(document, corrected)} />
    </>
  );
}

/** Asks first: what was filled in of a file goes with it. `work`: how many numbers somebody has corrected or confirmed. */
function RemoveButtons(props: {
  readonly isBusy: boolean;
  readonly work: number;
  readonly onRemove: () => void;
}) {
  const { isBusy, work, onRemove } = props;
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      {isAsked && (
        <Button small disabled={isBusy} onClick={onRemove}>
          {work === 0 ? t('确定移除') : t('确定移除，连同 {work} 处更正或核对', { work })}
        </Button>
      )}
      {/* It stays where it was pressed: pressing twice removes nothing. */}
      <Button
        small
        disabled={isBusy}
        onClick={() => {
          setAsked(!isAsked);
        }}
      >
        {isAsked ? t('不移除') : t('移除')}
      </Button>
    </>
  );
}

function KeptRow({ document, own }: { readonly document: OwnDocument; readonly own: Own }) {
  const [open, setOpen] = useState(false);
  const { statement, figureCount, findingCount, corrections, overtaken, ocr } = document;
  return (
    <li>
      <div className="own-kept">
        {ocr?.confirmed === 0 ? (
          <b>{statement.title}</b>
        ) : (
          <Link to="/documents/$documentId" params={{ documentId: statement.document_id }}>
            {statement.title}
          </Link>
        )}
        <span>
          {statement.source_file}
          {t('；')}
          {ocr &&
            !open &&
            t('识别出 {numbers} 个数字，已核对 {confirmed} 个，其余是草稿；', {
              numbers: ocr.numbers,
              confirmed: ocr.confirmed,
            })}
          {t('数字 {figureCount} 个，疑点 {findingCount} 处', {
            figureCount,
            findingCount,
          })}
          {corrections.length > 0 && t('，更正 {corrections} 处', { corrections: corrections.length })}
          {overtaken.length > 0 && t('，{overtaken} 处更正待核对', { overtaken: overtaken.length })}
        </span>
        <div className="own-actions">
          <Button
            small
            expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {ocr ? t('核对数字') : t('核对、更正')}
          </Button>
          <RemoveButtons
            isBusy={own.isBusy}
            work={corrections.length + (ocr?.confirmed ?? 0)}
            onRemove={own.remove(statement.document_id)}
          />
        </div>
      </div>
      {open && ocr && (
        <ScanCheckList
          document={document}
          onLeave={() => {
            setOpen(false);
          }}
        />
      )}
      {open && (!ocr || ocr.confirmed > 0) && <Figures document={document} own={own} />}
    </li>
  );
}

/** Said before a file is put in and looked at for nothing. */
export function CannotKeep() {
  const { error } = useQuery(ownDocumentsOptions);
  return (
    error && (
      <Message tone="error" title={t('文件不能收录')}>
        {error.message}
      </Message>
    )
  );
}

export function KeptList() {
  const own = useOwn();
  const { documents, problem } = own;
  if (documents.length === 0) return null;
  return (
    <section className="panel is-full" aria-label={t('已收录的文件')}>
      <div className="panel-head">
        <div className="panel-titles">
          <h2>{t('已收录 {documents} 份', { documents: documents.length })}</h2>
          <p>
            {t('保存在这个浏览器里，各页面、图表和导出中都标有“本地”。清除浏览数据会一并清除，请及时导出。')}
          </p>
        </div>
        <div className="own-actions">
          <Button icon="download" busy={own.isBusy} onClick={own.exportAll}>
            {t('导出数据包')}
          </Button>
          {documents.some(({ corrections }) => corrections.length > 0) && (
            <Button onClick={own.exportCorrections}>{t('导出更正表')}</Button>
          )}
        </div>
      </div>
      {problem !== null && (
        <Message tone="error" title={t('没有做成')}>
          {problem}
        </Message>
      )}
      <ul className="own-list">
        {documents.map((document) => (
          <KeptRow key={document.statement.document_id} document={document} own={own} />
        ))}
      </ul>
    </section>
  );
}
