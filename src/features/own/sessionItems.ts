/** What becomes of a file of this visit, step by step. */
import type { NamedPlace } from '../../domain/regions.ts';
import type { Inspected } from '../../extraction/worker/reader.ts';
import type { Scan } from '../../ocr/scan.ts';
import type { ScanProgress } from '../../own/scanner.ts';
import type { SimilarAgency } from '../../queries/index.ts';
import type { Draft } from './draft.ts';

export type ItemState =
  | { readonly kind: 'waiting' | 'reading' | 'keeping' | 'cancelled' }
  | { readonly kind: 'failed' | 'known'; readonly message: string }
  /** Told to be something that is not read, as `message` says; `scan` where it was recognised. */
  | {
      readonly kind: 'refused';
      readonly message: string;
      readonly sha256: string;
      readonly scan: Scan | null;
    }
  /** Its pages are pictures: they are recognised when the reader agrees to it. */
  | { readonly kind: 'scan'; readonly sha256: string; readonly problem?: string }
  | {
      readonly kind: 'recognising';
      readonly sha256: string;
      /** Null while another file is recognised. */
      readonly progress: ScanProgress | null;
      /** When its first page was taken up, in milliseconds. */
      readonly begun: number;
    }
  | {
      readonly kind: 'review';
      /** Of a scan: what was recognised, and is nothing but drafts until a person has confirmed it. */
      readonly scan: Scan | null;
      readonly sha256: string;
      readonly inspected: Inspected;
      readonly agencies: readonly SimilarAgency[];
      readonly draft: Draft;
      /** Of the same account: not the same file, but it would be told twice. */
      readonly sameAccount: readonly string[];
      /** It is being read as the draft now says. */
      readonly isRereading?: boolean;
      /** Why it could not be kept, or not be read as the reader said. */
      readonly problem?: string | undefined;
    };

export interface Item {
  readonly key: number;
  readonly name: string;
  readonly file: Blob;
  readonly state: ItemState;
}

export type ReviewState = Extract<ItemState, { kind: 'review' }>;

export interface Session {
  readonly items: readonly Item[];
  readonly places: readonly NamedPlace[];
  /** When the files that are being read were put in, in milliseconds; for the time left. */
  readonly begun: number;
}
