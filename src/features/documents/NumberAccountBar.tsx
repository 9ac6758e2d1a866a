/** The account of a document's numbers: the legend of the marks, what became of how many, and the way through the unread. */
import { useMemo, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { formatNumber } from '../../domain/format.ts';
import { placeParam } from '../shared/search.ts';
import { t, word } from '../../language/t.ts';
import { accountOfNumbers, stepFrom, type NumberMark, type Range } from './numbers.ts';

interface Props {
  /** The bar keeps its place until the engine has answered. */
  readonly marks: readonly NumberMark[] | null;
  readonly target: Range | null;
  readonly onStep: (at: string) => void;
}

const ALL = '';
const count = (value: number): string => formatNumber(value, '个');

export function NumberAccountBar({ marks, target, onStep }: Props) {
  return (
    <section className="number-account" aria-label={t('文中数字的交代')} aria-busy={!marks}>
      {marks && <Account marks={marks} target={target} onStep={onStep} />}
    </section>
  );
}

interface AccountProps extends Props {
  readonly marks: readonly NumberMark[];
}

function Account({ marks, target, onStep }: AccountProps) {
  const account = useMemo(() => accountOfNumbers(marks), [marks]);
  const all = account.read + account.left + account.unknown;
  const share = (part: number): string => `${formatNumber(all === 0 ? 0 : (part / all) * 100, '%')}%`;
  return (
    <>
      <dl>
        <div>
          <dt>
            <i className="number is-read">12.3</i> {t('已读')}
          </dt>
          <dd>
            <b>{count(account.read)}</b>{' '}
            <small>
              {share(account.read)} ·{' '}
              {account.parts.map((part) => `${part.name} ${count(part.count)}`).join(t('，'))}
            </small>
          </dd>
        </div>
        <div>
          <dt>
            <i className="number is-left">12.3</i> {t('未读，有原因')}
          </dt>
          <dd>
            <b>{count(account.left)}</b>{' '}
            <small>
              {share(account.left)} · {t('年份、序号等，原因见各数')}
            </small>
          </dd>
        </div>
        <div>
          <dt>
            <i className="number is-unknown">12.3</i> {t('未能识别')}
          </dt>
          <dd>
            <b>{count(account.unknown)}</b>{' '}
            <small>
              {share(account.unknown)} · {t('列在未读清单，没有猜测')}
            </small>
          </dd>
        </div>
      </dl>
      <UnreadStepper marks={marks} reasons={account.reasons} target={target} onStep={onStep} />
    </>
  );
}

function UnreadStepper({
  marks,
  reasons,
  target,
  onStep,
}: Pick<Props, 'target' | 'onStep'> & {
  readonly marks: readonly NumberMark[];
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}) {
  const [reason, setReason] = useState(ALL);
  const stops = useMemo(
    () => marks.filter((mark) => mark.kind === 'unread' && (reason === ALL || mark.unread.reason === reason)),
    [marks, reason],
  );
  const at = target ? stops.findIndex(({ start }) => start === target.start) : -1;
  const go = (step: 1 | -1): void => {
    const next = stepFrom(stops, target, step);
    if (next) onStep(placeParam(next.start, next.end));
  };
  const all = reasons.reduce((sum, each) => sum + each.count, 0);
  return (
    <div className="unread-stepper">
      <Choice
        label={t('未读数字的原因')}
        value={reason}
        options={[
          { value: ALL, label: t('全部未读（{all}）', { all: count(all) }) },
          ...reasons.map((each) => ({
            value: each.reason,
            label: t('{reason}（{count}）', { reason: word(each.reason), count: count(each.count) }),
          })),
        ]}
        onChange={setReason}
      />
      {at >= 0 && (
        <span className="unread-position">
          {count(at + 1)} / {count(stops.length)}
        </span>
      )}
      <Button
        small
        label={t('上一个未读数字')}
        icon="collapse"
        disabled={stops.length === 0}
        onClick={() => {
          go(-1);
        }}
      />
      <Button
        small
        icon="expand"
        disabled={stops.length === 0}
        onClick={() => {
          go(1);
        }}
      >
        {t('下一个未读数字')}
      </Button>
    </div>
  );
}
