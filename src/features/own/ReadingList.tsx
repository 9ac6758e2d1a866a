/** How far reading is, how long it will take, and what could not be read and why. */
import { Button } from '../../components/Button.tsx';
import { t } from '../../language/t.ts';
import { readAsAccount } from './readAs.ts';
import { timeLeft } from './timeLeft.ts';
import { cancelReading, dropItem, isUnderWay, type Item, type Session } from './session.ts';

function LeftItem({ item }: { readonly item: Item }) {
  const { key, name, state } = item;
  const words = 'message' in state ? state.message : t('已取消，没有读。');
  return (
    <li className={`own-left is-${state.kind === 'refused' ? 'failed' : state.kind}`}>
      <b>{name}</b>
      <span>{words}</span>
      {state.kind === 'refused' && (
        <Button small onClick={() => void readAsAccount(key)}>
          {t('是部门决算，仍要读取')}
        </Button>
      )}
      <Button
        small
        kind="quiet"
        icon="close"
        label={t('从列表中去掉 {name}', { name })}
        onClick={() => {
          dropItem(key);
        }}
      />
    </li>
  );
}

export function ReadingList({ session: { items, begun } }: { readonly session: Session }) {
  const total = items.length;
  const left = items.filter(isUnderWay).length;
  const out = items.filter(({ state }) => ['failed', 'refused', 'known', 'cancelled'].includes(state.kind));
  if (left === 0 && out.length === 0) return null;
  return (
    <section className="panel own-reading" aria-label={t('读取进度')}>
      {left > 0 && (
        <div className="own-progress">
          <progress max={total} value={total - left} aria-label={t('已读')} />
          <span role="status">
            {t('已读 {total} / {all} 份{timeLeft}', {
              total: total - left,
              all: total,
              timeLeft: timeLeft(total - left, total, begun),
            })}
          </span>
          <Button small onClick={cancelReading}>
            {t('取消其余')}
          </Button>
        </div>
      )}
      {out.length > 0 && (
        <ul>
          {out.map((item) => (
            <LeftItem key={item.key} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}
