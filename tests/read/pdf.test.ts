import { describe, expect, it, vi } from 'vitest';
import { SOURCES } from '../fixtures/formats/make/documents.ts';
import { agreement } from './compare.ts';
import { readFixture } from './fixtures.ts';

// The first document waits for the library.
vi.setConfig({ testTimeout: 60_000 });

describe.each(SOURCES)('%s as PDF', (source) => {
  // A browser and a word processor place characters, rule tables and break pages each in its own way.
  it.each(['chromium', 'writer'])(
    'printed by %s gives the figures and forms that its text gives',
    async (printer) => {
      const document = await readFixture(`${source}.${printer}.pdf`);
      expect(document.mediaType).toBe('application/pdf');
      const { figures, evaluations, funding, indicators } = agreement(source, document);
      expect({ missing: figures.missing, extra: figures.extra }).toEqual({ missing: [], extra: [] });
      expect(evaluations.missing).toEqual([]);
      expect(funding.missing).toEqual([]);
      expect(indicators.missing).toEqual([]);
    },
  );

  it('keeps its pages apart and leaves out their numbers', async () => {
    const { text } = await readFixture(`${source}.chromium.pdf`);
    const pages = text.split('\f');
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect(page).not.toMatch(/^— \d+ —$/m);
  });
});
