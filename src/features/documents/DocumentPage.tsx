import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AgencyLink } from '../../components/AgencyLink.tsx';
import { Notice } from '../../components/Notice.tsx';
import { download } from '../../components/download.ts';
import { dataAddress } from '../../components/siteAddress.ts';
import { isOwnDocument } from '../../own/flag.ts';
import { formatNumber } from '../../domain/format.ts';
import { documentSummary, namedQueryOptions, type DocumentSummary } from '../../queries/index.ts';
import { T } from '../../components/T.tsx';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { DocumentReader } from './DocumentReader.tsx';
import { listedName } from '../../language/names.ts';

const route = getRouteApi('/documents/$documentId');

function UnknownDocument({ id }: { readonly id: string }) {
  return (
    <Notice
      title={isOwnDocument(id) ? t('这是一份本地文件，这里没有') : t('没有这份文件')}
      actions={
        <Link to="/documents" className="button is-primary">
          {t('查看全部文件')}
        </Link>
      }
    >
      {isOwnDocument(id) ? (
        <p>
          <T
            text="链接指向的文件只保存在放入它的那台电脑的浏览器里，没有上传。请向给您链接的人要导出的数据包，在<link>我的文件</link>中打开。"
            tags={{ link: (inner) => <Link to="/own">{inner}</Link> }}
          />
        </p>
      ) : (
        <p>{t('数据集中没有编号为“{id}”的文件。可能是链接抄写有误，或该文件已改名。', { id })}</p>
      )}
    </Notice>
  );
}

function SourceFile({
  document: { document_id: id, source_file: file },
}: {
  readonly document: DocumentSummary;
}) {
  if (!isOwnDocument(id))
    return (
      <a href={dataAddress(file)} target="_blank" rel="noreferrer">
        {t('未改动的原始文件')}
      </a>
    );
  // Saved, never opened here: it may be a page with a script in it.
  const save = async (): Promise<void> => {
    const { ownSource } = await import('../../own/store.ts');
    download(file.replace(/^sources\//, ''), await ownSource(id), 'application/octet-stream');
  };
  return (
    <button type="button" className="text-button" onClick={() => void save()}>
      {t('取出未改动的原始文件')}
    </button>
  );
}

function Facts({ document }: { readonly document: DocumentSummary }) {
  return (
    <p className="document-facts">
      <span>
        <Spoken text={listedName(document.region_name)} />
      </span>
      <span>
        <AgencyLink agencyId={document.agency_id}>{document.agency_name}</AgencyLink>
      </span>
      <span>{t('{fiscalYear}年度', { fiscalYear: document.fiscal_year })}</span>
      <span>
        {t('原文数字 {figureCount} 条', { figureCount: formatNumber(document.figure_count, '个') })}
      </span>
      <span>
        <SourceFile document={document} />
      </span>
      <span>
        <Link to="/" search={{ agency: [document.agency_id] }}>
          {t('只看这个部门')}
        </Link>
      </span>
    </p>
  );
}

/** Only what is safe to follow: an address comes with the registry, which a reader may have written. */
const isWebAddress = (address: string): boolean => /^https?:\/\//.test(address);

/** Where it comes from and how to tell that it was not changed; what is not known says so. */
function recordLines(document: DocumentSummary): readonly (readonly [name: string, value: ReactNode])[] {
  const { sha256, source_url: address, publisher, published_on, retrieved_on } = document;
  return [
    [t('发布机构'), publisher],
    [t('发布日期'), published_on ?? t('未记录')],
    [t('取得日期'), retrieved_on ?? t('未记录')],
    [
      t('官方网址'),
      address === null ? (
        t('未记录')
      ) : isWebAddress(address) ? (
        <a href={address} target="_blank" rel="noreferrer">
          {address}
        </a>
      ) : (
        address
      ),
    ],
    ['SHA-256', <code key="sha256">{sha256}</code>],
  ];
}

/** Its line is there from the start, so that the text below stays in its place. */
function Record({ document }: { readonly document: DocumentSummary | null }) {
  return (
    <details className="document-record">
      <summary>{t('来源与校验')}</summary>
      <dl>
        {(document ? recordLines(document) : []).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? <Spoken text={value} /> : value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Whose document it is, the engine tells; its text does not wait for that, and stands where it will stand. */
export function DocumentPage(): ReactNode {
  const { documentId } = route.useParams();
  const { data, error } = useQuery(namedQueryOptions(documentSummary(documentId)));
  const document = data?.[0] ?? null;
  if (data && !document) return <UnknownDocument id={documentId} />;
  return (
    <article className="document">
      <nav className="crumbs" aria-label={t('位置')}>
        <Link to="/documents">{t('文件')}</Link> / <Spoken text={document?.short_name ?? documentId} />
      </nav>
      <h1>
        <Spoken text={document?.title ?? (error ? documentId : t('文件全文'))} />
      </h1>
      {document ? <Facts document={document} /> : <p className="document-facts">{t('正在载入文件信息…')}</p>}
      <Record document={document} />
      <DocumentReader key={documentId} documentId={documentId} document={document} />
    </article>
  );
}
