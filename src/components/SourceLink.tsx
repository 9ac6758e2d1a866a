/** The way from a number to where it is printed. */
import type { ReactNode } from 'react';
import type { SourcePlace } from '../domain/dataTable.ts';
import { PlainLink } from './PlainLink.tsx';

interface Props {
  /** Without `start` and `end` the document as a whole. */
  readonly to: SourcePlace | Pick<SourcePlace, 'documentId'>;
  readonly className?: string;
  readonly tip?: string | undefined;
  readonly children: ReactNode;
}

export function SourceLink({ to, ...link }: Props) {
  const at = 'start' in to ? `${String(to.start)}-${String(to.end)}` : undefined;
  return (
    <PlainLink
      {...link}
      path={`/documents/${encodeURIComponent(to.documentId)}${at === undefined ? '' : `?at=${at}`}`}
      target={{
        to: '/documents/$documentId',
        params: { documentId: to.documentId },
        search: at === undefined ? {} : { at },
      }}
    />
  );
}
