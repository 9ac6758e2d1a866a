/** XLSX → its pieces. Reads what sheets show: values as formatted, formulas by the result saved with them. */
import type { Piece } from '../../document/build.ts';
import { ExtractionError } from '../../errors.ts';
import type { Parts } from '../office/parts.ts';
import { sheetPieces, type Sheet } from '../office/sheets.ts';
import { attribute, child, childrenNamed, parseXml } from '../office/xml.ts';
import { sharedStringsOf } from './strings.ts';
import { readSheet } from './sheet.ts';
import { numberFormatsOf } from './styles.ts';

/** Throws `ExtractionError` (`broken`). */
export function readXlsx(parts: Parts): Piece[] {
  const workbook = child(parseXml(parts.get('xl/workbook.xml') ?? ''), 'workbook');
  const entries = childrenNamed(child(workbook, 'sheets'), 'sheet');
  if (entries.length === 0) throw new ExtractionError('broken');
  const targets = targetsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '');
  const strings = sharedStringsOf(parts.get('xl/sharedStrings.xml') ?? '');
  const formats = numberFormatsOf(parts.get('xl/styles.xml') ?? '');
  const from1904 = /^(?:1|true)$/.test(attribute(child(workbook, 'workbookPr'), 'date1904') ?? '');
  const sheets = entries.flatMap((entry): Sheet[] => {
    // Hidden sheets hold lists for input and old versions; they are not what was published.
    if ((attribute(entry, 'state') ?? 'visible') !== 'visible') return [];
    const part = parts.get(targets.get(attribute(entry, 'id') ?? '') ?? '');
    const name = attribute(entry, 'name') ?? '';
    return part === undefined ? [] : [readSheet(name, part, { strings, formats, from1904 })];
  });
  return sheetPieces(sheets);
}

/** Relationship ids → part names. Targets are relative to `xl/` or begin with a slash. */
function targetsOf(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const relationship of childrenNamed(child(parseXml(xml), 'Relationships'), 'Relationship')) {
    const target = attribute(relationship, 'Target') ?? '';
    const name = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    targets.set(attribute(relationship, 'Id') ?? '', name);
  }
  return targets;
}
