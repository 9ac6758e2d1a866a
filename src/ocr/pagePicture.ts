/** What is drawn of a scan. */
import type { Picture } from './picture.ts';

export interface PagePicture {
  readonly picture: Picture;
  /** Of black and white only, in so few dots that thin strokes are lost. */
  readonly isTwoLevel: boolean;
}

export interface Pages {
  readonly count: number;
  /** From 0 on. */
  page(index: number): Promise<PagePicture>;
  close(): Promise<void>;
}
