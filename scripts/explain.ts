/** `npm run explain -- FILE --at N | --number 18.16 | --kind`: what a printed number was read as and by which words, or why it was left; or what tells the kind of the file. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { explain, explainKind, type Wanted } from '../src/extraction/pipeline/explain.ts';
import { readFile as readDocumentFile } from '../src/extraction/read/index.ts';
import { runCommand } from './lib/command.ts';
import { RunError } from './lib/failures.ts';
import { UsageError } from './lib/reading/limits.ts';
import { tell, tellKind } from './lib/tellExplanation.ts';

const USAGE = `Usage: npm run explain -- FILE (--at N | --number 18.16 | --kind) [--year 2023]

Says what a printed number was read as and by which words, or why it was left; or of what kind the file is.
  --at N       an offset into the text of the document (source_start of any table)
  --number X   every number printed with these digits
  --kind       what tells that the file is an account, or is none
  --year Y     the fiscal year, where the document does not print it`;

function wantedOf(at: string | undefined, number: string | undefined): Wanted {
  if ((at === undefined) === (number === undefined)) throw new UsageError('Give --at, --number or --kind.');
  if (at !== undefined && !/^\d+$/.test(at)) throw new UsageError(`--at takes an offset, not “${at}”.`);
  if (number !== undefined && !/\d/.test(number))
    throw new UsageError(`--number takes digits, not “${number}”.`);
  return at === undefined ? { number: number ?? '' } : { at: Number(at) };
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      at: { type: 'string' },
      number: { type: 'string' },
      year: { type: 'string' },
      kind: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Give one file.');
  const wanted = values.kind ? null : wantedOf(values.at, values.number);
  const document = await readDocumentFile(await readFile(file), basename(file));
  if (wanted === null) {
    console.log(tellKind(explainKind(document)));
    return 0;
  }
  const known = values.year === undefined ? {} : { fiscalYear: Number(values.year) };
  const found = explain(document, wanted, known);
  if (found.length === 0)
    throw new RunError(
      'at' in wanted
        ? `No number stands at ${wanted.at}: “${document.text.slice(Math.max(0, wanted.at - 10), wanted.at + 10).replace(/\s+/g, ' ')}”.`
        : `The document prints no number ${wanted.number}.`,
    );
  console.log(found.map(tell).join('\n\n'));
  return 0;
}

await runCommand(USAGE, main);
