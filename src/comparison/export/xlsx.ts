/** Sheets as the bytes of an XLSX file. Imported only when one is asked for: it brings the library along. */
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import type { SheetCell, WorkbookSheet } from './workbook.ts';

const LOOKS: Readonly<Record<NonNullable<SheetCell['look']>, CellObject>> = {
  head: { fontWeight: 'bold', wrap: true, alignVertical: 'top' },
  derived: { fontStyle: 'italic' },
  doubtful: { textColor: '#9a5b00' },
  wrapped: { wrap: true, alignVertical: 'top' },
};

/** XML has no way to write them; a document's text may hold one all the same. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function cellOf({ value, format, look }: SheetCell): CellObject | null {
  if (value === null || value === '') return null;
  const style = look ? LOOKS[look] : {};
  return typeof value === 'number'
    ? { value, type: Number, ...(format === undefined ? {} : { format }), ...style }
    : // As text, whatever it begins with: no cell of ours is a formula.
      { value: value.replace(UNWRITABLE, ''), type: String, ...style };
}

export async function xlsxBytes(sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const file = writeXlsxFile(
    sheets.map(({ name, widths, sticky, rows }) => ({
      sheet: name,
      data: rows.map((row) => row.map(cellOf)) satisfies SheetData,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: sticky.rows,
      stickyColumnsCount: sticky.columns,
    })),
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
