/** Accessibility rules on the page as it is now. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

export interface AxeFinding {
  readonly rule: string;
  readonly impact: string;
  readonly targets: readonly string[];
}

interface AxeWindow {
  readonly axe?: { readonly run: (root: Document, options: RunOptions) => Promise<AxeResults> };
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of serious or critical impact; an empty list is what a page is held to. */
export async function axeViolations(page: Page): Promise<AxeFinding[]> {
  // By `evaluate` and not as a script tag, which the page's policy rightly refuses.
  await page.evaluate(await source);
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as AxeWindow;
    if (!axe) throw new Error('axe did not load');
    return axe.run(document, { resultTypes: ['violations'] });
  });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      targets: nodes.map((node) => node.target.join(' ')),
    }));
}
