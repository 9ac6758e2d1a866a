/**
 * Memory of the browsers that this process has started. Processes share pages (the program, fonts, messages between them), so the
 * sum of their resident sizes (RSS) counts these once for each; the proportional size (PSS) parts them among those that share them, and its
 * sum is what the machine has less. Linux only.
 */
import { readFile } from 'node:fs/promises';

/** In MiB. */
export interface Memory {
  /** The largest process that shows pages, with its workers, the engine's among them. */
  readonly tab: number;
  /** All processes, PSS. */
  readonly browser: number;
  /** The same by RSS. */
  readonly browserRss: number;
}

const LOOK_MS = 200;
const NOTHING: Memory = { tab: 0, browser: 0, browserRss: 0 };

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

async function descendants(pid: number): Promise<number[]> {
  const children = (await textOf(`/proc/${pid}/task/${pid}/children`)).trim().split(' ').filter(Boolean);
  return (
    await Promise.all(children.map(Number).map(async (child) => [child, ...(await descendants(child))]))
  ).flat();
}

const mebibytes = (rollup: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1024;

/** Of this moment. */
export async function memoryNow(): Promise<Memory> {
  const processes = await Promise.all(
    (await descendants(process.pid)).map(async (pid) => {
      const [rollup, command] = await Promise.all([
        textOf(`/proc/${pid}/smaps_rollup`),
        textOf(`/proc/${pid}/cmdline`),
      ]);
      return { pss: mebibytes(rollup, 'Pss'), rss: mebibytes(rollup, 'Rss'), command };
    }),
  );
  const browser = processes.filter(({ command }) => /chrom/i.test(command));
  const tabs = browser.filter(({ command }) => command.includes('--type=renderer'));
  return {
    tab: Math.max(0, ...tabs.map(({ pss }) => pss)),
    browser: browser.reduce((sum, { pss }) => sum + pss, 0),
    browserRss: browser.reduce((sum, { rss }) => sum + rss, 0),
  };
}

export interface MemoryWatch {
  /** The most of each since the last time it was asked. */
  readonly most: () => Memory;
  readonly end: () => void;
}

export function watchMemory(): MemoryWatch {
  let most = NOTHING;
  let isOver = false;
  const look = async (): Promise<void> => {
    const now = await memoryNow();
    most = {
      tab: Math.max(most.tab, now.tab),
      browser: Math.max(most.browser, now.browser),
      browserRss: Math.max(most.browserRss, now.browserRss),
    };
    if (!isOver) setTimeout(() => void look(), LOOK_MS);
  };
  void look();
  return {
    most: () => {
      const before = most;
      most = NOTHING;
      return before;
    },
    end: () => {
      isOver = true;
    },
  };
}
