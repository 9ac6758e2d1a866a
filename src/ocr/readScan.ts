/** A picture of a page → what is kept of it. */
import { boxesInCells } from './cellBoxes.ts';
import { faultOf } from './faults.ts';
import { gridsOf } from './grids.ts';
import type { Models } from './models.ts';
import type { PagePicture } from './pagePicture.ts';
import { alphabetOf, batchesOf, linesOf, recognitionInput } from './recognition.ts';
import { rulingsOf } from './rulings.ts';
import type { ScanPage } from './scan.ts';
import { isFilled } from './tables.ts';
import { heightOfLines, withColumns } from './unruledColumns.ts';
import { uprightPage } from './upright.ts';

export async function readScanPage({ picture, isTwoLevel }: PagePicture, models: Models): Promise<ScanPage> {
  const { picture: level, quarters, slope, boxes: found } = await uprightPage(picture, models);
  const rulings = rulingsOf(level);
  const grids = gridsOf(withColumns(level, rulings, heightOfLines(found)), level.width);
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
    ...(quarters !== 0 && { quarters }),
    width: level.width,
    height: level.height,
    lines,
    tables: grids.filter((grid) => isFilled(grid, lines)),
    fault: faultOf(lines, isTwoLevel),
  };
}
