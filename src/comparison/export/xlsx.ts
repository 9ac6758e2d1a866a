/** Sheets as the bytes of an XLSX file. Imported only when one is asked for: it brings the library along. */
import writeXlsxFile, { type CellObject, type Feature, type SheetData } from 'write-excel-file/universal';
import { linesOf, type SheetCell, type WorkbookSheet } from './workbook.ts';

const LOOKS: Readonly<Record<NonNullable<SheetCell['look']>, CellObject>> = {
  head: { fontWeight: 'bold', wrap: true },
  derived: { fontStyle: 'italic' },
  doubtful: { textColor: '#9a5b00' },
  absent: { textColor: '#6b6b6b', wrap: true },
  wrapped: { wrap: true },
};

/** Printed across one page, however many columns there are. */
const ONE_PAGE_WIDE: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (content) =>
          content.replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
        transformElementAttributes: (tagName, attributes) =>
          tagName === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};

/** A style with a font of its own names it, or some programs take another for it alone. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;

/** XML has no way to write them; a document's text may hold one all the same. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Of a line of letters, in points; not all programs find the height of a row by themselves. */
const LINE = 15;

function cellOf({ value, format, look, isRight }: SheetCell, lines: number): CellObject | null {
  if (value === null || value === '') return null;
  const style: CellObject = {
    alignVertical: 'top',
    ...(lines > 1 && { height: lines * LINE }),
    ...(isRight && { align: 'right' }),
    ...(look && LOOKS[look]),
  };
  return typeof value === 'number'
    ? { value, type: Number, ...(format === undefined ? {} : { format }), ...style }
    : // As text, whatever it begins with: no cell of ours is a formula.
      { value: value.replace(UNWRITABLE, ''), type: String, ...style };
}

export async function xlsxBytes(sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = writeXlsxFile(
    sheets.map(({ name, widths, sticky, rows }) => ({
      sheet: name,
      data: rows.map((row) => {
        const lines = linesOf(row, widths);
        return row.map((cell) => cellOf(cell, lines));
      }) satisfies SheetData,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: sticky.rows,
      stickyColumnsCount: sticky.columns,
      orientation: 'landscape' as const,
    })),
    { ...FONT, features: [ONE_PAGE_WIDE] },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
