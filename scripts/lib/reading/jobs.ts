/** What a reading process is asked, and what it answers. */
import type { Told } from './extracted.ts';
import type { FileJob } from './extractFile.ts';
import type { IdentifyJob } from './identifyFile.ts';
import type { RegisteredJob } from './readRegistered.ts';

export type Job = FileJob | IdentifyJob | RegisteredJob;

/**
 * The process that reads keeps what it has read itself: rows and text of a document are copied three times on their way to another
 * process, which cost whoever asked a tenth of the reading.
 */
export interface Asked {
  readonly job: Job;
  /** Path of the part (`Parts`). */
  readonly part: string;
}

export type Answer =
  /** The part is there. `told` is null of a document that was only identified. */
  | { readonly kind: 'kept'; readonly told: Told | null }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** The fault is not the document's: another try may go better. */
      readonly again: boolean;
      /** Its pages are pictures: it can be recognised. */
      readonly isScan?: boolean;
    };

/** It was read, and its part could not be written: no fault of the document's, and the next one's would not be either. */
export interface Unkept {
  readonly kind: 'unkept';
  readonly message: string;
}
