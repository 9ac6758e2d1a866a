/** The number format of each cell style. */
import { builtInFormat } from '../office/numberFormat.ts';
import { attribute, child, childrenNamed, parseXml } from '../office/xml.ts';

export function numberFormatsOf(xml: string): string[] {
  const sheet = child(parseXml(xml), 'styleSheet');
  const own = new Map(
    childrenNamed(child(sheet, 'numFmts'), 'numFmt').map((format) => [
      attribute(format, 'numFmtId') ?? '',
      attribute(format, 'formatCode') ?? 'General',
    ]),
  );
  return childrenNamed(child(sheet, 'cellXfs'), 'xf').map((style) => {
    const id = attribute(style, 'numFmtId') ?? '0';
    return own.get(id) ?? builtInFormat(Number(id));
  });
}
