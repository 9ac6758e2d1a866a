/** Enter looks for what is typed; an address that comes with words fills the field. */
import { useAnySearch } from './useFilter.ts';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** Nothing where the field was emptied. */
  readonly onLook: (words: string | undefined) => void;
}

export function TextSearch({ label, placeholder, onLook }: Props) {
  const { text = '' } = useAnySearch();
  const look = (words: string): void => {
    onLook(words.trim() === '' ? undefined : words.trim());
  };
  return (
    <form
      key={text}
      className="search-field"
      onSubmit={(event) => {
        event.preventDefault();
        const words = new FormData(event.currentTarget).get('text');
        if (typeof words === 'string') look(words);
      }}
    >
      <input
        type="search"
        name="text"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={text}
        onChange={(event) => {
          // The field's own button empties it.
          if (event.target.value === '' && text !== '') look('');
        }}
      />
    </form>
  );
}
