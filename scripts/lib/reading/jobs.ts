/** What a reading process is asked, and what it answers. */
import type { Extracted } from './extracted.ts';
import type { FileJob } from './extractFile.ts';
import type { ExtractedDocument } from '../../../src/extraction/pipeline/extractDocument.ts';
import type { Identified, IdentifyJob } from './identifyFile.ts';
import type { RegisteredJob } from './readRegistered.ts';

export type Job = FileJob | IdentifyJob | RegisteredJob;

export type Answer =
  | { readonly kind: 'file'; readonly value: Extracted }
  | { readonly kind: 'identified'; readonly value: Identified }
  | { readonly kind: 'registered'; readonly value: ExtractedDocument }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** The fault is not the document's: another try may go better. */
      readonly again: boolean;
      /** Its pages are pictures: it can be recognised. */
      readonly isScan?: boolean;
    };
