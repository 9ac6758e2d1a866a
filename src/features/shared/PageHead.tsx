import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly lede: ReactNode;
  /** What can be done with the page as a whole. */
  readonly children?: ReactNode;
}

export const PageHead = ({ title, lede, children }: Props) => (
  <div className="page-head">
    <div>
      <h1>{title}</h1>
      <p className="lede">{lede}</p>
    </div>
    {children}
  </div>
);
