/** Workers as an operator starts them: processes of their own, whose log is kept. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ROOT } from '../../scripts/paths.ts';

/** A line of a worker's log. */
export interface LogLine {
  readonly msg: string;
  readonly path?: string;
  readonly ending?: string;
}

export interface WorkerProcess {
  readonly log: readonly LogLine[];
  readonly kill: (signal: NodeJS.Signals) => void;
  /** The processes that read for it. */
  readonly readers: () => number[];
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

const running = new Set<ChildProcess>();

/** One document at a time; what it has in hand is another's after two seconds without a sign of life. */
export function startWorkerProcess(address: string, ...more: readonly string[]): WorkerProcess {
  const args = ['--import', 'tsx', 'scripts/work.ts', '--queue', address, '--jobs', '1', ...more];
  const child = spawn(process.execPath, [...args, '--lease-seconds', '2'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const log: LogLine[] = [];
  createInterface(child.stdout).on('line', (line) => log.push(JSON.parse(line) as LogLine));
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return (code ?? signal) as number | string;
  });
  const readers = (): number[] =>
    readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number);
  return { log, ended, readers, kill: (signal) => void child.kill(signal) };
}

/** One that ended and that nobody has asked for its exit code still has a number, but no command. */
export function isRunning(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

/** Whatever a test that failed has left. */
export async function killWorkers(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    }),
  );
}
