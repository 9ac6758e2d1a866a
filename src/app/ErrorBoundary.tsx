/** The last net: whatever fails outside a panel still ends in words and not in a white page. No library is relied on. */
import { Component, type ReactNode } from 'react';
import { t } from '../language/t.ts';

interface State {
  readonly error: Error | null;
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="notice is-error" role="alert">
        <h2>{t('页面出错了')}</h2>
        <div className="notice-body">
          <p>{t('这不是您的操作造成的。请刷新页面；反复出现请把下面的技术信息告知网站维护者。')}</p>
        </div>
        <div className="notice-actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('刷新页面')}
          </button>
        </div>
        <details>
          <summary>{t('技术信息')}</summary>
          <pre>{error.message}</pre>
        </details>
      </div>
    );
  }
}
