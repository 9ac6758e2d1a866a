/** Addresses within the site that stay in the language of the page. */
import { addressLanguage, type Language } from './catalogue.ts';

/** The same address in a language: `/findings?year=2023` → `/findings?year=2023&lang=en`. The part after `#` stays last. */
export function inLanguage(address: string, language: Language): string {
  const [before = '', hash] = address.split('#');
  const [path = '', query = ''] = before.split('?');
  const others = query.split('&').filter((pair) => pair !== '' && !pair.startsWith('lang='));
  return `${path}?${[...others, `lang=${language}`].join('&')}${hash === undefined ? '' : `#${hash}`}`;
}

/** Unchanged where Chinese needs no name. */
export const inThisLanguage = (address: string): string =>
  addressLanguage === undefined ? address : inLanguage(address, addressLanguage);
