/** Arrow, as the engine answers, to plain objects, as everything above the database reads. */
import { DataType, type Field, type Table } from 'apache-arrow';
import type { SqlRow } from './database.ts';

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** One that a number of JavaScript would round stays as its digits. */
function wholeOf(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function decimalOf(words: Uint32Array, scale: number): number | string {
  let value = 0n;
  for (let i = words.length - 1; i >= 0; i -= 1) value = (value << 32n) | BigInt(words[i] ?? 0);
  const whole = BigInt.asIntN(words.length * 32, value);
  return scale === 0 ? wholeOf(whole) : Number(whole) / 10 ** scale;
}

function convert(value: unknown, type: DataType): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return wholeOf(value);
  if (DataType.isDictionary(type)) return convert(value, type.dictionary as DataType);
  if (DataType.isDecimal(type)) return decimalOf(value as Uint32Array, type.scale);
  if (DataType.isDate(type)) return new Date(value as number).toISOString().slice(0, DAY_LENGTH);
  if (DataType.isTimestamp(type)) return new Date(value as number).toISOString();
  if (DataType.isList(type)) {
    const itemType = type.valueType as DataType;
    return Array.from(value as Iterable<unknown>, (item) => convert(item, itemType));
  }
  if (DataType.isStruct(type)) {
    const row = value as Record<string, unknown>;
    return Object.fromEntries(
      type.children.map((child: Field) => [child.name, convert(row[child.name], child.type as DataType)]),
    );
  }
  return value;
}

/** Reads column by column: a getter per cell is many times slower on tall results. */
export function rowsOf(table: Table): SqlRow[] {
  const rows = Array.from({ length: table.numRows }, (): Record<string, unknown> => ({}));
  table.schema.fields.forEach((field, index) => {
    const column = table.getChildAt(index);
    const type = field.type as DataType;
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i];
      if (row) row[field.name] = convert(column?.get(i), type);
    }
  });
  return rows;
}
