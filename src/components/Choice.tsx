/** One of several: the browser's own list, which every device shows in its own best way. */
import { chineseIn } from '../language/spoken.ts';
export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Options of one group stand next to each other, under its name. */
  readonly group?: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly ChoiceOption<T>[];
  readonly onChange: (value: T) => void;
}

interface Group<T extends string> {
  readonly name: string | undefined;
  readonly options: ChoiceOption<T>[];
}

function groupsOf<T extends string>(options: readonly ChoiceOption<T>[]): Group<T>[] {
  const groups: Group<T>[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.name === option.group) last.options.push(option);
    else groups.push({ name: option.group, options: [option] });
  }
  return groups;
}

export function Choice<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <select
      className="choice"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {groupsOf(options).map(({ name, options: members }, index) => {
        const items = members.map((option) => (
          <option key={option.value} value={option.value} lang={chineseIn(option.label)}>
            {option.label}
          </option>
        ));
        return name === undefined ? (
          items
        ) : (
          <optgroup key={`${name}:${String(index)}`} label={name}>
            {items}
          </optgroup>
        );
      })}
    </select>
  );
}
