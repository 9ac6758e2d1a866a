/** One run at a time writes into a folder. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RunError } from './failures.ts';

/** Runs `work` while `folder/.lock` names this process. Throws `RunError` where another run that still lives holds it. */
export async function locked<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(folder, '.lock');
  if (!(await claimed(path))) {
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (isAlive(holder))
      throw new RunError(`另一次运行（进程 ${holder}）正在写入 ${folder}。请等它结束，或换一个目录。`);
    await rm(path, { force: true });
    if (!(await claimed(path)))
      throw new RunError(`另一次运行正在写入 ${folder}。请等它结束，或换一个目录。`);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function claimed(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
