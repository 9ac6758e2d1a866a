/** What tests of exports share: an origin, and documents that stand behind places. The bodies are invented. */
import type { Evidence, ExportOrigin, Proof } from '../../src/comparison/export/evidence.ts';

export const ORIGIN: ExportOrigin = {
  // Addresses are whole, so that a spreadsheet makes links of them.
  home: 'https://site.example',
  address: 'https://site.example/three-public?region=519901',
  scope: '地区：青川县；年度：2023',
  edition: { version: 'c0ffee'.repeat(10) + 'abcd', builtOn: '2026-03-01' },
  citedOn: '2026-03-05',
};

export const SHA256 = 'fade'.repeat(16);

/** By place; what a case does not name is that of one document. */
export const evidenceFor = (
  places: Readonly<Record<string, Partial<Pick<Proof, 'quote'>> & { readonly title?: string }>>,
): Evidence =>
  new Map(
    Object.entries(places).map(([place, { quote = null, title = '青川县甲局2023年度部门决算' }]) => [
      place,
      {
        quote,
        document: {
          publisher: '青川县甲局',
          title,
          fiscalYear: 2023,
          publishedOn: '2024-09-10',
          sourceUrl: 'https://qingchuan.example/2024/js.html',
          sha256: SHA256,
        },
      },
    ]),
  );
