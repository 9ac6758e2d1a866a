/** Apart from the query and its SQL: the endpoint reads it too, where no bundler has made a text of the SQL. */
export const DOCUMENT_ORDERS = [
  'title',
  'region',
  'year',
  'figures',
  'evaluations',
  'unrecognised',
  'findings',
] as const;
export type DocumentOrder = (typeof DOCUMENT_ORDERS)[number];
export const isDocumentOrder = (text: string): text is DocumentOrder =>
  (DOCUMENT_ORDERS as readonly string[]).includes(text);
