import { useQuery } from '@tanstack/react-query';
import { useParams, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { documentSummary, knownValues, namedQueryOptions } from '../queries/index.ts';
import { EMBED_NAME, KIND_NAMES, NOT_FOUND_NAME, PAGE_NAMES, SITE_NAME } from './pageNames.ts';

/** `/documents/x.y` and `/documents/a/b` lead to the route of a document and are none. */
const NAMES_ONE = /^\/[a-z]+\/[\w-]+$/;

const pageName = (routeId: string | undefined, path: string): string | undefined =>
  routeId === undefined
    ? undefined
    : routeId === '/embed'
      ? EMBED_NAME
      : ((PAGE_NAMES as Readonly<Record<string, string>>)[routeId] ??
        (NAMES_ONE.test(path) ? KIND_NAMES[routeId] : undefined));

/** Names the window, its tab and a bookmark after what is open: the page, the document by its own title, or the agency. */
export function useDocumentTitle(): void {
  const routeId = useRouterState({
    select: ({ matches }) => {
      const match = matches.at(-1);
      return match?.status === 'notFound' ? undefined : match?.routeId;
    },
  });
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { documentId, agencyId } = useParams({ strict: false });
  const { data } = useQuery({
    ...namedQueryOptions(documentSummary(documentId ?? '')),
    enabled: documentId !== undefined,
  });
  const { data: agencies } = useQuery({
    ...namedQueryOptions(knownValues({ region: [], agency: [agencyId ?? ''], year: [] })),
    enabled: agencyId !== undefined,
  });
  const name = data?.[0]?.title ?? agencies?.[0]?.name ?? pageName(routeId, path) ?? NOT_FOUND_NAME;
  useEffect(() => {
    document.title = `${name} - ${SITE_NAME}`;
  }, [name]);
}
