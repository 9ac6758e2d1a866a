import type { Line } from '../../text/flow.ts';

/** A line with what tells its marks. */
export interface MarkedLine extends Line {
  readonly text: string;
  /** A tab stands before its text, and no other in it. */
  readonly opened: boolean;
  /** Marks stand between its texts. */
  readonly parted: boolean;
  /** It holds the number of a page. */
  readonly page: boolean;
}
