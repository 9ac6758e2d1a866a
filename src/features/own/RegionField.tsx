/** A place of GB/T 2260, by its code or its name, with those that fit what is typed. */
import { useId } from 'react';
import type { NamedPlace } from '../../domain/regions.ts';
import { t } from '../../language/t.ts';

/** So many are offered at once. */
const OFFERED = 40;

interface Props {
  readonly value: string;
  readonly places: readonly NamedPlace[];
  readonly onChange: (value: string) => void;
}

export function RegionField({ value, places, onChange }: Props) {
  const list = useId();
  const code = value.split(' ')[0] ?? '';
  return (
    <label>
      {t('地区')}
      <input
        list={list}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      <small>{places.find((place) => place.code === code)?.name ?? ''}</small>
      <datalist id={list}>
        {places
          .filter((place) => `${place.code} ${place.name}`.includes(value))
          .slice(0, OFFERED)
          .map((place) => (
            <option key={place.code} value={`${place.code} ${place.name}`} />
          ))}
      </datalist>
    </label>
  );
}
