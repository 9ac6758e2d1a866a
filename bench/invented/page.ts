/** The text of one invented document, written sentence by sentence, and the rows that its printed numbers become. */
import { toCanonical, type Unit } from '../../src/domain/units.ts';
import type { Aspect } from '../../src/domain/aspects.ts';
import type { Measure } from '../../src/domain/measures.ts';
import type { Cell, Row, TableName } from '../../src/domain/tables.ts';
import type { FunctionItem } from './accounts.ts';
import type { InventedAgency } from './agencies.ts';

/** A number as printed, and what it states; several measures where a sentence says 收入、支出总计各. */
export interface Printed {
  readonly printed: string;
  readonly unit: Unit;
  /** Signed, in `unit`. */
  readonly value: string;
  readonly aspect: Aspect;
  readonly measures: readonly Measure[];
  readonly item?: FunctionItem;
}

export type Part = string | Printed;
/** A row until it is written; a later finding may change its status. */
export type OpenRow = Record<string, Cell>;

export class InventedDocument {
  readonly documentId: string;
  readonly rows = new Map<TableName, OpenRow[]>();
  text = '';
  /** Printed numbers that a table holds. */
  private printedCount = 0;
  /** The first `actual` of each measure and item, for the prior year that a change implies. */
  private readonly actuals = new Map<string, OpenRow>();

  constructor(
    readonly agency: InventedAgency,
    readonly year: number,
  ) {
    this.documentId = `${agency.agencyId}-${String(year)}`;
  }

  add(table: TableName, row: OpenRow): void {
    const rows = this.rows.get(table);
    if (rows) rows.push(row);
    else this.rows.set(table, [row]);
  }

  get keys(): Row {
    return { document_id: this.documentId, agency_id: this.agency.agencyId, fiscal_year: this.year };
  }

  /** Text without figures; the numbers in it are put on the unread list by the caller. Where it begins. */
  line(text: string): number {
    const start = this.text.length;
    this.text += `${text}\n`;
    return start;
  }

  /** A sentence and the rows of its numbers. Ends the line. Answers the rows, in their order. */
  sentence(...parts: readonly Part[]): OpenRow[] {
    const start = this.text.length;
    const places: { part: Printed; at: number }[] = [];
    let quote = '';
    for (const part of parts) {
      if (typeof part !== 'string') places.push({ part, at: start + quote.length });
      quote += typeof part === 'string' ? part : part.printed;
    }
    this.text += `${quote}\n`;
    return places.flatMap(({ part, at }) => this.figures(part, at, quote));
  }

  /** A number that no table holds. */
  unread(start: number, printed: string, reason: string): void {
    const end = start + printed.length;
    const context = this.text.slice(Math.max(0, start - 15), end + 15).replaceAll('\n', ' ');
    this.add('unread', {
      document_id: this.documentId,
      source_start: start,
      source_end: end,
      printed,
      context,
      reason,
    });
  }

  /** Numbers of a form, which the tables of forms hold. */
  countFormNumbers(count: number): void {
    this.printedCount += count;
  }

  get numbersTotal(): number {
    return this.printedCount + (this.rows.get('unread')?.length ?? 0);
  }

  private figures(part: Printed, at: number, quote: string): OpenRow[] {
    this.printedCount += 1;
    const canonical = toCanonical(part.value, part.unit);
    return part.measures.map((measure) => {
      const row: OpenRow = {
        figure_id: `${this.documentId}:${measure}.${part.aspect}:${String(at)}`,
        document_id: this.documentId,
        agency_id: this.agency.agencyId,
        fiscal_year: this.year,
        measure,
        aspect: part.aspect,
        function_code: part.item?.code ?? '',
        function_name: part.item?.name ?? '',
        value: part.value,
        unit: part.unit,
        canonical_value: canonical.value,
        canonical_unit: canonical.unit,
        basis: 'printed',
        printed: part.printed,
        source_start: at,
        source_end: at + part.printed.length,
        quote,
        status: 'ok',
      };
      this.add('figures', row);
      const key = `${measure} ${part.item?.name ?? ''}`;
      if (part.aspect === 'actual' && !this.actuals.has(key)) this.actuals.set(key, row);
      const actual = this.actuals.get(key);
      if (part.aspect === 'change' && actual) this.prior(row, actual);
      return row;
    });
  }

  /** The year before, which a printed change implies. */
  private prior(change: OpenRow, actual: OpenRow): void {
    const value = (Number(actual['value']) - Number(change['value'])).toFixed(2);
    const canonical = toCanonical(value, change['unit'] as Unit);
    this.add('figures', {
      ...change,
      figure_id: `${this.documentId}:${String(change['measure'])}.actual:${String(change['source_start'])}-prior`,
      fiscal_year: this.year - 1,
      aspect: 'actual',
      value,
      canonical_value: canonical.value,
      canonical_unit: canonical.unit,
      basis: 'derived',
      printed: '',
      derived_from: `${String(actual['figure_id'])} ${String(change['figure_id'])}`,
    });
  }
}
