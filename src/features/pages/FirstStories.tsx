/** For whoever opens the app for the first time: what the data are, and two things in them that are worth a click. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import type { Frame } from '../../comparison/frame.ts';
import { AgencyLink } from '../../components/AgencyLink.tsx';
import { CellView } from '../../components/CellView.tsx';
import { namedQueryOptions, type DataFilter } from '../../queries/index.ts';
import { useFrame } from '../comparison/useFrame.ts';
import { moved } from '../presets/overview.ts';
import { boldestFinding, type BoldestFinding } from './boldestFinding.ts';
import { T } from '../../components/T.tsx';
import { questionWords } from '../../language/findings.ts';
import { t } from '../../language/t.ts';
import { Spoken } from '../../components/Spoken.tsx';

function LargestCut({ frame }: { readonly frame: Frame }) {
  const [row] = frame.rows;
  const [amount, share] = row?.cells ?? [];
  if (!row || amount?.kind !== 'number' || !share || amount.value >= 0) return null;
  return (
    <li>
      <T
        text="<b>“三公”经费减得最多</b><agency/>{fiscalYear}年比上年 <amount/><share/>"
        values={{ fiscalYear: row.fiscalYear }}
        tags={{
          b: (inner) => <b>{inner}</b>,
          agency: () => <AgencyLink agencyId={row.agency.agency_id}>{row.agency.short_name}</AgencyLink>,
          amount: () => <CellView cell={amount} signed inFull />,
          share: () =>
            share.kind === 'number' && (
              <T text="（<cell/>）" tags={{ cell: () => <CellView cell={share} signed /> }} />
            ),
        }}
      />
    </li>
  );
}

const Contradiction = ({ finding }: { readonly finding: BoldestFinding }) => (
  <li>
    <b>{t('文件自己对不上')}</b>
    <AgencyLink agencyId={finding.agency_id}>{finding.short_name}</AgencyLink>
    <Spoken text={questionWords(finding.question)} /> <Link to="/findings">{t('看全部疑点')}</Link>
  </li>
);

export const FirstStories = memo(function FirstStories({ filter }: { readonly filter: DataFilter }) {
  const { comparison } = useMemo(() => moved.of({ filter, search: {} }), [filter]);
  const { data: frame } = useFrame(comparison);
  const { data: [finding] = [] } = useQuery({
    ...namedQueryOptions(boldestFinding(filter)),
    placeholderData: (before) => before,
  });
  return (
    <section className="stories" aria-label={t('先看这些')}>
      <p>{t('数字读自各部门自己公开的决算文件，一字未改；推算的、计算的、有疑问的，都标了出来。')}</p>
      <ul>
        {frame && <LargestCut frame={frame} />}
        {finding && <Contradiction finding={finding} />}
      </ul>
    </section>
  );
});
