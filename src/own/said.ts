/**
 * What a person says of a document against what its text tells, as the registry of sources has it: its kind, and the unit of money of
 * its tables. Empty where they say nothing; the columns are written only where somebody does.
 */
import { z } from 'zod';
import { MONEY_UNITS } from '../domain/units.ts';
import type { DocumentMeta } from '../extraction/worker/reader.ts';

export const SAID_SHAPE = {
  kind: z.enum(['final_account', 'self_evaluation', '']).default(''),
  money_unit: z.enum([...MONEY_UNITS, '']).default(''),
};

type Row = { readonly [Name in keyof typeof SAID_SHAPE]: z.output<(typeof SAID_SHAPE)[Name]> };

/** As the extraction takes it. */
export const saidOf = ({ kind, money_unit: moneyUnit }: Row): Pick<DocumentMeta, 'kind' | 'moneyUnit'> => ({
  ...(kind !== '' && { kind }),
  ...(moneyUnit !== '' && { moneyUnit }),
});

/** Of the columns of a registry those that `rows` have. */
export const columnsOf = <Column extends string>(
  columns: readonly Column[],
  rows: readonly Row[],
): readonly Column[] => {
  const unsaid = (['kind', 'money_unit'] as const).filter((name) => rows.every((row) => row[name] === ''));
  return columns.filter((column) => !unsaid.some((name) => name === column));
};
