/**
 * DuckDB's table macros written out where they are called, since ClickHouse has none: the same text of SQL, read once more. Names of
 * parameters are unlike those of any column (src/queries/macros), so that they can be replaced as words.
 */
import { argumentsAt } from './arguments.ts';

interface TableMacro {
  readonly name: string;
  /** With its default; undefined where the call has to name it. */
  readonly parameters: readonly (readonly [name: string, fallback: string | undefined])[];
  readonly body: string;
}

const DEFINITION = /CREATE MACRO (\w+)\(([^)]*)\) AS TABLE\s+([\s\S]*?);?\s*$/;

/** Null of a macro that answers a single value. */
export function tableMacro(statement: string): TableMacro | null {
  const [, name, parameters = '', body = ''] = DEFINITION.exec(statement) ?? [];
  if (name === undefined) return null;
  return {
    name,
    parameters: parameters.split(',').map((parameter) => {
      const [key = '', fallback] = parameter.split(':=').map((part) => part.trim());
      return [key, fallback] as const;
    }),
    body,
  };
}

function writtenOut({ name, parameters, body }: TableMacro, given: readonly string[]): string {
  const named = new Map(
    given.map((argument, index) => {
      const [, key = parameters[index]?.[0] ?? '', value = ''] =
        /^(?:(\w+)\s*:=\s*)?([\s\S]*)$/.exec(argument) ?? [];
      return [key, value] as const;
    }),
  );
  const values = new Map(parameters.map(([key, fallback]) => [key, named.get(key) ?? fallback]));
  const replaced = body.replace(/(?<![\w.':])[a-z]\w*\b(?!\s*:=|')/g, (word) => values.get(word) ?? word);
  for (const [key, value] of values) if (value === undefined) throw new Error(`${name}: ${key} is not given`);
  return `(\n${replaced}\n)`;
}

export function writeOutMacros(sql: string, macros: readonly TableMacro[]): string {
  for (const macro of macros) {
    const call = new RegExp(`\\b${macro.name}\\(`).exec(sql);
    if (!call) continue;
    const open = call.index + call[0].length - 1;
    const { parts, end } = argumentsAt(sql, open);
    const written = sql.slice(0, call.index) + writtenOut(macro, parts) + sql.slice(end);
    return writeOutMacros(written, macros);
  }
  return sql;
}
