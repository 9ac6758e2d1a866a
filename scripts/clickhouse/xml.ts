/** Elements as XML, indented. A text is escaped; an object is elements within; a list is the same element several times. */
export type Xml = string | number | { readonly [name: string]: Xml | readonly Xml[] };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? '');

const isList = (value: Xml | readonly Xml[]): value is readonly Xml[] => Array.isArray(value);

function element(name: string, value: Xml, indent: string): string {
  if (typeof value !== 'object') return `${indent}<${name}>${escaped(String(value))}</${name}>\n`;
  return `${indent}<${name}>\n${elements(value, `${indent}  `)}${indent}</${name}>\n`;
}

const elements = (values: Readonly<Record<string, Xml | readonly Xml[]>>, indent: string): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (isList(value) ? value : [value]).map((each) => element(name, each, indent)))
    .join('');

export const xmlDocument = (values: Readonly<Record<string, Xml | readonly Xml[]>>): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${elements(values, '')}`;
