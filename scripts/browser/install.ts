/** Makes sure there is a browser and a Chinese font for it: found, or installed where apt-get can be used. */
import { execFileSync, spawnSync } from 'node:child_process';
import { findBrowser } from './find.ts';

const PACKAGES = ['chromium', 'fonts-noto-cjk'];

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0;

const has = (command: string): boolean => spawnSync('which', [command]).status === 0;

/** Without one, Chinese text is drawn as boxes: pages still work, screenshots would not be fit to show. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh']).length > 0;
  } catch {
    return false;
  }
}

function aptInstall(): boolean {
  if (!has('apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !has('sudo')) return false;
  const apt = (...args: string[]): boolean =>
    isRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]);
  // A fresh container has no package lists, and a stale one may name versions that are gone.
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...PACKAGES);
}

/** The browser's path. @throws Error with what to do where there is none and none can be installed */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found && hasChineseFont()) return found;
  console.log(found ? 'no Chinese font found: installing' : 'no browser found: installing');
  aptInstall();
  const browser = findBrowser();
  if (!browser) {
    throw new Error(
      `no Chromium or Chrome found. Install one (Debian: apt-get install ${PACKAGES.join(' ')}) or set BROWSER_PATH to it.`,
    );
  }
  if (!hasChineseFont()) console.warn('no Chinese font: screenshots will show boxes');
  return browser;
}

if (process.argv[1] === import.meta.filename) console.log(`browser: ${ensureBrowser()}`);
