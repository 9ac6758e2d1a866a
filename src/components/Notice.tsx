/** States of a page that has nothing to draw: what happened and what to do, never a blank. */
import type { ReactNode } from 'react';
import { t } from '../language/t.ts';
import { Button } from './Button.tsx';

interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly detail?: string;
  readonly tone?: 'plain' | 'error';
}

export function Notice({ title, children, actions, detail, tone = 'plain' }: NoticeProps) {
  return (
    <div className={`notice is-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <h2>{title}</h2>
      {children && <div className="notice-body">{children}</div>}
      {actions && <div className="notice-actions">{actions}</div>}
      {detail && (
        <details>
          <summary>{t('技术信息')}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </div>
  );
}

export const EmptyResult = ({
  children,
  onClear,
}: {
  readonly children?: ReactNode;
  readonly onClear?: () => void;
}) => (
  <Notice
    title={t('没有符合条件的数据')}
    actions={onClear && <Button onClick={onClear}>{t('清除筛选条件')}</Button>}
  >
    {children ?? t('所选地区、部门与年度之间没有交集。可以减少一个条件，或清除筛选后重新选择。')}
  </Notice>
);

export const Loading = ({
  children = t('正在取数…'),
  height = 240,
}: {
  readonly children?: string;
  /** Of what will stand there, in CSS pixels: the page should not jump when it comes. */
  readonly height?: number;
}) => (
  <div className="loading" role="status" style={{ minHeight: height }}>
    <i className="spinner" aria-hidden />
    <span>{children}</span>
  </div>
);
