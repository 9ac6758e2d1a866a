/**
 * What a person says of a document against what its text tells, as the registry of sources has it: its kind, and the unit of money of
 * its tables. Empty where they say nothing; the columns are written only where somebody does.
 */
import { z } from 'zod';
import type { DocumentKind } from './tables.ts';
import { MONEY_UNITS, type MoneyUnit } from './units.ts';

export const SAID_SHAPE = {
  kind: z.enum(['final_account', 'self_evaluation', '']).default(''),
  money_unit: z.enum([...MONEY_UNITS, '']).default(''),
};

type Row = { readonly [Name in keyof typeof SAID_SHAPE]: z.output<(typeof SAID_SHAPE)[Name]> };

/** As the extraction takes it. */
export interface Said {
  /** An account whatever its words suggest; a self-evaluation, of which the forms alone are read; a budget, which is not read. */
  readonly kind?: DocumentKind;
  /** Of its statement tables. Sentences print the unit of each amount, and forms state theirs. */
  readonly moneyUnit?: MoneyUnit;
}

export const saidOf = ({ kind, money_unit: moneyUnit }: Row): Said => ({
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
