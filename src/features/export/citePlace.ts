import { citeNumber } from '../../language/citation.ts';
import type { DocumentSummary } from '../../queries/index.ts';
import { exportOrigin } from './origin.ts';

/** How the number at the place that the page's address names is cited. `quote`: the sentence around it. */
export const citePlace = (document: DocumentSummary, quote: string | null): string =>
  citeNumber(
    {
      publisher: document.publisher,
      title: document.title,
      fiscalYear: document.fiscal_year,
      publishedOn: document.published_on,
      sourceUrl: document.source_url,
      sha256: document.sha256,
    },
    quote,
    exportOrigin(),
  );
