/** What can go wrong between the page and its data. The words for the reader are in `messages.ts`. */
export const DATABASE_ERROR_KINDS = [
  'no-webassembly',
  'no-worker',
  'engine-missing',
  'engine-timeout',
  'engine-failed',
  'dataset-missing',
  'dataset-timeout',
  'dataset-truncated',
  'dataset-version',
  'dataset-damaged',
  'remote-missing',
  'remote-busy',
  'query',
] as const;

export type DatabaseErrorKind = (typeof DATABASE_ERROR_KINDS)[number];

export class DatabaseError extends Error {
  readonly kind: DatabaseErrorKind;
  /** Technical detail for a report (English, may hold an address or SQL); never the reader's only message. */
  readonly detail: string;

  constructor(kind: DatabaseErrorKind, detail: string, options?: ErrorOptions) {
    super(`${kind}: ${detail}`, options);
    this.name = 'DatabaseError';
    this.kind = kind;
    this.detail = detail;
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** `error` as a `DatabaseError`; one that is none yet gets `kind`. */
export const asDatabaseError = (error: unknown, kind: DatabaseErrorKind): DatabaseError =>
  error instanceof DatabaseError ? error : new DatabaseError(kind, messageOf(error), { cause: error });

/** Whether a piece of the dataset could not be had, as the engine's worker words it. */
export const isFailedRead = (error: unknown): boolean => messageOf(error).includes('Range request for ');

/** Of a statement that did not succeed: by itself, or since a piece of the dataset could not be had. */
export const queryError = (error: unknown): DatabaseError =>
  new DatabaseError(isFailedRead(error) ? 'dataset-missing' : 'query', messageOf(error), { cause: error });
