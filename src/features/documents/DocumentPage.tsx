import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useMemo } from 'react';
import { Loading, Notice } from '../../components/Notice.tsx';
import { formatNumber } from '../../domain/format.ts';
import {
  documentFigures,
  documentFindings,
  documents,
  namedQueryOptions,
  NO_FILTER,
  type DocumentSummary,
} from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { parsePlace } from '../shared/search.ts';
import { useUpdateSearch } from '../shared/useFilter.ts';
import { DocumentText } from './DocumentText.tsx';
import { documentTextOptions, TextMissingError } from './documentText.ts';
import { DocumentAside } from './DocumentAside.tsx';

const route = getRouteApi('/documents/$documentId');

function UnknownDocument({ id }: { readonly id: string }) {
  return (
    <Notice
      title="没有这份文件"
      actions={
        <Link to="/documents">
          <Button type="primary">查看全部文件</Button>
        </Link>
      }
    >
      <p>数据集中没有编号为“{id}”的文件。可能是链接抄写有误，或该文件已改名。</p>
    </Notice>
  );
}

function Facts({ document }: { readonly document: DocumentSummary }) {
  return (
    <p className="document-facts">
      <span>{document.region_name}</span>
      <span>{document.agency_name}</span>
      <span>{document.fiscal_year}年度</span>
      <span>原文数字 {formatNumber(document.figure_count, '个')} 条</span>
      <span>
        <a href={`/data/${document.source_file}`} target="_blank" rel="noreferrer">
          未改动的原始文件
        </a>
      </span>
      <span>
        <Link to="/" search={{ agency: [document.agency_id] }}>
          只看这个部门
        </Link>
      </span>
    </p>
  );
}

function Reader({ document }: { readonly document: DocumentSummary }) {
  const { at } = route.useSearch();
  const update = useUpdateSearch();
  const text = useQuery(documentTextOptions(document.text_file));
  const figures = useQuery(namedQueryOptions(documentFigures(document.document_id)));
  const findings = useQuery(namedQueryOptions(documentFindings(document.document_id)));
  const place = useMemo(() => parsePlace(at), [at]);
  const error = text.error ?? figures.error ?? findings.error;
  if (error instanceof TextMissingError) {
    return (
      <Notice
        tone="error"
        title="文件的文本没有取到"
        detail={error.message}
        actions={
          <Button type="primary" onClick={() => void text.refetch()}>
            重试
          </Button>
        }
      >
        <p>
          可能是网络中断，或服务器上缺少这份文本。请重试，或打开
          <a href={`/data/${document.source_file}`}>未改动的原始文件</a>。
        </p>
      </Notice>
    );
  }
  if (error)
    return (
      <ErrorNotice
        error={error}
        onRetry={() => {
          void figures.refetch();
          void findings.refetch();
        }}
      />
    );
  if (text.data === undefined || !figures.data) return <Loading height={420}>正在取文件全文…</Loading>;
  const outside = place !== null && place.end > text.data.length;
  const target = outside ? null : place;
  const onPlace = (next: string): void => {
    update({ at: next });
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
      <div className="document-grid">
        <DocumentText text={text.data} figures={figures.data} target={target} onPlace={onPlace} />
        <DocumentAside
          figures={figures.data}
          findings={findings.data ?? []}
          target={target}
          at={at}
          onPlace={onPlace}
        />
      </div>
    </>
  );
}

export function DocumentPage() {
  const { documentId } = route.useParams();
  const { data, error, refetch } = useQuery(namedQueryOptions(documents(NO_FILTER)));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading height={420}>正在打开文件…</Loading>;
  const document = data.find(({ document_id }) => document_id === documentId);
  if (!document) return <UnknownDocument id={documentId} />;
  return (
    <article className="document">
      <nav className="crumbs" aria-label="位置">
        <Link to="/documents">文件</Link> / {document.short_name}
      </nav>
      <h1>{document.title}</h1>
      <Facts document={document} />
      <Reader document={document} />
    </article>
  );
}
