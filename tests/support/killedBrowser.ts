/** A browser with a profile of its own on the disk, which can be killed as a crash or a power cut would, and started again on it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { DESKTOP } from './site.ts';

export interface RunningBrowser {
  readonly page: Page;
  /** At once: no page is told, nothing is written to an end. */
  readonly kill: () => Promise<void>;
}

/** @throws Error where the browser ends before it listens */
export async function startOn(profile: string, address: string): Promise<RunningBrowser> {
  const child = spawn(
    inject('browserPath'),
    ['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    // A group of its own, so that its processes go with it.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  const end = async (): Promise<void> => {
    const runs = child.exitCode === null && child.signalCode === null;
    if (runs && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  for await (const line of createInterface(child.stderr)) {
    const [, endpoint] = /^DevTools listening on (ws:\S+)$/.exec(line) ?? [];
    if (endpoint === undefined) continue;
    child.stderr.resume();
    const browser = await chromium.connectOverCDP(endpoint);
    const page = await browser.contexts()[0]!.newPage();
    await page.setViewportSize(DESKTOP);
    await page.goto(address);
    return { page, kill: end };
  }
  await end();
  throw new Error('the browser ended before it listened');
}
