import { describe, expect, it } from 'vitest';
import { ExtractionError } from '../../src/extraction/errors.ts';
import { decodeText } from '../../src/extraction/read/decode.ts';
import { SOURCES, sourceText } from '../fixtures/formats/make/documents.ts';
import { gb18030, utf16, utf8 } from './encode.ts';

const text = sourceText(SOURCES[0]);
const codeOf = (bytes: Uint8Array): string | undefined => {
  try {
    decodeText(bytes);
    return undefined;
  } catch (error) {
    return error instanceof ExtractionError ? error.code : 'another error';
  }
};

describe('a text file', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', utf16(`\ufeff${text}`, 'le')],
    ['UTF-16 BE with a mark', utf16(`\ufeff${text}`, 'be')],
    ['UTF-16 LE', utf16(text, 'le')],
    ['UTF-16 BE', utf16(text, 'be')],
    ['GB18030', gb18030(text)],
  ])('in %s is read as it was written', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each(['收入', '年度：2023', '本年收入合计\t1,234.50\n'])('is recognised however short: %s', (short) => {
    expect(decodeText(utf8(short))).toBe(short);
    expect(decodeText(gb18030(short))).toBe(short);
  });

  it('with lost bytes is refused, not read with wrong characters', () => {
    const cut = utf8(text);
    expect(codeOf(cut.subarray(0, cut.length - 3))).toBe('encoding');
    const damaged = utf8(text);
    damaged[2001] = 0xff;
    expect(codeOf(damaged)).toBe('encoding');
    const odd = gb18030(text);
    odd[odd.length >> 1] = 0xff;
    expect(codeOf(odd)).toBe('encoding');
  });

  it('without text is refused', () => {
    expect(codeOf(utf8(' \n\u3000'))).toBe('empty');
    expect(codeOf(Uint8Array.from({ length: 400 }, (_, index) => (index * 89) % 256))).toMatch(
      /encoding|unsupported/,
    );
  });
});
