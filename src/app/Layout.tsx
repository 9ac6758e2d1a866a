import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { Button } from '../components/Button.tsx';
import { dataAddress } from '../components/siteAddress.ts';
import { SearchButton } from '../features/search/SearchButton.tsx';
import { FilterBar } from '../features/shared/FilterBar.tsx';
import { useTheme } from '../features/shared/theme.tsx';
import { useFilterSearch } from '../features/shared/useFilter.ts';
import { T } from '../components/T.tsx';
import { t } from '../language/t.ts';
import { EngineStatus } from './EngineStatus.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { ReleaseNotice } from './offline/ReleaseNotice.tsx';
import { PrintFoot } from './PrintFoot.tsx';
import { PageLoadGuard } from './PageLoadGuard.tsx';
import { PAGE_NAMES, PAGE_SPELLINGS, SITE_NAME } from './pageNames.ts';
import { useDocumentTitle } from './useDocumentTitle.ts';

const PAGES = Object.entries(PAGE_NAMES) as [keyof typeof PAGE_NAMES, string][];
const SEARCH_PAGES = PAGES.map(([path, name]) => ({ path, name, spellings: PAGE_SPELLINGS[path] }));

function ThemeSwitch() {
  const { dark, choose } = useTheme();
  const label = dark ? t('换成浅色') : t('换成深色');
  return (
    <Button
      kind="quiet"
      icon={dark ? 'sun' : 'moon'}
      label={label}
      tip={label}
      onClick={() => {
        choose(dark ? 'light' : 'dark');
      }}
    />
  );
}

/** Every way out of a page takes the filter along. */
function Navigation() {
  const { region, agency, year } = useFilterSearch();
  const search = { region, agency, year };
  return (
    <>
      <Link to="/" search={search} className="brand">
        {SITE_NAME}
      </Link>
      <nav aria-label={t('页面')}>
        {PAGES.map(([to, name]) => (
          <Link
            key={to}
            to={to}
            search={search}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            activeProps={{ className: 'is-active', 'aria-current': 'page' }}
          >
            {name}
          </Link>
        ))}
      </nav>
    </>
  );
}

function Masthead() {
  return (
    <header className="masthead">
      <div className="masthead-inner">
        <Navigation />
        <SearchButton pages={SEARCH_PAGES} />
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <EngineStatus />
      <PageLoadGuard />
      <ReleaseNotice />
    </header>
  );
}

function Colophon() {
  return (
    <footer className="colophon">
      <p>
        {t(
          '数字取自各部门公开的部门决算文件，逐一标明出处；“推算”由文件所载“比上年增减”反推，“计算”为两数相除。比率不在零基数上计算。',
        )}
      </p>
      <p>
        <T
          text="数据集：<a>datapackage.json</a> 与 CSV，可直接取用；可用<link>SQL</link> 查询。指标定义、收录范围、可信程度与引用格式见<link2>方法</link2>。"
          tags={{
            a: (inner) => <a href={dataAddress('datapackage.json')}>{inner}</a>,
            link: (inner) => <Link to="/sql">{inner}</Link>,
            link2: (inner) => <Link to="/method">{inner}</Link>,
          }}
        />
      </p>
    </footer>
  );
}

function DocumentTitle(): null {
  useDocumentTitle();
  return null;
}

/** Pages that are of one thing, or of what the reader brings: there is nothing to filter. */
const UNFILTERED: readonly string[] = ['/documents/$documentId', '/agencies/$agencyId', '/own', '/sql'];

/** Asks for the open page alone: a change of the filter draws none of this again. */
export function Layout() {
  const page = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? '' });
  // In another site's page: the chart and what must be said of it, and no way around in this one.
  if (page === '/embed')
    return (
      <main id="content" className="embed">
        <DocumentTitle />
        <Outlet />
      </main>
    );
  return (
    <>
      <DocumentTitle />
      <a className="skip" href="#content">
        {t('跳到正文')}
      </a>
      <Masthead />
      {!UNFILTERED.includes(page) && <FilterBar />}
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <PrintFoot />
      <Colophon />
    </>
  );
}
