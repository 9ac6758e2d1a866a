/** A PDF of pictures alone, a JPEG a page, as scanners write it. */

export interface ScannedPage {
  readonly jpeg: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** @param dpi dots an inch, by which pages get their size */
export function imagePdf(pages: readonly ScannedPage[], dpi: number): Uint8Array {
  const pieces: Buffer[] = [];
  const places: number[] = [];
  let length = 0;
  const write = (...parts: readonly (string | Uint8Array)[]): void => {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
      pieces.push(bytes);
      length += bytes.length;
    }
  };
  const object = (number: number, ...parts: readonly (string | Uint8Array)[]): void => {
    places[number] = length;
    write(`${number} 0 obj\n`, ...parts, '\nendobj\n');
  };
  const stream = (dictionary: string, bytes: Uint8Array): (string | Uint8Array)[] => [
    `<<${dictionary}/Length ${bytes.length}>>\nstream\n`,
    bytes,
    '\nendstream',
  ];
  write('%PDF-1.4\n');
  const first = (index: number): number => 3 + index * 3;
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  const kids = pages.map((_, index) => `${first(index)} 0 R`).join(' ');
  object(2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  pages.forEach(({ jpeg, width, height }, index) => {
    const at = first(index);
    const [across, down] = [((width * 72) / dpi).toFixed(2), ((height * 72) / dpi).toFixed(2)];
    object(
      at,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]/Contents ${at + 1} 0 R/Resources<</XObject<</I ${at + 2} 0 R>>>>>>`,
    );
    object(at + 1, ...stream('', Buffer.from(`${across} 0 0 ${down} 0 0 cm /I Do`)));
    object(
      at + 2,
      ...stream(
        `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode`,
        jpeg,
      ),
    );
  });
  const start = length;
  const entries = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  write(`xref\n0 ${places.length}\n0000000000 65535 f \n`, ...entries);
  write(`trailer\n<</Size ${places.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(pieces);
}
