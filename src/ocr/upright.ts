/** A page → the same as a person would hold it, its lines level, and where they are. */
import { boxesOf, detectionInput } from './detection.ts';
import type { Models } from './models.ts';
import { levelled, type Box, type Picture } from './picture.ts';
import { halfTurned, isSideways, quarterTurned, type SidewaysQuarters } from './quarters.ts';
import { alphabetOf, linesOf, recognitionInput } from './recognition.ts';
import { slopeOf } from './slope.ts';

/** Lines are found in a smaller picture than the one that they are read in: its longer side, in pixels. */
const DETECTION_SIDE = 960;
/** So many of the longest lines tell which way up a page is. */
const TELLING = 6;

export interface UprightPage {
  readonly picture: Picture;
  /** What the page was turned by, before its slope was taken out. */
  readonly quarters: SidewaysQuarters;
  readonly slope: number;
  readonly boxes: readonly Box[];
}

export async function uprightPage(given: Picture, models: Models): Promise<UprightPage> {
  const page = await levelPage(given, 0, models);
  if (!isSideways(page.boxes)) return page;
  const one = await levelPage(given, 1, models);
  const other: UprightPage = {
    picture: quarterTurned(one.picture, 2),
    quarters: 3,
    slope: one.slope,
    boxes: one.boxes.map((box) => halfTurned(box, one.picture)),
  };
  return (await surenessOf(other, models)) > (await surenessOf(one, models)) ? other : one;
}

async function levelPage(given: Picture, quarters: 0 | 1, models: Models): Promise<UprightPage> {
  const turned = quarterTurned(given, quarters);
  const slope = slopeOf(turned);
  const picture = levelled(turned, slope);
  const boxes = boxesOf(await models.detect(detectionInput(picture, DETECTION_SIDE)), picture);
  return { picture, quarters, slope, boxes };
}

/** How sure the model is of the characters of the longest lines, on average: what stands on its head it takes for others. */
async function surenessOf({ picture, boxes }: UprightPage, models: Models): Promise<number> {
  const longest = [...boxes].sort((a, b) => b.right - b.left - (a.right - a.left)).slice(0, TELLING);
  const alphabet = alphabetOf(models.dictionary);
  let [sum, count] = [0, 0];
  for (const box of longest) {
    const [line] = linesOf(await models.recognise(recognitionInput(picture, [box])), [box], alphabet);
    for (const sure of line?.sure ?? []) [sum, count] = [sum + sure, count + 1];
  }
  return sum / Math.max(1, count);
}
