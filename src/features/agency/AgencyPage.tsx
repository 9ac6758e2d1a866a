/** 部门: everything that is known of one agency, over its years and among its peers. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { Loading, Notice } from '../../components/Notice.tsx';
import { agencyProfile, type AgencyProfile } from '../../queries/agencyProfile.ts';
import { namedQueryOptions } from '../../queries/index.ts';
import { ComparisonPanel } from '../comparison/ComparisonPanel.tsx';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { useAnySearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';
import { listedName } from '../../language/names.ts';
import { chinese } from '../../language/spoken.ts';
import { AgencyDocuments } from './AgencyDocuments.tsx';
import { AgencyFindings } from './AgencyFindings.tsx';
import { AgencyReasons } from './AgencyReasons.tsx';
import { evaluations, onlyAgency } from './comparisons.ts';
import { FigurePanels } from './FigurePanels.tsx';
import { levelName, typeName } from './placing.ts';

const route = getRouteApi('/agencies/$agencyId');

function UnknownAgency({ id }: { readonly id: string }) {
  return (
    <Notice
      title={t('没有这个部门')}
      actions={
        <Link to="/" className="button is-primary">
          {t('回到总览')}
        </Link>
      }
    >
      <p>{t('数据集中没有编号为“{id}”的部门。可能是链接抄写有误，或该部门尚未收录。', { id })}</p>
    </Notice>
  );
}

function Head({ profile }: { readonly profile: AgencyProfile }) {
  const {
    agency_id: id,
    agency_name: name,
    region_code: region,
    region_path: path,
    document_count,
  } = profile;
  const facts = [
    levelName(profile),
    typeName(profile),
    t('收录 {documentCount} 份文件', { documentCount: document_count }),
    profile.disclosed.length > 0
      ? t('公开年度 {disclosed}', { disclosed: profile.disclosed.join(t('、')) })
      : t('没有收录文件'),
  ];
  return (
    <header className="document">
      <nav className="crumbs" aria-label={t('位置')}>
        <Link to="/" search={{ region: [region] }}>
          <Spoken text={path.split(' · ').map(listedName).join(' · ')} />
        </Link>
      </nav>
      <h1 lang={chinese}>{name}</h1>
      <p className="document-facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <span>
          <Link to="/compare" search={{ agency: [id], who: 'peers' }}>
            {t('与同级同类部门对比')}
          </Link>
        </span>
      </p>
    </header>
  );
}

function Agency({ profile }: { readonly profile: AgencyProfile }) {
  const { project } = useAnySearch();
  const id = profile.agency_id;
  const context = useMemo(
    () => ({ filter: onlyAgency(id), search: project === undefined ? {} : { project } }),
    [id, project],
  );
  return (
    <>
      <Head profile={profile} />
      <FigurePanels profile={profile}>
        <ComparisonPanel preset={evaluations} context={context} />
        <AgencyFindings agencyId={id} />
        <AgencyReasons agencyId={id} />
        <AgencyDocuments agencyId={id} />
      </FigurePanels>
    </>
  );
}

// Its type is told, since the router's own type, from which the parameters come, is made from it.
export function AgencyPage(): ReactNode {
  const { agencyId } = route.useParams();
  const { data, error, refetch } = useQuery(namedQueryOptions(agencyProfile(agencyId)));
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading height={420}>{t('正在载入部门…')}</Loading>;
  const [profile] = data;
  return profile ? <Agency key={agencyId} profile={profile} /> : <UnknownAgency id={agencyId} />;
}
