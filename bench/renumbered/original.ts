/** A real document as a form to fill in again: its text, and where in it its body's name, years and amounts of money are printed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readRegistry, type RegistryEntry } from '../../scripts/lib/registry.ts';

type Blank = 'name' | 'year' | 'amount';

/** From `start` to `end` of the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly blank: Blank;
}

export interface Original {
  readonly entry: RegistryEntry;
  readonly text: string;
  /** Ascending, and none over another. */
  readonly places: readonly Place[];
}

type Cells = Readonly<Record<string, string>>;

const YEAR = /(?<![\d.,])20[0-3]\d(?![\d.,]*\d)/g;
const AMOUNT = /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?=\s*万?元)/g;
const MONEY: ReadonlySet<string> = new Set(['万元', '元']);
const MONEY_FIELDS: ReadonlySet<string> = new Set(['original_budget', 'adjusted_budget', 'actual']);

/** Every document of the package in `folder`, in the order of its registry. */
export async function readOriginals(folder: string): Promise<Original[]> {
  const [figures, cells] = await Promise.all([rowsOf(folder, 'figures'), rowsOf(folder, 'evaluation_cells')]);
  const amounts = [
    ...figures.filter((row) => row['basis'] === 'printed' && MONEY.has(row['unit'] ?? '')),
    ...cells.filter((row) => isMoneyOfForm(row)),
  ];
  return Promise.all(
    (await readRegistry(folder)).map(async (entry) => {
      const text = await readFile(join(folder, 'text', `${entry.document_id}.txt`), 'utf8');
      const own = amounts.filter((row) => documentOf(row) === entry.document_id);
      return { entry, text, places: placesOf(text, entry.agency_name, own) };
    }),
  );
}

const rowsOf = async (folder: string, table: string): Promise<Cells[]> =>
  Papa.parse<Cells>(await readFile(join(folder, `${table}.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

const isMoneyOfForm = ({ row = '', field = '' }: Cells): boolean =>
  (row === 'head' || row.startsWith('funding')) && MONEY_FIELDS.has(field);

const documentOf = ({ document_id, evaluation_id = '' }: Cells): string =>
  document_id ?? evaluation_id.slice(0, evaluation_id.indexOf(':'));

/** Of places that overlap the first named wins: a name may hold digits, and an amount may look like a year. */
function placesOf(text: string, agencyName: string, amounts: readonly Cells[]): Place[] {
  const found = (pattern: RegExp, blank: Blank): Place[] =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index: start }) => ({
      start,
      end: start + length,
      blank,
    }));
  const read = amounts.map((row): Place => {
    return { start: Number(row['source_start']), end: Number(row['source_end']), blank: 'amount' };
  });
  const taken = new Uint8Array(text.length);
  const kept: Place[] = [];
  for (const place of [
    ...found(printedName(agencyName), 'name'),
    ...read,
    ...found(AMOUNT, 'amount'),
    ...found(YEAR, 'year'),
  ]) {
    if (taken.subarray(place.start, place.end).some((is) => is === 1)) continue;
    taken.fill(1, place.start, place.end);
    kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The name with line breaks and blanks anywhere in it, and brackets of either width. */
function printedName(name: string): RegExp {
  const characters = [...name].map((character) =>
    '（('.includes(character) ? '[（(]' : '）)'.includes(character) ? '[）)]' : character,
  );
  return new RegExp(characters.join('\\s*'), 'g');
}
