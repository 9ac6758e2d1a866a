/** One panel by itself, for the frame of another site: title, chart, notes, source. Every link opens a page of its own. */
import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { Notice } from '../../components/Notice.tsx';
import { siteHome } from '../../components/siteAddress.ts';
import { datasetEdition } from '../../database/index.ts';
import { editionWords } from '../../language/citation.ts';
import type { DataFilter } from '../../queries/index.ts';
import { ComparisonPanel } from '../comparison/ComparisonPanel.tsx';
import { PRESET_PAGES, type PresetPage } from '../pages/presetPages.ts';
import type { PanelPreset } from '../presets/preset.ts';
import { WithFilter } from '../shared/WithFilter.tsx';
import { useAnySearch } from '../shared/useFilter.ts';
import { workspace } from '../workspace/workspace.ts';
import { t } from '../../language/t.ts';
import { fullAddress, pageId } from './address.ts';
import './embed.css';

const PAGES: readonly PresetPage[] = [...PRESET_PAGES, { path: '/compare', preset: workspace }];

/** What is clicked in the frame must not lead the frame to a page that the server forbids to frame. */
function useWindowsForLinks(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.history.block({
        enableBeforeUnload: false,
        blockerFn: ({ currentLocation, nextLocation }) => {
          if (nextLocation.pathname === currentLocation.pathname) return false;
          window.open(router.history.createHref(nextLocation.href), '_blank', 'noopener');
          return true;
        },
      }),
    [router],
  );
}

function Embedded({ panel, path, filter }: { panel: PanelPreset; path: string; filter: DataFilter }) {
  const search = useAnySearch();
  const context = useMemo(() => ({ filter, search }), [filter, search]);
  const full = fullAddress(siteHome(), path, search);
  return (
    <>
      <ComparisonPanel preset={panel} context={context} />
      <p className="embed-source">
        {t('来源：各部门公开的部门决算文件；{editionWords}。', {
          editionWords: editionWords(datasetEdition()),
        })}
        <a href={full} target="_blank" rel="noopener">
          {t('在“部门决算比较”中查看、核对原文')}
        </a>
      </p>
    </>
  );
}

export function EmbedPage() {
  const { of, panel: id } = useAnySearch();
  useWindowsForLinks();
  const page = PAGES.find(({ path }) => pageId(path) === of);
  const panel = page?.preset.panels.find((each) => each.id === id);
  if (!page || !panel)
    return (
      <Notice title={t('没有这张图')}>
        <p>{t('嵌入地址可能抄写有误，或图已改名。')}</p>
      </Notice>
    );
  return <WithFilter>{(filter) => <Embedded panel={panel} path={page.path} filter={filter} />}</WithFilter>;
}
