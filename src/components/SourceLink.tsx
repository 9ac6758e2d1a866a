/**
 * The way from a number to where it is printed. A plain anchor and not the router's `Link`: a table has hundreds of them, and each
 * `Link` would follow every change of the address.
 */
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import type { SourcePlace } from '../domain/dataTable.ts';

interface Props {
  /** Without `start` and `end` the document as a whole. */
  readonly to: SourcePlace | Pick<SourcePlace, 'documentId'>;
  readonly className?: string;
  readonly tip?: string | undefined;
  readonly children: ReactNode;
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

export function SourceLink({ to, className, tip, children }: Props) {
  const router = useRouter();
  const at = 'start' in to ? `${String(to.start)}-${String(to.end)}` : undefined;
  const target = {
    to: '/documents/$documentId',
    params: { documentId: to.documentId },
    search: at === undefined ? {} : { at },
  } as const;
  const home = router.basepath.replace(/\/$/, '');
  return (
    <a
      className={className}
      href={`${home}/documents/${encodeURIComponent(to.documentId)}${at === undefined ? '' : `?at=${at}`}`}
      data-tip={tip}
      onPointerEnter={() => void router.preloadRoute(target)}
      onClick={(event) => {
        // With a modifier it is the browser's: another tab, a copied address.
        if (!isPlain(event)) return;
        event.preventDefault();
        void router.navigate(target);
      }}
    >
      {children}
    </a>
  );
}
