import { queryOptions } from '@tanstack/react-query';
import { dataAddress } from '../../components/siteAddress.ts';
import { datasetVersion } from '../../database/index.ts';
import { isOwnDocument } from '../../own/flag.ts';

/** The text did not come; `message` is for the technical part. */
class TextMissingError extends Error {
  constructor(address: string, reason: string) {
    super(`${address}: ${reason}`);
    this.name = 'TextMissingError';
  }
}

async function fetchText(address: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw new TextMissingError(address, error instanceof Error ? error.message : String(error));
  }
  // A server that answers "not found" with its home page must not be shown as a document.
  const isPage = response.headers.get('content-type')?.includes('text/html') === true;
  if (!response.ok || isPage) throw new TextMissingError(address, `status ${String(response.status)}`);
  return response.text();
}

/** Of a document of the reader's own: kept in this browser, if it is here at all. */
async function ownText(documentId: string): Promise<string> {
  const { ownRows } = await import('../../own/store.ts');
  const rows = await ownRows(documentId);
  if (!rows) throw new TextMissingError(documentId, 'not kept in this browser');
  return rows.kept.text;
}

/** The text of a document lies in the data package under the document's own name: no table is needed to find it. */
export const documentTextOptions = (documentId: string) =>
  queryOptions({
    queryKey: ['documentText', documentId],
    queryFn: () =>
      isOwnDocument(documentId)
        ? ownText(documentId)
        : // With the dataset's version: a kept text is never that of another one, in which the places would be others.
          fetchText(dataAddress(`text/${encodeURIComponent(documentId)}.txt?dataset=${datasetVersion()}`)),
    staleTime: Infinity,
    retry: false,
  });
