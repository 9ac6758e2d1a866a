/** What is kept of a document of the reader's own. The bytes and what people said of them are the truth; rows are made again from them. */
import { z } from 'zod';
import type { Kept } from '../extraction/worker/reader.ts';
import { SAID_SHAPE } from '../domain/said.ts';

/** Raised when rows come out otherwise or lie otherwise: documents kept by an older app are then read again from their bytes. */
export const LOCAL_FORMAT = 1;

export const correctionSchema = z.object({
  figure: z.string().min(1),
  expected: z.string(),
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  reason: z.string().min(1),
  corrected_by: z.string(),
  corrected_on: z.string(),
});
export type OwnCorrection = z.output<typeof correctionSchema>;

/** As a row of the registry of sources has it. */
export const statementSchema = z.object({
  document_id: z.string().regex(/^own-[a-z0-9-]+$/),
  source_file: z.string().min(1),
  agency_id: z.string().min(1),
  agency_name: z.string().min(1),
  agency_short_name: z.string().min(1),
  agency_type: z.enum(['administrative', 'public_institution', '']),
  region_code: z.string().regex(/^\d{6}$/),
  agency_level: z.enum(['country', 'province', 'prefecture', 'county', '']),
  fiscal_year: z.coerce.number().int(),
  title: z.string().min(1),
  media_type: z.string(),
  sha256: z.string(),
  source_url: z.string(),
  publisher: z.string(),
  published_on: z.string(),
  retrieved_on: z.string(),
  ...SAID_SHAPE,
});
/** What a person has confirmed of a document. */
export type Statement = z.output<typeof statementSchema>;

export const ownDocumentSchema = z.object({
  statement: statementSchema,
  corrections: z.array(correctionSchema),
  /** Corrections that a later version of the reader has overtaken: not applied, and shown until a person has looked again. */
  overtaken: z.array(correctionSchema.extend({ now: z.string().nullable() })).default([]),
  /** Its numbers were recognised in pictures: so many a person has to confirm, and so many are confirmed; only those count. */
  ocr: z.object({ numbers: z.number(), confirmed: z.number() }).optional(),
  figureCount: z.number(),
  findingCount: z.number(),
});
export type OwnDocument = z.output<typeof ownDocumentSchema>;

export const manifestSchema = z.object({
  format: z.number(),
  documents: z.array(ownDocumentSchema),
  /** Another after each change of what is kept; empty where an app has written it that did not know of it. */
  state: z.string().default(''),
});
export type Manifest = z.output<typeof manifestSchema>;

/** The rows of a document as they are kept beside its bytes. */
export interface KeptRows {
  readonly format: number;
  /** Of a scan: of what confirmations they were made. */
  readonly revision?: number;
  readonly kept: Kept;
}
