import { zipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ExtractionError } from '../../src/extraction/errors.ts';
import { readFile } from '../../src/extraction/read/index.ts';
import { docx, foreignFont, hex, paragraph, pdf } from './build.ts';
import { gb18030, utf16, utf8 } from './encode.ts';
import { fixtureBytes } from './fixtures.ts';

vi.setConfig({ testTimeout: 60_000 });

const codeOf = async (bytes: Uint8Array, name = 'file'): Promise<string> => {
  try {
    await readFile(bytes, name);
    return 'read';
  } catch (error) {
    return error instanceof ExtractionError ? error.code : `not ours: ${String(error)}`;
  }
};

describe('a PDF whose fonts are not in it', () => {
  it.each([
    ['GBK-EUC-H', gb18030('财政拨款收入合计')],
    ['UniGB-UCS2-H', utf16('财政拨款收入合计', 'be')],
  ])('is read with the character map %s', async (encoding, bytes) => {
    const { resources, objects } = foreignFont(encoding);
    const { text } = await readFile(
      pdf(`BT /F1 12 Tf 40 200 Td ${hex(bytes)} Tj ET`, resources, objects),
      'a.pdf',
    );
    expect(text).toBe('财政拨款收入合计\n');
  });
});

describe('a PDF whose text runs up the page', () => {
  it('is read as if the page were turned', async () => {
    const { resources, objects } = foreignFont('GBK-EUC-H');
    const line = (x: number, text: string): string =>
      `BT /F1 12 Tf 0 1 -1 0 ${x} 40 Tm ${hex(gb18030(text))} Tj ET`;
    const page = [line(120, '支出合计'), line(100, '收入合计')].join(' ');
    expect((await readFile(pdf(page, resources, objects), 'a.pdf')).text).toBe('收入合计\n支出合计\n');
  });
});

describe('a file that cannot be read', () => {
  it('says of a scan that it is one', async () => {
    const image =
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>\nstream\n0\nendstream';
    expect(await codeOf(pdf('q 400 0 0 300 0 0 cm /I Do Q', '/XObject << /I 5 0 R >>', [image]))).toBe(
      'scanned',
    );
  });

  it('says of a locked one that it is locked', async () => {
    expect(await codeOf(fixtureBytes('encrypted.pdf'))).toBe('encrypted');
  });

  it('says of one that is not what its name says that it is damaged', async () => {
    const bytes = Uint8Array.from([0, 1, ...utf8('broken')]);
    expect(await codeOf(bytes, '决算.pdf')).toBe('broken');
    expect(await codeOf(bytes, '决算.txt')).toBe('encoding');
  });

  it('says of a damaged one that it is damaged', async () => {
    const word = docx(paragraph('收入'));
    expect(await codeOf(word.subarray(0, word.length >> 1))).toBe('broken');
    expect(await codeOf(utf8('%PDF-1.7\n1 0 obj'))).toBe('broken');
    const old = fixtureBytes('urumqi-xinshi-government-services-2023.doc');
    expect(await codeOf(old.subarray(0, 2048))).toBe('broken');
  });

  it('says of a picture of a page that it is a scan', async () => {
    expect(await codeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'a.png')).toBe('scanned');
    expect(await codeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'a.jpg')).toBe('scanned');
  });

  it('says of other formats that they are not read', async () => {
    expect(await codeOf(utf8('GIF89a'), 'a.gif')).toBe('unsupported');
    expect(await codeOf(utf8('{\\rtf1 text}'), 'a.doc')).toBe('unsupported');
    expect(await codeOf(utf8('<?xml version="1.0"?><w:wordDocument/>'), 'a.doc')).toBe('unsupported');
    expect(await codeOf(utf8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'a.mht')).toBe(
      'unsupported',
    );
    expect(await codeOf(zipSync({ 'OFD.xml': strToU8('<ofd/>') }), 'a.ofd')).toBe('unsupported');
    const film = Uint8Array.from({ length: 400 }, (_, index) => (index * 89) % 256);
    expect(await codeOf(film, 'a.mp4')).toBe('unsupported');
    expect(await codeOf(utf8('abc'), 'a.mp4')).toBe('unsupported');
    expect(await codeOf(utf8('部门决算'), 'a.2023')).toBe('read');
  });

  it('says of an empty one that it is empty', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty');
    expect(await codeOf(docx(paragraph('')))).toBe('empty');
    expect(await codeOf(utf8('<html><body><script>1</script></body></html>'))).toBe('empty');
  });

  it('says what to do in each case', () => {
    for (const code of ['scanned', 'encrypted', 'broken', 'too-large', 'unsupported', 'encoding'] as const)
      expect(new ExtractionError(code).message).toMatch(/请/);
  });
});

describe('any bytes', () => {
  const heads = [
    [],
    [0x50, 0x4b, 0x03, 0x04],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [...utf8('%PDF-1.7\n')],
    [...utf8('<html><table><tr>')],
    [0xff, 0xfe],
  ];
  it('are read or refused with a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 3000 }), async (head, tail) => {
        expect(await codeOf(Uint8Array.from([...head, ...tail]))).not.toMatch(/^not ours/);
      }),
      { numRuns: 120 },
    );
  });

  const fixtures = [
    'statements.xls',
    'statements.xlsx',
    'urumqi-xinshi-government-services-2023.doc',
    'encrypted.pdf',
  ];
  it.each(fixtures)('of %s with some changed are read or refused with a reason', async (name) => {
    const sound = fixtureBytes(name);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const bytes = sound.slice();
          for (const [at, value] of changes) bytes[at] = value;
          expect(await codeOf(bytes, name)).not.toMatch(/^not ours/);
        },
      ),
      { numRuns: 60 },
    );
  });
});
