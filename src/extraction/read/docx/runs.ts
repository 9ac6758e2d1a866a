/** The text of a paragraph's runs. Footnotes, comments, deletions, hidden text and field codes are no part of it. */
import {
  attribute,
  child,
  childElements,
  chosen,
  isOn,
  localName,
  textOf,
  type Element,
} from '../office/xml.ts';

const SKIPPED: ReadonlySet<string> = new Set([
  'pPr',
  'rPr',
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'footnoteReference',
  'endnoteReference',
  'commentReference',
  'rt',
]);

/** Text in reading order; text boxes found on the way are put into `boxes`, to be read after the paragraph. */
export function runText(parent: Element, boxes: Element[]): string {
  return childElements(parent)
    .map((element) => {
      const name = localName(element);
      if (SKIPPED.has(name)) return '';
      switch (name) {
        case 't':
          return textOf(element);
        case 'tab':
        case 'ptab':
          return ' ';
        case 'br':
          return attribute(element, 'type') === 'page' ? '\n\f' : '\n';
        case 'cr':
          return '\n';
        case 'noBreakHyphen':
          return '-';
        case 'r':
          return isOn(child(child(element, 'rPr'), 'vanish')) ? '' : runText(element, boxes);
        case 'txbxContent':
          boxes.push(element);
          return '';
        case 'AlternateContent':
          return runText(chosen(element), boxes);
        default:
          return runText(element, boxes);
      }
    })
    .join('');
}
