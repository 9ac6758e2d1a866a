/** The Frictionless Data Package descriptor, made from the tables. https://datapackage.org (v2). */
import { TABLES, type Column, type Table } from './tables.ts';

interface Field {
  name: string;
  type: string;
  title: string;
  description?: string;
  constraints?: { required?: true; enum?: string[]; unique?: true };
}

function fieldOf(table: Table, column: Column): Field {
  const unique = table.primaryKey.length === 1 && table.primaryKey[0] === column.name;
  const constraints = {
    ...(column.required ? { required: true as const } : {}),
    ...(unique ? { unique: true as const } : {}),
    ...(column.values ? { enum: [...column.values] } : {}),
  };
  return {
    name: column.name,
    type: column.type,
    title: column.titleZh,
    ...(column.description === undefined ? {} : { description: column.description }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function resourceOf(table: Table): object {
  return {
    name: table.name,
    type: 'table',
    path: `${table.name}.csv`,
    title: table.titleZh,
    scheme: 'file',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map((column) => fieldOf(table, column)),
      missingValues: [''],
      primaryKey: [...table.primaryKey],
      ...(table.foreignKeys
        ? {
            foreignKeys: table.foreignKeys.map(({ column, table: resource, key }) => ({
              fields: [column],
              reference: { resource, fields: [key] },
            })),
          }
        : {}),
    },
  };
}

/** The descriptor's JSON text, byte-stable. */
export function dataPackageJson(): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'chinese-departmental-final-accounts',
    title: '部门决算公开数据集',
    description:
      'Figures, self-evaluations and stated reasons read from departmental final accounts (部门决算公开) of Chinese government bodies, each with the place it was printed at.',
    version: '1.0.0',
    resources: TABLES.map(resourceOf),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
