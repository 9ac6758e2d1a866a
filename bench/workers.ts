/** Workers that read from a queue (`npm run work -- --jobs 1`), what they say of each document, and the CPU that they take. */
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { ROOT } from '../scripts/paths.ts';

export interface Workers {
  /** Resolves when so many more documents were read. Rejects where one was given up. */
  readonly read: (count: number) => Promise<void>;
  /** Seconds, of the workers and of the processes that read for them. */
  readonly cpu: () => number;
  readonly stop: () => Promise<void>;
}

/** Of /proc: a hundred a second on every Linux. */
const TICKS_PER_SECOND = 100;

/** A process, and those of its children that ended. */
function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // After the name of the program: the 14th to 17th fields.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number);

/** `count` workers on the queue at `address`, each ready to read one document at a time. */
export async function startWorkers(address: string, count: number): Promise<Workers> {
  const endings = new EventEmitter();
  const children = Array.from({ length: count }, () => {
    const args = ['--import', 'tsx', join(ROOT, 'scripts/work.ts'), '--queue', address, '--jobs', '1'];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface(child.stdout);
    lines.on('line', (line) => {
      const { ending } = JSON.parse(line) as { readonly ending?: string };
      if (ending !== undefined) endings.emit('document', ending, line);
    });
    return { child, ended: once(child, 'close'), ready: once(lines, 'line') };
  });
  await Promise.all(children.map(({ ready }) => ready));
  return {
    read: (documents) =>
      new Promise((resolve, reject) => {
        let left = documents;
        const hear = (ending: string, line: string): void => {
          left -= 1;
          if (ending === 'read' && left > 0) return;
          endings.off('document', hear);
          if (ending === 'read') resolve();
          else reject(new Error(line));
        };
        endings.on('document', hear);
      }),
    cpu: () =>
      children
        .flatMap(({ child: { pid = 0 } }) => [pid, ...childrenOf(pid)])
        .reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_PER_SECOND,
    stop: async () => {
      for (const { child } of children) child.kill('SIGTERM');
      await Promise.all(children.map(({ ended }) => ended));
    },
  };
}
