/** Well-formed XML as a tree, or an error: whoever forgets to escape a sign of SQL is found out. */
import { Parser } from 'htmlparser2';

export interface XmlElement {
  readonly name: string;
  readonly children: XmlElement[];
  text: string;
}

/** @throws where an element is not closed, or closed that was not open */
export function wellFormed(xml: string): XmlElement {
  const top: XmlElement = { name: '', children: [], text: '' };
  const open = [top];
  const inner = (): XmlElement => open.at(-1) ?? top;
  const parser = new Parser(
    {
      onopentag(name) {
        const element = { name, children: [], text: '' };
        inner().children.push(element);
        open.push(element);
      },
      ontext(text) {
        inner().text += text;
      },
      onclosetag(name, isImplied) {
        if (isImplied || open.pop()?.name !== name) throw new Error(`<${name}> is not closed`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const opened = xml.match(/<[a-zA-Z_]/g)?.length ?? 0;
  if (opened !== (xml.match(/<\//g)?.length ?? 0)) throw new Error('a tag is closed that was not open');
  return top;
}

/** All of that name, however deep. */
export const elementsOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);

/** @throws where there is not exactly one */
export function elementOf(element: XmlElement, name: string): XmlElement {
  const [found, ...more] = elementsOf(element, name);
  if (!found || more.length > 0) throw new Error(`not one <${name}>`);
  return found;
}
