/** The paragraph styles of a DOCX, as far as they number a paragraph. */
import { attribute, child, childrenNamed, parseXml, type Element } from '../office/xml.ts';

export interface NumberingReference {
  readonly numberingId: string | undefined;
  readonly level: number | undefined;
}

/** Styles stand on styles; a chain that comes back to itself ends here. */
const MAX_DEPTH = 16;

export class Styles {
  readonly #paragraphStyles = new Map<string, Element>();

  constructor(xml: string) {
    for (const style of childrenNamed(child(parseXml(xml), 'styles'), 'style')) {
      const id = attribute(style, 'styleId');
      if (id !== undefined && attribute(style, 'type') === 'paragraph') this.#paragraphStyles.set(id, style);
    }
  }

  /** The numbering that a style gives, its own or one it stands on. */
  numberingOf(styleId: string | undefined): NumberingReference | undefined {
    let id = styleId;
    let level: number | undefined;
    for (let depth = 0; id !== undefined && depth < MAX_DEPTH; depth++) {
      const style = this.#paragraphStyles.get(id);
      const properties = child(style, 'pPr');
      const own = numberingReference(properties);
      level ??= own?.level;
      if (own?.numberingId !== undefined) return { numberingId: own.numberingId, level };
      id = attribute(child(style, 'basedOn'), 'val');
    }
    return undefined;
  }
}

/** What `w:numPr` of paragraph properties says. */
export function numberingReference(properties: Element | undefined): NumberingReference | undefined {
  const numbering = child(properties, 'numPr');
  if (!numbering) return undefined;
  const level = attribute(child(numbering, 'ilvl'), 'val');
  return {
    numberingId: attribute(child(numbering, 'numId'), 'val'),
    level: level === undefined ? undefined : Number(level),
  };
}
