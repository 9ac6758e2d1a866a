import { documents, isDocumentOrder, type DataFilter } from '../../queries/index.ts';

export const PAGE_SIZE = 20;

/** More years than any body has published. */
export const MOST_DOCUMENTS = 50;

/** The latest first. */
export const documentsOf = (filter: DataFilter, limit: number) =>
  documents({ filter, by: 'year', descending: true, limit, offset: 0 });

/** What is asked of the list of documents: an order that is none of its columns is not followed. `page` counts from 1. */
export function documentList(
  filter: DataFilter,
  sort: string | undefined,
  page: number,
  pageSize: number = PAGE_SIZE,
) {
  const column = sort?.replace(/^-/, '') ?? '';
  return documents({
    filter,
    by: isDocumentOrder(column) ? column : null,
    descending: sort?.startsWith('-') === true,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
}
