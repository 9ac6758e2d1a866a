/** The numbers of an agency: the steps from the budget to the outturn, its place among peers, all measures over years, functions. */
import { useMemo, type ReactNode } from 'react';
import { cutFrame } from '../../comparison/export/part.ts';
import type { Frame } from '../../comparison/frame.ts';
import type { Metric } from '../../comparison/metrics.ts';
import { Loading } from '../../components/Notice.tsx';
import type { AgencyProfile } from '../../queries/agencyProfile.ts';
import { useFrame } from '../comparison/useFrame.ts';
import { ErrorNotice } from '../shared/ErrorNotice.tsx';
import { t } from '../../language/t.ts';
import { sentences } from '../../language/format.ts';
import { budget, FUNCTION_LEVELS, functions, latest, yearly } from './comparisons.ts';
import { HeadFigures } from './HeadFigures.tsx';
import { PeerPanel } from './PeerPanel.tsx';
import { budgetTable, functionTable, topicTable, yearsOf, type Years } from './tables.ts';
import { TablePanel } from './TablePanel.tsx';
import { AGENCY_TOPICS, type Topic } from './topics.ts';

const MONEY = t('万元，另注明者除外');

interface Props {
  readonly profile: AgencyProfile;
}

const Silent = ({ names }: { readonly names: readonly string[] }) => (
  <p className="panel-notes">
    {t('文件没有公布：{names}。没有公布不等于零。', { names: names.join(t('、')) })}
  </p>
);

const isOf =
  ({ measures }: Topic) =>
  ({ a }: Metric): boolean =>
    measures.some(({ measure }) => a.quantity.startsWith(`${measure}.`));

/** The frames that several panels are cut from. */
function useFigures({ agency_id: id, disclosed, derived }: AgencyProfile) {
  const overYears = useFrame(useMemo(() => yearly(id), [id]));
  const last = useFrame(useMemo(() => latest(id), [id]));
  const steps = useFrame(useMemo(() => budget(id), [id]));
  const years = useMemo(() => yearsOf({ disclosed, derived }), [disclosed, derived]);
  const topics = useMemo(() => {
    const [yearlyFrame, latestFrame] = [overYears.data, last.data];
    if (!yearlyFrame || !latestFrame) return null;
    return AGENCY_TOPICS.map((topic) => ({
      topic,
      frames: [yearlyFrame, latestFrame].map((each) => cutFrame(each, isOf(topic))),
      ...topicTable(topic, yearlyFrame, latestFrame, years),
    })).filter(({ table }) => table.rows.length > 0);
  }, [overYears.data, last.data, years]);
  return {
    latest: last.data,
    steps: steps.data,
    topics,
    years,
    error: overYears.error ?? last.error ?? steps.error,
    refetch: () => {
      void overYears.refetch();
      void last.refetch();
      void steps.refetch();
    },
  };
}

/** `children`: what stands below, and comes with the figures, so that these do not push it away. */
export function FigurePanels({ profile, children }: Props & { readonly children: ReactNode }) {
  const { latest: frame, steps, topics, years, error, refetch } = useFigures(profile);
  if (error)
    return (
      <>
        <ErrorNotice error={error} onRetry={refetch} />
        {children}
      </>
    );
  if (!frame || !steps || !topics) return <Loading height={600} />;
  return (
    <>
      <HeadFigures frame={frame} year={profile.disclosed[0] ?? 0} />
      {frame.notes.length > 0 && (
        <p className="agency-notes">{t('注：{notes}', { notes: sentences(frame.notes) })}</p>
      )}
      <BudgetPanel year={profile.disclosed[0] ?? ''} frame={steps} />
      <PeerPanel profile={profile} />
      <div className="topics">
        {topics.map(({ topic, frames, table, silent }) => (
          <TablePanel
            key={topic.id}
            id={topic.id}
            title={topic.title}
            unit={MONEY}
            frames={frames}
            table={table}
            foot={silent.length > 0 && <Silent names={silent} />}
          />
        ))}
      </div>
      <FunctionPanel profile={profile} years={years} />
      {children}
    </>
  );
}

function BudgetPanel({ year, frame }: { readonly year: number | string; readonly frame: Frame }) {
  const table = useMemo(() => budgetTable(frame), [frame]);
  return (
    <TablePanel
      id="budget"
      title={t('从预算到决算')}
      unit={t('{disclosed}年度', { disclosed: year })}
      caveat={t('执行率以全年（调整后）预算为分母，完成年初预算以年初预算为分母；缺一者不计算。')}
      frames={[frame]}
      table={table}
    />
  );
}

function FunctionPanel({ profile: { agency_id: id }, years }: Props & { readonly years: Years }) {
  const [classLevel, groupLevel, itemLevel] = FUNCTION_LEVELS;
  const classes = useFrame(useMemo(() => functions(id, classLevel), [id, classLevel]));
  const groups = useFrame(useMemo(() => functions(id, groupLevel), [id, groupLevel]));
  const items = useFrame(useMemo(() => functions(id, itemLevel), [id, itemLevel]));
  const table = useMemo(
    () =>
      classes.data && groups.data && items.data
        ? functionTable([classes.data, groups.data, items.data], years)
        : null,
    [classes.data, groups.data, items.data, years],
  );
  if (table?.rows.length === 0) return null;
  return (
    <TablePanel
      id="functions"
      title={t('钱花在哪些事上')}
      unit={t('一般公共预算财政拨款支出，万元')}
      caveat={t('按功能分类的类、款、项；未按类、款公布而其下各项齐全者由各项相加。')}
      frames={[classes, groups, items].flatMap(({ data }) => data ?? [])}
      table={table}
    />
  );
}
