import { ExtractionError } from '../../errors.ts';
import type { Format } from '../format.ts';

/** DOC and XLS. */
export const readCompound: (bytes: Uint8Array) => Promise<{ text: string; format: Format }> = () =>
  Promise.reject(new ExtractionError('unsupported'));
