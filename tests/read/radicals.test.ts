import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/extraction/read/index.ts';
import { withIdeographs } from '../../src/extraction/text/radicals.ts';

const SOURCES = join(import.meta.dirname, '..', '..', 'public', 'data', 'sources');

/** What a browser's PDF gives for a text in a simplified font. */
const RADICALS: readonly (readonly [radical: string, ideograph: string])[] = [
  ['⻓', '长'],
  ['⻔', '门'],
  ['⺠', '民'],
  ['⻋', '车'],
  ['⽤', '用'],
  ['⼾', '户'],
  ['⽉', '月'],
];

describe('radicals in place of ideographs', () => {
  it.each(RADICALS)('%s is %s', (radical, ideograph) => {
    expect(withIdeographs(`人${radical}。`)).toBe(`人${ideograph}。`);
  });

  it('leaves the published texts as they are, but for radicals', () => {
    for (const name of readdirSync(SOURCES).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(join(SOURCES, name), 'utf8');
      expect(withIdeographs(text)).toHaveLength(text.length);
    }
  });

  it('are read as what they stand for, in any format', async () => {
    const text = '2023年度部⻔决算\n一、三公经费支出决算情况说明\n公务⽤⻋购置费0万元，增⻓0%。';
    const { text: read } = await readFile(new TextEncoder().encode(text), 'a.txt');
    expect(read).toContain('公务用车购置费0万元，增长0%');
    expect(read).toHaveLength(text.length);
  });
});
