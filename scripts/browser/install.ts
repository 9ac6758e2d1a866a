/** Makes sure there is a browser and a Chinese font for it: found, or installed where apt-get can be used. */
import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { aptInstall, isRoot } from '../aptInstall.ts';
import { findBrowser, SHELL } from './find.ts';

const FONTS = 'fonts-noto-cjk';
/** The first that the distribution has is installed. */
const PACKAGES = [SHELL, 'chromium'];

/** Without one, Chinese text is drawn as boxes: pages still work, screenshots would not be fit to show. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh']).length > 0;
  } catch {
    return false;
  }
}

/** A container's root is asked nothing and gets the quicker browser; another's machine keeps what it has. */
const isGoodEnough = (browser: string): boolean => basename(browser) === SHELL || !isRoot();

/** The browser's path. @throws Error with what to do where there is none and none can be installed */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found && hasChineseFont() && (process.env['BROWSER_PATH'] || isGoodEnough(found))) return found;
  console.log(found ? `${found} found: installing what is missing` : 'no browser found: installing');
  aptInstall(PACKAGES.map((name) => [name, FONTS]));
  const browser = findBrowser();
  if (!browser) {
    throw new Error(
      `no Chromium or Chrome found. Install one (Debian: apt-get install ${SHELL} ${FONTS}) or set BROWSER_PATH to it.`,
    );
  }
  if (!hasChineseFont()) console.warn('no Chinese font: screenshots will show boxes');
  return browser;
}

if (process.argv[1] === import.meta.filename) console.log(`browser: ${ensureBrowser()}`);
