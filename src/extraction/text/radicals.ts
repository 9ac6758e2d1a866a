/**
 * Ideographs that a font prints with the glyph of a radical: many a PDF gives the radical's code for them (长 as ⻓, 门 as ⻔,
 * 用 as ⽤). Unicode has an equivalent for the Kangxi radicals and the compatibility ideographs, but for hardly any of the
 * CJK Radicals Supplement (U+2E80–2EFF): those that are whole characters are listed here.
 */
const SUPPLEMENT =
  '⺁厂⺇几⺌小⺒巳⺓幺⺛旡⺜曰⺝月⺟母⺠民⺩王⺬示⺶羊⺻聿⺼月⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';

/** Kangxi radicals that Unicode gives the traditional form of, where simplified text prints the other. */
const SIMPLIFIED = '⼾户⾭青';

const listed = new Map<string, string>();
for (const pairs of [SUPPLEMENT, SIMPLIFIED])
  for (let index = 0; index < pairs.length; index += 2)
    listed.set(pairs.charAt(index), pairs.charAt(index + 1));

const RADICAL = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/** The ideograph that a code unit stands for; itself where it is one, or where none of one code unit is known. */
export function ideographOf(character: string): string {
  const ideograph = listed.get(character) ?? character.normalize('NFKC');
  return ideograph.length === 1 ? ideograph : character;
}

/** The text with its ideographs, of the same length. */
export const withIdeographs = (text: string): string => text.replace(RADICAL, ideographOf);
