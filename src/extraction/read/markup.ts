/** HTML and XML as a plain tree. */
import { Parser } from 'htmlparser2';
import { ExtractionError } from '../errors.ts';

export interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Deeper nesting comes from tags that were never closed; what stands there stays with the last element that counts. */
const MAX_DEPTH = 800;
/** The parser looks through all open elements at every end; no page that somebody wrote has so many. */
const MAX_OPEN = 5000;

/** The root's children are the document. In XML names keep their case and prefix; in HTML missing end tags are supplied. Throws `ExtractionError` (`broken`). */
export function parseMarkup(source: string, kind: 'html' | 'xml'): Element {
  const root: Element = { name: '', attribs: {}, children: [] };
  const open: Element[] = [root];
  let beyond = 0;
  const parser = new Parser(
    {
      onopentag(name, attribs) {
        if (open.length > MAX_DEPTH) {
          if (++beyond > MAX_OPEN) throw new ExtractionError('broken');
          return;
        }
        const element: Element = { name, attribs, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag() {
        if (beyond > 0) beyond--;
        else if (open.length > 1) open.pop();
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  return root;
}

export const isElement = (node: Element | string): node is Element => typeof node !== 'string';
export const elementsOf = (parent: Element): Element[] => parent.children.filter(isElement);
