import { z } from 'zod';
import { listParam } from './filterParams.ts';
import { namedQuery } from './namedQuery.ts';
import sql from './provinceDocuments.sql?raw';

const provinceDocumentRow = z.object({
  /** The first two digits of the GB/T 2260 code. */
  province: z.string(),
  document_count: z.number(),
  agency_count: z.number(),
});
export type ProvinceDocuments = z.output<typeof provinceDocumentRow>;

export const provinceDocuments = (years: readonly number[]) =>
  namedQuery('provinceDocuments', sql, [listParam(years)], provinceDocumentRow);
