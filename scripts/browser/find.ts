/** Finds a Chromium-like browser on this machine; playwright-core brings none along. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's Chromium without windows: the same engine, a third less work for each page that is opened. */
export const SHELL = 'chromium-headless-shell';

const NAMES = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path in `BROWSER_PATH`, else the first known browser; undefined where there is none. */
export function findBrowser(): string | undefined {
  const chosen = process.env['BROWSER_PATH'];
  if (chosen) return chosen;
  const directories = (process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '');
  const onPath = NAMES.flatMap((name) => directories.map((directory) => join(directory, name)));
  return [...onPath, ...FIXED].find(isExecutable);
}
