import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { ErrorNotice } from '../features/shared/ErrorNotice.tsx';
import { t } from '../language/t.ts';
import { PageLoadError } from './lazyPage.tsx';
import { PageLoading } from './PageLoading.tsx';
import { PAGE_LOAD_WORDS } from './pageLoadWords.ts';
import { NOT_FOUND_NAME } from './pageNames.ts';
import { openInNewRelease, pageLoadTrouble, type PageLoadTrouble } from './release.ts';

export const NotFoundPage = () => (
  <Notice
    title={NOT_FOUND_NAME}
    actions={
      <Link to="/" className="button is-primary">
        {t('回到总览')}
      </Link>
    }
  >
    <p>{t('地址可能抄写有误、在转发时被截断，或页面已经改名。可从上方导航进入各页。')}</p>
  </Notice>
);

/** A page whose code did not come when its address was opened: there is no other page to stay on. */
function PageLoadNotice({ detail }: { readonly detail: string }) {
  const [trouble, setTrouble] = useState<PageLoadTrouble | null>(null);
  useEffect(() => {
    void pageLoadTrouble().then((found) => {
      if (found !== 'outdated' || !openInNewRelease(window.location.href)) setTrouble(found);
    });
  }, []);
  if (trouble === null) return <PageLoading />;
  const { title, advice, action } = PAGE_LOAD_WORDS[trouble];
  return (
    <Notice
      tone="error"
      title={title}
      detail={detail}
      actions={
        <Button
          kind="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {action}
        </Button>
      }
    >
      <p>{advice}</p>
    </Notice>
  );
}

export const RouteErrorPage = ({ error, reset }: ErrorComponentProps) =>
  error instanceof PageLoadError ? (
    <PageLoadNotice detail={error.message} />
  ) : (
    <ErrorNotice error={error} onRetry={reset} />
  );
