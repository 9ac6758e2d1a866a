import { describe, expect, it } from 'vitest';
import { SOURCES } from '../fixtures/formats/make/documents.ts';
import { agreement } from './compare.ts';
import { readFixture } from './fixtures.ts';

describe.each(SOURCES)('%s as DOCX', (source) => {
  it('gives the figures and forms that its text gives', async () => {
    const document = await readFixture(`${source}.docx`);
    expect(document.mediaType).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    const { figures, evaluations, funding, indicators } = agreement(source, document);
    expect({ missing: figures.missing, extra: figures.extra }).toEqual({ missing: [], extra: [] });
    expect(evaluations.missing).toEqual([]);
    expect(funding.missing).toEqual([]);
    expect(indicators.missing).toEqual([]);
  });
});
