/** As what a file is read: its kind and the unit of money of its tables, each with what the text tells of it. Another choice reads it again. */
import { MONEY_UNITS, type MoneyUnit } from '../../domain/units.ts';
import { t } from '../../language/t.ts';
import { CHOSEN_KINDS, KIND_NAMES, kindProblem, type ChosenKind } from './documentKinds.ts';
import type { ReadAs } from './draft.ts';
import type { ReviewState } from './session.ts';

interface Props {
  readonly state: ReviewState;
  readonly onReadAs: (change: Partial<ReadAs>) => void;
}

export function ReadAsFields({ state, onReadAs }: Props) {
  return (
    <>
      <KindField state={state} onReadAs={onReadAs} />
      <UnitField state={state} onReadAs={onReadAs} />
    </>
  );
}

function KindField({ state: { draft, inspected, isRereading }, onReadAs }: Props) {
  const { identity, evaluationCount } = inspected;
  const { inferredKind } = identity;
  const problems = CHOSEN_KINDS.map((kind) => ({
    kind,
    problem: kindProblem(kind, identity, evaluationCount),
  }));
  const told = problems.flatMap(({ kind, problem }) =>
    problem === null ? [] : [t('不能选{kind}：{problem}', { kind: KIND_NAMES[kind], problem })],
  );
  return (
    <label>
      {t('文件种类')}
      <select
        disabled={isRereading === true}
        value={draft.kind || inferredKind}
        onChange={({ target }) => {
          const kind = target.value as ChosenKind;
          onReadAs({ kind: kind === inferredKind ? '' : kind });
        }}
      >
        {problems.map(({ kind, problem }) => (
          <option key={kind} value={kind} disabled={problem !== null}>
            {KIND_NAMES[kind]}
          </option>
        ))}
      </select>
      <small>
        {draft.kind === '' || draft.kind === inferredKind
          ? told.join(t('；'))
          : t('原判断：{kind}', { kind: KIND_NAMES[inferredKind] })}
      </small>
    </label>
  );
}

/** Why the unit makes no difference, null where it does. */
function unitProblem({ inspected: { identity } }: ReviewState): string | null {
  const { kind, tableUnits } = identity;
  if (kind === 'self_evaluation') return t('自评表以表中所写为准');
  if (tableUnits.length === 0) return t('没有决算表，正文各数自带单位');
  return tableUnits.length > 1 && !tableUnits.includes(null) ? t('各表单位不同，以表中所写为准') : null;
}

function UnitField({ state, onReadAs }: Props) {
  const { draft, inspected, isRereading } = state;
  const { tableUnits } = inspected.identity;
  const problem = unitProblem(state);
  const units = tableUnits.filter((unit) => unit !== null).join(t('、'));
  const asPrinted = units === '' ? t('文件没有写') : t('文件所写：{units}', { units });
  const isMissing = draft.moneyUnit === '' && tableUnits.includes(null);
  const note = draft.moneyUnit === '' ? (isMissing ? t('有表没有写单位，知道的请选') : '') : asPrinted;
  return (
    <label>
      {t('表中金额单位')}
      <select
        disabled={isRereading === true || problem !== null}
        value={draft.moneyUnit}
        onChange={({ target }) => {
          onReadAs({ moneyUnit: target.value as MoneyUnit | '' });
        }}
      >
        <option value="">{asPrinted}</option>
        {MONEY_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </select>
      <small>{problem ?? note}</small>
    </label>
  );
}
