/** The way from an agency's name to its own page. */
import { chinese } from '../language/spoken.ts';
import type { ReactNode } from 'react';
import { PlainLink } from './PlainLink.tsx';

interface Props {
  readonly agencyId: string;
  readonly className?: string;
  readonly tip?: string | undefined;
  readonly children: ReactNode;
}

export const AgencyLink = ({ agencyId, className = 'agency-name', ...link }: Props) => (
  <PlainLink
    {...link}
    lang={chinese}
    className={className}
    path={`/agencies/${encodeURIComponent(agencyId)}`}
    target={{ to: '/agencies/$agencyId', params: { agencyId }, search: {} }}
  />
);
