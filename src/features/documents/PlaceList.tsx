/** A list of places in the text with a search field above it; each leads to its place. */
import type { Key, ReactNode } from 'react';
import { placeParam } from '../shared/search.ts';
import { Spoken } from '../../components/Spoken.tsx';
import type { Range } from './numbers.ts';
import { useCurrentInView } from './useCurrentInView.ts';

export interface Place extends Range {
  readonly key: Key;
  readonly name: ReactNode;
  readonly value: string;
}

interface Props {
  readonly places: readonly Place[];
  readonly target: Range | null;
  readonly onPlace: (at: string) => void;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly placeholder: string;
  readonly label: string;
  /** What is said instead of an empty list. */
  readonly none: string;
  readonly lede?: ReactNode;
}

export function PlaceList({ places, target, onPlace, typed, onType, placeholder, label, none, lede }: Props) {
  const list = useCurrentInView(target);
  return (
    <>
      <div className="search-field">
        <input
          type="search"
          placeholder={placeholder}
          aria-label={label}
          value={typed}
          onChange={(event) => {
            onType(event.target.value);
          }}
        />
      </div>
      {lede}
      <ul ref={list}>
        {places.map(({ key, start, end, name, value }) => (
          <li key={key}>
            <button
              type="button"
              aria-current={start === target?.start && end === target.end}
              onClick={() => {
                onPlace(placeParam(start, end));
              }}
            >
              <span className="figure-name">{typeof name === 'string' ? <Spoken text={name} /> : name}</span>
              <span className="figure-value">
                {typeof value === 'string' ? <Spoken text={value} /> : value}
              </span>
            </button>
          </li>
        ))}
        {places.length === 0 && <li className="figure-none">{none}</li>}
      </ul>
    </>
  );
}
