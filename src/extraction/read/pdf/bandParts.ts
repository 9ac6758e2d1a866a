/** The texts of a line that stand apart from each other. */
import type { Glyph } from './geometry.ts';
import { lineOf, rowsOf, type TextLine } from './lines.ts';

export interface Part extends TextLine {
  readonly isNumber: boolean;
  readonly glyphs: readonly Glyph[];
}

/** Room between texts of two columns, in characters: amounts stand near each other and near names; words have spaces between them (合 计). */
export const BESIDE_NUMBER = 0.5;
const BETWEEN_TEXTS = 1.3;
/** A typist's room within a word of two characters, in characters. */
const WITHIN_WORD = 6;
/** Room so many times as wide stands between two such words. */
const BETWEEN_WORDS = 1.25;

const NUMBER = /^[-—–−]?\d[\d,]*(?:\.\d+)?[%％]?$/;

/** The texts of each line, from left to right, lines from top to bottom. */
export const partsOf = (glyphs: readonly Glyph[]): Part[][] =>
  rowsOf(glyphs.filter((glyph) => glyph.text.trim() !== '')).map(partsOfLine);

export function partsOfLine(row: readonly Glyph[]): Part[] {
  const tokens: Glyph[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of row) {
    const token = tokens.at(-1);
    if (token && glyph.left - right < BESIDE_NUMBER * glyph.size) token.push(glyph);
    else tokens.push([glyph]);
    right = Math.max(right, glyph.right);
  }
  const parts: Part[] = [];
  tokens.map(partOf).forEach((part, index, all) => {
    const last = parts.at(-1);
    if (last && isOneText(parts.at(-2), last, part, all[index + 1]))
      parts[parts.length - 1] = partOf([...last.glyphs, ...part.glyphs]);
    else parts.push(part);
  });
  return parts;
}

export function partOf(glyphs: readonly Glyph[]): Part {
  const line = lineOf(glyphs);
  return { ...line, glyphs, isNumber: NUMBER.test(line.text.replaceAll(' ', '')) };
}

function isOneText(before: Part | undefined, left: Part, right: Part, next: Part | undefined): boolean {
  if (left.isNumber || right.isNumber) return false;
  const room = roomBetween(left, right);
  // 类 款 项 are three, 行 次   金 额 two.
  const isMore = (a: Part | undefined, b: Part | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    isLetter(a) &&
    isLetter(b) &&
    roomBetween(a, b) < Math.min(WITHIN_WORD, BETWEEN_WORDS * room || WITHIN_WORD);
  const isWord = isMore(left, right) && !isMore(before, left) && !isMore(right, next);
  return room <= (isWord ? WITHIN_WORD : BETWEEN_TEXTS);
}

const isLetter = ({ glyphs, isNumber }: Part): boolean => glyphs.length === 1 && !isNumber;

const roomBetween = (left: Part, right: Part): number =>
  (right.left - left.right) / Math.max(left.size, right.size);
