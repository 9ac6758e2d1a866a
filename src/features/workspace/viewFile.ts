/** A comparison as a small file that can be handed on: what its address holds, and under which name. Pure. */
import { z } from 'zod';
import { parseSearch, searchSchema, stringifySearch, type AnySearch } from '../shared/search.ts';

const FORMAT = 'juesuan-comparison';
const VERSION = 1;

const schema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  name: z.string().min(1).max(200),
  /** As in an address: `?metrics=three_public.actual&as=lines`. */
  search: z.string(),
});

export const viewText = (search: AnySearch, name: string): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, name, search: stringifySearch({ ...search, lang: undefined }) }, null, 2)}\n`;

/** Null where the text is no such file. What an address would not hold is left out, as it is of an address. */
export function parseView(text: string): AnySearch | null {
  try {
    const { name, search } = schema.parse(JSON.parse(text));
    return { ...searchSchema.parse(parseSearch(search.replace(/^\?/, ''))), name };
  } catch {
    return null;
  }
}
