/** A number as people type or paste it from a document, and as tables hold it. */

const PLAIN = /^-?\d+(\.\d+)?$/;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** Without commas between thousands, spaces and wide forms; null where it is no number, or its commas may mean something else. */
export function typedNumber(text: string): string | null {
  const narrow = text.normalize('NFKC').replace(/\s/g, '').replace(/^[−–]/, '-');
  if (PLAIN.test(narrow)) return narrow;
  return GROUPED.test(narrow) ? narrow.replaceAll(',', '') : null;
}
