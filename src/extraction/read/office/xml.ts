/** The XML inside office files: elements by their local names, whatever prefix a program gave the namespace. */
import { elementsOf, parseMarkup, type Element } from '../markup.ts';

export type { Element };

export const parseXml = (xml: string): Element => parseMarkup(xml, 'xml');

/** `w:tbl` → `tbl`. */
export const localName = (element: Element): string => element.name.slice(element.name.indexOf(':') + 1);

export const childElements = elementsOf;

export const child = (parent: Element | undefined, name: string): Element | undefined =>
  parent && childElements(parent).find((element) => localName(element) === name);

export const childrenNamed = (parent: Element | undefined, name: string): Element[] =>
  parent ? childElements(parent).filter((element) => localName(element) === name) : [];

/** An attribute by its local name: `w:val` and `val` alike. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const direct = element.attribs[name];
  if (direct !== undefined) return direct;
  for (const key in element.attribs) if (key.endsWith(`:${name}`)) return element.attribs[key];
  return undefined;
}

/** The text directly inside an element. */
export const textOf = (element: Element): string =>
  element.children.map((node) => (typeof node === 'string' ? node : '')).join('');

/** A switch such as `<w:vanish/>` is on unless it says it is off. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/.test(attribute(element, 'val') ?? '');

/** Programs write a drawing twice, in a new form and for old readers; one of the two is read. */
export const chosen = (alternate: Element): Element =>
  child(alternate, 'Choice') ?? child(alternate, 'Fallback') ?? alternate;
