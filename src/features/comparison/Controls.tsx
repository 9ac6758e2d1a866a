/** The choices of a page or a panel, kept in the address. */
import { Choice } from '../../components/Choice.tsx';
import { Segments } from '../../components/Segments.tsx';
import type { Control } from '../presets/preset.ts';
import { useUpdateSearch } from '../shared/useFilter.ts';
import { useCompact } from '../shared/useMedia.ts';

export function Controls({ controls }: { readonly controls: readonly Control[] }) {
  const update = useUpdateSearch();
  const compact = useCompact();
  return controls.map(({ kind, label, param, value, options, clears }) => {
    const change = (next: string): void => {
      // Another measure is another ranking: its first page.
      update({
        ...(clears === undefined ? {} : { [clears]: undefined }),
        [param]: next === options[0]?.value ? undefined : next,
        page: undefined,
      });
    };
    return kind === 'choice' ? (
      <Choice key={param} label={label} value={value} options={options} onChange={change} />
    ) : (
      <Segments
        key={param}
        label={label}
        value={value}
        options={options}
        onChange={change}
        vertical={compact && options.some((option) => option.label.length > 8)}
      />
    );
  });
}
