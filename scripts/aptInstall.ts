/** Programs that the checks need and a bare machine has not: installed where apt-get can be used without a question. */
import { spawnSync } from 'node:child_process';

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0;

const has = (command: string): boolean => spawnSync('which', [command]).status === 0;

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Installs the first of `choices` that the distribution has, each a list of packages. False where nothing was installed. */
export function aptInstall(choices: readonly (readonly string[])[]): boolean {
  if (!has('apt-get') || (!isRoot() && !has('sudo'))) return false;
  const apt = (...args: string[]): boolean =>
    isRoot() ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]);
  // A fresh container has no package lists, and a stale one may name versions that are gone.
  if (!apt('update')) return false;
  return choices.some((packages) => apt('install', '-y', '--no-install-recommends', ...packages));
}
