/** One of a few, all in sight: radio buttons that look like one bar. Arrow keys go from one to the next. */
import { useId } from 'react';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly vertical?: boolean;
}

export function Segments<T extends string>({ label, value, options, onChange, vertical = false }: Props<T>) {
  const name = useId();
  return (
    <div className={vertical ? 'segments is-vertical' : 'segments'} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
