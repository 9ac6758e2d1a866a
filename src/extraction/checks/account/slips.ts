/** A table by function whose amounts slipped against the names of its rows: told once, and nothing else is asked of its amounts. */
import type { Measure } from '../../../domain/measures.ts';
import type { Facts } from '../facts.ts';
import { fits, isZero, toleranceOf, within, type Figure } from '../figure.ts';
import { hit, type Hit } from '../finding.ts';
import { columnsOf, partsOf, type Column } from './columns.ts';

/** Columns that have the same amount in a row, but for what other funds paid. */
const ALIKE: ReadonlySet<Measure> = new Set([
  'expenditure',
  'fiscal_appropriation_expenditure',
  'general_public_budget_expenditure',
]);
/** Fewer rows with the amounts of others are chance, as are those that are no more than so much of the rows that differ. */
const FEWEST = 5;
const MOST_OF = 0.6;

const isSame = (one: Figure, other: Figure): boolean =>
  within(one.amount, other.amount, toleranceOf(one, other));

/** Rows that are not the sum of those below them. */
const departures = (column: Column): number =>
  [...partsOf(column)].filter(([name, parts]) => {
    const whole = column.get(name);
    return whole !== undefined && !fits(whole, parts);
  }).length;

interface Slip {
  readonly first: Figure;
  readonly sound: Figure;
  /** Names of its rows, `''` for the whole. */
  readonly names: ReadonlySet<string>;
}

/** The rows of `column` that have another amount than in `sound`, where most of them have that of another row of it. */
function slipOf(column: Column, sound: Column): Slip | null {
  const amounts = [...sound.values()];
  const isMoved = (one: Figure): boolean =>
    !isZero(one) && amounts.some((other) => other.functionName !== one.functionName && isSame(one, other));
  const rows = [...column.values()].filter((one) => one.functionName !== '');
  const differing = rows.filter((one) => {
    const own = sound.get(one.functionName);
    return own !== undefined && !isSame(one, own);
  });
  const moved = differing.filter(isMoved);
  const own = sound.get(moved[0]?.functionName ?? '');
  if (moved.length < FEWEST || moved.length < MOST_OF * differing.length || !moved[0] || !own) return null;
  if (departures(column) <= 2 * departures(sound)) return null;
  const from = moved[0].start;
  const whole = column.get('');
  const slipped = [...rows, ...(whole && isMoved(whole) ? [whole] : [])].filter(
    (one) => one.start >= from && (differing.includes(one) || !sound.has(one.functionName) || one === whole),
  );
  return { first: moved[0], sound: own, names: new Set(slipped.map(({ functionName }) => functionName)) };
}

/** What slipped tables there are; each finding is about all amounts of the rows that slipped. */
export function* slips(facts: Facts): Generator<Hit> {
  const inTables = facts.figures.filter((one) => facts.placeOf(one).inTable);
  const tables = columnsOf(facts, inTables).map((columns) => {
    const [main] = columns.filter((column) => ALIKE.has([...column.values()][0]?.measure ?? 'revenue'));
    return { columns, main };
  });
  for (const { columns, main } of tables) {
    const others = tables.flatMap((other) => (other.main && other.main !== main ? [other.main] : []));
    const slip = main && others.map((sound) => slipOf(main, sound)).find((found) => found !== null);
    if (!slip) continue;
    const about = columns.flatMap((column) =>
      [...column.values()].filter(({ functionName }) => slip.names.has(functionName)),
    );
    const [printed, computed, count] = [slip.first, slip.sound, slip.names.size];
    yield hit('row.slipped', { printed, computed, count, about });
  }
}
