/** A few words that do not stop the reader: a failure (`alert`) or a remark (`status`), with what can be done beside it. */
import type { ReactNode } from 'react';

interface Props {
  readonly tone: 'error' | 'warning' | 'plain';
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export const Message = ({ tone, title, children, action }: Props) => (
  <div className={`message is-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
    <div>
      <b>{title}</b>
      {children && <div>{children}</div>}
    </div>
    {action}
  </div>
);
