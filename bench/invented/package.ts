/** Writes a data package of invented agencies, one document after the other: memory does not grow with their number. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { csvHeader, csvLines } from '../../src/domain/csv.ts';
import { dataPackageJson } from '../../src/domain/dataPackage.ts';
import { TABLES, tableOf, type Row, type TableName } from '../../src/domain/tables.ts';
import { measureRows } from '../../src/domain/measureRows.ts';
import { places } from '../../scripts/lib/regions.ts';
import { regionRows } from '../../src/domain/regions.ts';
import { accountsOf, type Account } from './accounts.ts';
import { inventedAgency, YEARS, type InventedAgency } from './agencies.ts';
import { writeForms } from './forms.ts';
import { numeralsOf } from './numerals.ts';
import { InventedDocument } from './page.ts';
import { seededRandom } from './random.ts';
import { writeSections } from './sections.ts';

export interface PackageSize {
  readonly documents: number;
  readonly figures: number;
}

/** The document of an agency and year; the same each time. */
function inventedDocument(
  agency: InventedAgency,
  year: number,
  accounts: ReadonlyMap<number, Account>,
): InventedDocument {
  const [now, before] = [accounts.get(year), accounts.get(year - 1)];
  if (!now || !before)
    throw new RangeError(`no accounts of ${agency.agencyId} for ${String(year)} and the year before`);
  const document = new InventedDocument(agency, year);
  const title = document.line(titleOf(agency, year));
  document.unread(title + agency.name.length, String(year), '年份');
  const writing = {
    document,
    numerals: numeralsOf(agency.unit),
    now,
    before,
    random: seededRandom(`${agency.seed} ${String(year)}`),
  };
  writeSections(writing);
  writeForms(writing);
  document.add('documents', documentRow(document));
  return document;
}

const titleOf = (agency: InventedAgency, year: number): string =>
  `${agency.name}${String(year)}年度部门决算公开说明`;

/** The text is the published file: an invented document has no other. */
function documentRow({
  agency,
  year,
  text,
  documentId,
  keys,
  numbersTotal,
}: InventedDocument): Record<string, string | number> {
  const file = `text/${documentId}.txt`;
  return {
    ...(keys as Record<string, string | number>),
    kind: 'final_account',
    title: titleOf(agency, year),
    source_file: file,
    media_type: 'text/plain; charset=utf-8',
    sha256: createHash('sha256').update(text).digest('hex'),
    text_file: file,
    numbers_total: numbersTotal,
    numbers_accounted: numbersTotal,
    accounted_pct: '100.0',
  };
}

class Tables {
  private readonly streams = new Map<TableName, WriteStream>();

  constructor(directory: string) {
    for (const table of TABLES) {
      const stream = createWriteStream(join(directory, `${table.name}.csv`));
      stream.write(csvHeader(table));
      this.streams.set(table.name, stream);
    }
  }

  /** Waits where the disk is slower than we are. */
  async add(name: TableName, rows: readonly Row[]): Promise<void> {
    const stream = this.streams.get(name);
    if (stream && !stream.write(csvLines(tableOf(name), rows))) await once(stream, 'drain');
  }

  async close(): Promise<void> {
    for (const stream of this.streams.values()) stream.end();
    await Promise.all([...this.streams.values()].map((stream) => finished(stream)));
  }
}

const agencyRow = (agency: InventedAgency): Row => ({
  agency_id: agency.agencyId,
  name: agency.name,
  short_name: agency.shortName,
  region_code: agency.regionCode,
  agency_type: agency.type,
  level: agency.level,
});

/** A complete package of agencies 1 to `count` in `directory`: every table, a text for each document, the descriptor. */
export async function writePackage(directory: string, count: number): Promise<PackageSize> {
  await mkdir(join(directory, 'text'), { recursive: true });
  const tables = new Tables(directory);
  const regions = new Set<string>();
  const size = { documents: 0, figures: 0 };
  const everyYear = [YEARS[0] - 1, ...YEARS];
  for (let number = 1; number <= count; number += 1) {
    const agency = inventedAgency(number);
    regions.add(agency.regionCode);
    await tables.add('agencies', [agencyRow(agency)]);
    const accounts = accountsOf(agency, everyYear);
    for (const year of agency.years) {
      const document = inventedDocument(agency, year, accounts);
      await writeFile(join(directory, 'text', `${document.documentId}.txt`), document.text);
      for (const [name, rows] of document.rows) await tables.add(name, rows);
      size.documents += 1;
      size.figures += document.rows.get('figures')?.length ?? 0;
    }
  }
  await tables.add('regions', regionRows([...regions], places));
  await tables.add('measures', measureRows());
  await tables.close();
  await writeFile(join(directory, 'datapackage.json'), dataPackageJson());
  return size;
}
