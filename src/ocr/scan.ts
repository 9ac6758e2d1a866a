/** A scan as it was read, as it is kept: what a person has confirmed of it lies beside it, and never in it. */
import { z } from 'zod';

const boxSchema = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });

const lineSchema = z.object({
  box: boxSchema,
  text: z.string(),
  sure: z.array(z.number()),
  x: z.array(z.number()),
});

const gridSchema = z.object({
  columns: z.array(z.number()),
  rows: z.array(z.number()),
  cells: z.array(
    z.object({ row: z.number(), column: z.number(), rowEnd: z.number(), columnEnd: z.number() }),
  ),
});

/** What of a page makes a person look twice: black and white without grey, in so few dots that thin strokes are lost; hardly readable. */
const PAGE_FAULTS = ['two-level', 'poor'] as const;

const scanPageSchema = z.object({
  /** Quarters of a turn, clockwise, that a page took that was put in sideways. */
  quarters: z.union([z.literal(1), z.literal(3)]).optional(),
  /** What the page was turned by, besides, before it was read; places are in pixels of the turned picture. */
  slope: z.number(),
  width: z.number(),
  height: z.number(),
  lines: z.array(lineSchema),
  /** Grids that its ruling lines make, with a text in at least two cells. What was kept before they were looked for has none. */
  tables: z.array(gridSchema).default([]),
  fault: z.enum(PAGE_FAULTS).nullable(),
});
export type ScanPage = z.output<typeof scanPageSchema>;

/** What a person has looked at: a range of the text as it was read, and what is printed there. */
const confirmationSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  printed: z.string().min(1),
});
export type Confirmation = z.output<typeof confirmationSchema>;

export const scanSchema = z.object({ pages: z.array(scanPageSchema) });
export type Scan = z.output<typeof scanSchema>;

/** What a person has confirmed of a scan. `revision` grows with every change: rows that were made of an older one are made again. */
export const confirmationsSchema = z.object({
  revision: z.number(),
  confirmed: z.array(confirmationSchema),
});
export type Confirmations = z.output<typeof confirmationsSchema>;

/** A scan with what a person has confirmed of it. */
export const keptScanSchema = z.object({ scan: scanSchema, confirmations: confirmationsSchema });
export type KeptScan = z.output<typeof keptScanSchema>;
export const NO_CONFIRMATIONS: Confirmations = { revision: 0, confirmed: [] };
