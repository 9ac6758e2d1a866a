/** DOCX → its pieces: paragraphs with their automatic numbers, and tables. */
import { ExtractionError } from '../../errors.ts';
import type { Parts } from '../office/parts.ts';
import { child, parseXml } from '../office/xml.ts';
import type { Piece } from '../../document/build.ts';
import { piecesIn } from './blocks.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';

/** Throws `ExtractionError` (`broken`). */
export function readDocx(parts: Parts): Piece[] {
  const document = child(parseXml(parts.get('word/document.xml') ?? ''), 'document');
  const body = child(document, 'body');
  if (!body) throw new ExtractionError('broken');
  const styles = new Styles(parts.get('word/styles.xml') ?? '');
  const numbering = new Numbering(parts.get('word/numbering.xml') ?? '', styles);
  return piecesIn(body, numbering);
}
