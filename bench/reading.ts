/**
 * What `bench/extraction.ts` measures: documents a second on one core, everything read and checked; the CPU that takes by that of
 * one NFKC normalisation and one scan for numbers over the same texts in the same run; and how the time grows with the text. Medians.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { documentRows } from '../src/extraction/dataset/document.ts';
import { readText } from '../src/extraction/pipeline/readDocument.ts';

const FOLDER = 'public/data/sources';
const texts = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'));

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

const PASSES = 20;
let scanned = 0;
/**
 * The yardstick: each text normalised once, and once scanned for numbers with digits, separators and a point, all matches made as
 * strings. Several times over, for one pass is too short to be measured.
 */
const scan = (): void => {
  for (let pass = 0; pass < PASSES; pass++)
    for (const text of texts) scanned += text.normalize('NFKC').match(/\d[\d,]*(?:\.\d+)?/g)?.length ?? 0;
};

const all = (): void => texts.forEach(extract);
/** A folder has thousands of documents; after some hundred of them the engine has compiled what each one runs once. */
const WARM = 100;
for (let warm = 0; warm < WARM; warm++) all();
scan();
const yardstick = median(scan, 25) / PASSES;
const five = median(all, 25);
console.log(
  `${texts.length} documents: ${five.toFixed(1)} ms, ${((texts.length / five) * 1000).toFixed(0)} documents a second,`,
  `${(five / yardstick).toFixed(1)} times one normalisation and scan (${yardstick.toFixed(2)} ms, ${scanned} numbers)`,
);

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
