import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Loading, Notice } from '../../components/Notice.tsx';
import { dataAddress } from '../../components/siteAddress.ts';
import { formatNumber } from '../../domain/format.ts';
import { documents, namedQueryOptions, NO_FILTER, type DocumentSummary } from '../../queries/index.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { DocumentReader } from './DocumentReader.tsx';

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
        <a href={dataAddress(document.source_file)} target="_blank" rel="noreferrer">
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
      <DocumentReader document={document} />
    </article>
  );
}
