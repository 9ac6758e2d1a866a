/** Texts of cells, rich or plain. */
import {
  child,
  childElements,
  childrenNamed,
  localName,
  parseXml,
  textOf,
  type Element,
} from '../office/xml.ts';

export const sharedStringsOf = (xml: string): string[] =>
  childrenNamed(child(parseXml(xml), 'sst'), 'si').map(richText);

/** A text or its runs; how it is pronounced (`rPh`) is no part of it. */
export const richText = (item: Element): string =>
  childElements(item)
    .map((element) => {
      const name = localName(element);
      return name === 't' ? textOf(element) : name === 'r' ? richText(element) : '';
    })
    .join('');
