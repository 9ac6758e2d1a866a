/** Sets of characters that are asked for at every place of a text: 1 where the code unit is one of them. */

export function codesOf(characters: string): Uint8Array {
  const codes = new Uint8Array(0x10000);
  for (let index = 0; index < characters.length; index++) codes[characters.charCodeAt(index)] = 1;
  return codes;
}

/** `pattern`: of one character. */
export const codesMatching = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: 0x10000 }, (_, code) => (pattern.test(String.fromCharCode(code)) ? 1 : 0));
