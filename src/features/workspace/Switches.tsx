/** The switches of the comparison, each with its name in sight, and the one button that swaps rows and columns. */
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { Controls } from '../comparison/Controls.tsx';
import type { Control } from '../presets/preset.ts';
import { useAnySearch, useUpdateSearch } from '../shared/useFilter.ts';
import { useCompact } from '../shared/useMedia.ts';
import { t } from '../../language/t.ts';
import { switchControls, switchesOf } from './switches.ts';

function Switch({ control }: { readonly control: Control }) {
  const search = useAnySearch();
  const update = useUpdateSearch();
  return (
    <div>
      <span aria-hidden>{control.label}</span>
      <Controls controls={[control]} />
      {control.param === 'columns' && (
        <Button
          small
          kind="quiet"
          onClick={() => {
            update({ columns: switchesOf(search).layout === 'agencies' ? undefined : 'agencies' });
          }}
        >
          {t('行列互换')}
        </Button>
      )}
    </div>
  );
}

export function Switches() {
  const search = useAnySearch();
  const compact = useCompact();
  const [shape, ...others] = switchControls(search).map((control) => (
    <Switch key={control.param} control={control} />
  ));
  const needsAgency = switchesOf(search).isPeers && (search.agency ?? []).length === 0;
  return (
    <section className="switches" aria-label={t('怎样比较')}>
      {shape}
      {compact ? (
        // On a telephone they would push what is compared out of sight.
        <details>
          <summary>{t('口径、变化、行列与范围')}</summary>
          <div className="switches">{others}</div>
        </details>
      ) : (
        others
      )}
      {needsAgency && <Message tone="plain" title={t('要与同级同类比，请先在上面的筛选里选一个部门')} />}
    </section>
  );
}
