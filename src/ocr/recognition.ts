/** What a line says: strips of the page as the recognition model takes them, and characters from what it answers. */
import type { Tensor } from './detection.ts';
import { resized, type Box, type Picture } from './picture.ts';

/** A line as it was read. `sure` and `x` have an entry for each UTF-16 unit of `text`, so that they are kept in little room. */
export interface ReadLine {
  readonly box: Box;
  readonly text: string;
  /** How sure the model is of the character, in per cent. */
  readonly sure: readonly number[];
  /** The middle of the character across the page, in pixels. */
  readonly x: readonly number[];
}

interface ReadCharacter {
  readonly text: string;
  readonly sure: number;
  readonly x: number;
}

/** What the model was trained with. */
const HEIGHT = 48;
/** Strips of one batch are as wide as its widest; so much memory goes into a batch, in pixels across. */
const BATCH = 4800;
const MOST_LINES = 8;
/** Before its first, the model has a class for “nothing new here”; after its last, one for a blank. */
const NOTHING = 0;

const widthOf = ({ left, right, top, bottom }: Box): number =>
  Math.max(HEIGHT, Math.ceil((HEIGHT * (right - left)) / Math.max(1, bottom - top)));

/** Lines of like width together, since the model reads the width of the widest. */
export function batchesOf(boxes: readonly Box[]): Box[][] {
  const batches: Box[][] = [];
  for (const box of [...boxes].sort((a, b) => widthOf(a) - widthOf(b))) {
    const batch = batches.at(-1);
    if (batch && batch.length < MOST_LINES && (batch.length + 1) * widthOf(box) <= BATCH) batch.push(box);
    else batches.push([box]);
  }
  return batches;
}

export function recognitionInput(picture: Picture, batch: readonly Box[]): Tensor {
  const width = Math.max(...batch.map(widthOf));
  const channel = HEIGHT * width;
  const data = new Float32Array(batch.length * 3 * channel);
  batch.forEach((box, line) => {
    const strip = resized(picture, box, widthOf(box), HEIGHT);
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < strip.width; x++) {
        const value = (strip.grey[y * strip.width + x] ?? 0) / 127.5 - 1;
        const at = line * 3 * channel + y * width + x;
        data[at] = value;
        data[at + channel] = value;
        data[at + 2 * channel] = value;
      }
  });
  return { data, dims: [batch.length, 3, HEIGHT, width] };
}

/** The dictionary's file → the character of each class. */
export const alphabetOf = (dictionary: string): readonly string[] => [
  '',
  ...dictionary.split(/\r?\n/).filter((character) => character !== ''),
  ' ',
];

/**
 * Connectionist decoding: of each step across the strip the most likely class; the same class in a row is one character, at the step
 * that is surest of it.
 */
export function linesOf(
  { data, dims }: Tensor,
  batch: readonly Box[],
  alphabet: readonly string[],
): ReadLine[] {
  const [, steps = 0, classes = 0] = dims;
  const stripWidth = Math.max(...batch.map(widthOf));
  return batch.map((box, line) => {
    const pixels = (stripWidth / steps) * ((box.bottom - box.top) / HEIGHT);
    const characters: ReadCharacter[] = [];
    let before = NOTHING;
    for (let step = 0; step < steps; step++) {
      const from = (line * steps + step) * classes;
      let best = NOTHING;
      for (let each = 1; each < classes; each++)
        if ((data[from + each] ?? 0) > (data[from + best] ?? 0)) best = each;
      const sure = data[from + best] ?? 0;
      const x = Math.min(box.right, box.left + (step + 0.5) * pixels);
      const last = characters.at(-1);
      if (best !== NOTHING && best !== before) characters.push({ text: alphabet[best] ?? '', sure, x });
      else if (best !== NOTHING && last && sure > last.sure)
        characters[characters.length - 1] = { ...last, sure, x };
      before = best;
    }
    return lineOf(box, characters);
  });
}

function lineOf(box: Box, characters: readonly ReadCharacter[]): ReadLine {
  const units = characters.flatMap((character) =>
    Array.from({ length: character.text.length }, () => character),
  );
  const text = characters.map((character) => character.text).join('');
  return {
    box,
    text,
    sure: units.map(({ sure }) => Math.floor(sure * 100)),
    x: units.map(({ x }) => Math.round(x)),
  };
}
