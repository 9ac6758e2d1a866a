/**
 * A link within the site as a plain anchor and not the router's `Link`: a table has hundreds of them, and each `Link` would
 * follow every change of the address.
 */
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { inThisLanguage } from '../language/address.ts';

export type PlainTarget =
  | {
      readonly to: '/documents/$documentId';
      readonly params: { readonly documentId: string };
      readonly search: { readonly at?: string };
    }
  | {
      readonly to: '/agencies/$agencyId';
      readonly params: { readonly agencyId: string };
      readonly search: Readonly<Record<string, never>>;
    };

interface Props {
  /** The address below the site's home, as the router would write it. */
  readonly path: string;
  readonly target: PlainTarget;
  readonly className?: string | undefined;
  readonly tip?: string | undefined;
  /** Of what it says, where that is not the page's. */
  readonly lang?: string | undefined;
  readonly children: ReactNode;
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

export function PlainLink({ path, target, className, tip, lang, children }: Props) {
  const router = useRouter();
  const home = router.basepath.replace(/\/$/, '');
  return (
    <a
      className={className}
      href={home + inThisLanguage(path)}
      data-tip={tip}
      lang={lang}
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
