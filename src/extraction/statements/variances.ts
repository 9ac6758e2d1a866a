/** 差异额, 差异率: which amount is taken from which no title says, so that they are read where the row bears them out. */
import type { Aspect } from '../../domain/aspects.ts';
import type { Measure } from '../../domain/measures.ts';

interface Amount {
  readonly measure: Measure;
  readonly functionCode: string;
  readonly functionName: string;
  readonly economicName: string;
  readonly aspect: Aspect;
  readonly value: string;
}

/** Half of the last decimal that such a column prints. */
const ROUNDING = 0.006;

/** Is it no variance, or actual − original budget, or that as a percentage of it, of the other figures of its row? */
export function isBorneOut(figure: Amount, row: readonly Amount[]): boolean {
  if (figure.aspect !== 'variance' && figure.aspect !== 'variance_pct') return true;
  const other = (aspect: Aspect): number =>
    Number(
      row.find(
        (one) =>
          one.aspect === aspect &&
          one.measure === figure.measure &&
          one.functionCode === figure.functionCode &&
          one.functionName === figure.functionName &&
          one.economicName === figure.economicName,
      )?.value,
    );
  const [actual, budget] = [other('actual'), other('original_budget')];
  const expected =
    figure.aspect === 'variance' ? actual - budget : budget === 0 ? NaN : ((actual - budget) / budget) * 100;
  return Math.abs(expected - Number(figure.value)) <= ROUNDING;
}
