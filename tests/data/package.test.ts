/**
 * The data package is what its descriptor says: each rule of Data Package 2.0 and Table Schema that our tables use, on
 * every row. The Frictionless library for Node stops at version 1 of the standard.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DATA_DIRECTORY } from '../../scripts/paths.ts';
import { TABLES } from '../../src/domain/tables.ts';

const names = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());

const fieldSchema = z.looseObject({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date']),
  title: z.string().min(1),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      enum: z.array(z.string()).min(1).optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      pattern: z.string().optional(),
    })
    .optional(),
});

const resourceSchema = z.looseObject({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: z.string().regex(/^(?!\/)(?!.*\.\.)/),
  encoding: z.literal('utf-8'),
  schema: z.looseObject({
    fields: z.array(fieldSchema).min(1),
    missingValues: z.array(z.string()).default(['']),
    primaryKey: names,
    foreignKeys: z
      .array(
        z.looseObject({ fields: names, reference: z.looseObject({ resource: z.string(), fields: names }) }),
      )
      .default([]),
  }),
});

const packageSchema = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  licenses: z.array(z.looseObject({ name: z.string().optional(), path: z.string().optional() })).optional(),
  resources: z.array(resourceSchema).min(1),
});

type Resource = z.infer<typeof resourceSchema>;
type Field = z.infer<typeof fieldSchema>;
type Cells = Readonly<Record<string, string>>;

const LEXICAL: Readonly<Record<Field['type'], RegExp>> = {
  string: /^/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

const tables = new Map<string, { resource: Resource; header: string[]; rows: Cells[] }>();

beforeAll(async () => {
  const descriptor = packageSchema.parse(
    JSON.parse(await readFile(join(DATA_DIRECTORY, 'datapackage.json'), 'utf8')) as unknown,
  );
  for (const resource of descriptor.resources) {
    const text = await readFile(join(DATA_DIRECTORY, resource.path), 'utf8');
    const parsed = Papa.parse<Cells>(text, { header: true, skipEmptyLines: true });
    expect(parsed.errors, resource.path).toEqual([]);
    tables.set(resource.name, { resource, header: parsed.meta.fields ?? [], rows: parsed.data });
  }
});

const tableOf = (name: string): { resource: Resource; header: string[]; rows: Cells[] } => tables.get(name)!;
const keyOf = (row: Cells, fields: readonly string[]): string =>
  JSON.stringify(fields.map((field) => row[field]));

function cellProblem(field: Field, cell: string): string | null {
  const { required, enum: values, minimum, maximum, pattern } = field.constraints ?? {};
  if (cell === '') return required ? 'required' : null;
  if (!LEXICAL[field.type].test(cell)) return `no ${field.type}`;
  if (values && !values.includes(cell)) return 'not listed';
  if (minimum !== undefined && Number(cell) < minimum) return `below ${String(minimum)}`;
  if (maximum !== undefined && Number(cell) > maximum) return `above ${String(maximum)}`;
  return pattern && !new RegExp(`^(?:${pattern})$`).test(cell) ? 'pattern' : null;
}

test('the package describes every table of the contract', () => {
  expect([...tables.keys()]).toEqual(expect.arrayContaining(TABLES.map(({ name }) => name)));
});

describe.each(TABLES.map(({ name }) => name))('%s', (name) => {
  test('has the described columns in the described order', () => {
    const { resource, header } = tableOf(name);
    expect(header).toEqual(resource.schema.fields.map((field) => field.name));
  });

  test('every cell is of its type and within its constraints', () => {
    const { resource, rows } = tableOf(name);
    const problems = rows.flatMap((row, line) =>
      resource.schema.fields.flatMap((field) => {
        const problem = cellProblem(field, row[field.name] ?? '');
        return problem
          ? [`line ${String(line + 2)}, ${field.name} = ${String(row[field.name])}: ${problem}`]
          : [];
      }),
    );
    expect(problems).toEqual([]);
  });

  test('keys are present and unique', () => {
    const { resource, rows } = tableOf(name);
    const unique = resource.schema.fields
      .filter((field) => field.constraints?.unique)
      .map((field) => [field.name]);
    for (const fields of [resource.schema.primaryKey, ...unique]) {
      const keys = rows.map((row) => keyOf(row, fields));
      expect(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        fields.join(', '),
      ).toEqual([]);
      expect(rows.filter((row) => fields.some((field) => (row[field] ?? '') === ''))).toEqual([]);
    }
  });

  test('references are found', () => {
    const { resource, rows } = tableOf(name);
    for (const { fields, reference } of resource.schema.foreignKeys) {
      const known = new Set(
        tableOf(reference.resource || name).rows.map((row) => keyOf(row, reference.fields)),
      );
      const missing = rows
        .filter((row) => fields.every((field) => row[field] !== ''))
        .map((row) => keyOf(row, fields))
        .filter((key) => !known.has(key));
      expect(missing, `${fields.join(', ')} → ${reference.resource}`).toEqual([]);
    }
  });
});
