/**
 * Traditional characters and the simplified ones that they are folded to, one code unit for one, so that offsets hold. Characters that
 * simplified texts use themselves (乾县, 著名: those of GB 2312) stay as they are, but for 於, without which no reason is found (由於).
 */
import characters from 'opencc-js/dict/TSCharacters';

/** The characters of GB 2312, by decoding all its rows and cells. */
function simplifiedCharacters(): ReadonlySet<string> {
  const [firstRow, lastRow, firstCell, lastCell] = [0xb0, 0xf7, 0xa1, 0xfe];
  const bytes: number[] = [];
  for (let row = firstRow; row <= lastRow; row++)
    for (let cell = firstCell; cell <= lastCell; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}

/** Pairs of code units: traditional, simplified. */
export function traditionalPairs(): (readonly [from: number, to: number])[] {
  const simplified = simplifiedCharacters();
  return characters.split('|').flatMap((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return from.length === 1 && to.length === 1 && (from === '於' || !simplified.has(from))
      ? [[from.charCodeAt(0), to.charCodeAt(0)] as const]
      : [];
  });
}
