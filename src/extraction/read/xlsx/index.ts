import { ExtractionError } from '../../errors.ts';
import type { Parts } from '../office/package.ts';

export const readXlsx: (parts: Parts) => string = () => {
  throw new ExtractionError('unsupported');
};
