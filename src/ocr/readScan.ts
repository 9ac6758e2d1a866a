/** A picture of a page → what is kept of it. */
import { boxesInCells } from './cellBoxes.ts';
import { faultOf } from './faults.ts';
import { boxesOf, detectionInput } from './detection.ts';
import { gridsOf } from './grids.ts';
import type { Models } from './models.ts';
import type { PagePicture } from './pagePicture.ts';
import { levelled } from './picture.ts';
import { alphabetOf, batchesOf, linesOf, recognitionInput } from './recognition.ts';
import { rulingsOf } from './rulings.ts';
import type { ScanPage } from './scan.ts';
import { slopeOf } from './slope.ts';
import { isFilled } from './tables.ts';

/** Lines are found in a smaller picture than the one that they are read in: its longer side, in pixels. */
const DETECTION_SIDE = 960;

export async function readScanPage({ picture, isTwoLevel }: PagePicture, models: Models): Promise<ScanPage> {
  const slope = slopeOf(picture);
  const level = levelled(picture, slope);
  const grids = gridsOf(rulingsOf(level), level.width);
  const found = boxesOf(await models.detect(detectionInput(level, DETECTION_SIDE)), level);
  const boxes = boxesInCells(level, found, grids);
  const alphabet = alphabetOf(models.dictionary);
  const lines: ScanPage['lines'] = [];
  for (const batch of batchesOf(boxes)) {
    const answer = await models.recognise(recognitionInput(level, batch));
    lines.push(
      ...linesOf(answer, batch, alphabet).map((line) => ({ ...line, sure: [...line.sure], x: [...line.x] })),
    );
  }
  return {
    slope,
    width: level.width,
    height: level.height,
    lines,
    tables: grids.filter((grid) => isFilled(grid, lines)),
    fault: faultOf(lines, isTwoLevel),
  };
}
