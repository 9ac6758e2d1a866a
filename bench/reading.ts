/**
 * What `bench/extraction.ts` measures: documents a second on one core, everything read and checked; the CPU that takes by that of
 * one NFKC normalisation and one scan for numbers over the same texts in the same run; and how the time grows with the text. Medians.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { documentRows } from '../src/extraction/dataset/document.ts';
import { readText } from '../src/extraction/pipeline/readDocument.ts';

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

const texts = textsIn('public/data/sources');
/** Of all provinces, most with the nine statement tables, which are more numbers than all else. */
const accounts = ['statements', 'templates', 'validation'].flatMap((kind) =>
  textsIn(`tests/fixtures/${kind}`),
);

const extract = (text: string): void => {
  try {
    documentRows(readText(text, 2023), { documentId: 'd', agencyId: 'a', fiscalYear: 2023 });
  } catch {
    // What is no disclosure is refused; how long that takes is measured all the same.
  }
};

/** CPU time of this process in milliseconds: what others run beside it does not count. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function median(run: () => void, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const start = cpu();
    run();
    return cpu() - start;
  }).sort((a, b) => a - b);
  return taken[Math.floor(times / 2)] ?? Number.NaN;
}

let scanned = 0;
/**
 * The yardstick: each text normalised once, and once scanned for numbers with digits, separators and a point, all matches made as
 * strings. Several times over, for one pass is too short to be measured.
 */
const scan = (documents: readonly string[], passes: number): void => {
  for (let pass = 0; pass < passes; pass++)
    for (const text of documents) scanned += text.normalize('NFKC').match(/\d[\d,]*(?:\.\d+)?/g)?.length ?? 0;
};

/** `times`: a folder has thousands of documents; after some hundred of them the engine has compiled what each one runs once. */
function measure(
  what: string,
  documents: readonly string[],
  times: { warm: number; measured: number },
): void {
  const PASSES = 20;
  const all = (): void => documents.forEach(extract);
  for (let warm = 0; warm < times.warm; warm++) all();
  scan(documents, PASSES);
  const yardstick = median(() => scan(documents, PASSES), times.measured) / PASSES;
  const taken = median(all, times.measured);
  console.log(
    `${documents.length} ${what}: ${taken.toFixed(1)} ms, ${((documents.length / taken) * 1000).toFixed(0)} documents a second,`,
    `${(taken / yardstick).toFixed(1)} times one normalisation and scan (${yardstick.toFixed(2)} ms, ${scanned} numbers)`,
  );
}

measure('documents', texts, { warm: 100, measured: 25 });
measure('documents of the tests', accounts, { warm: 10, measured: 9 });

const growing: readonly (readonly [name: string, text: string])[] = [
  ['a real document', texts[0] ?? ''],
  ['brackets that never close', '（一般公共服务支出（类）'.repeat(1500)],
  ['digits and points', '1.2.3,4,5'.repeat(2000)],
  ['one clause without end', `三公经费${'支出'.repeat(8000)}`],
  ['spaces', `2023年度${' '.repeat(30000)}三公经费`],
  ['forms without end', '项目支出绩效自评表\n项目名称 主管部门 项目资金 1 2 3\n'.repeat(300)],
];
for (const [name, text] of growing) {
  const once = median(() => extract(text), 7);
  const ten = median(() => extract(text.repeat(10)), 5);
  console.log(
    `10 times ${name}: ${(ten / once).toFixed(1)} times as long (${once.toFixed(1)} → ${ten.toFixed(1)} ms)`,
  );
}
