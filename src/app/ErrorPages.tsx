import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Notice } from '../components/Notice.tsx';
import { ErrorNotice } from '../features/shared/ErrorNotice.tsx';

export const NotFoundPage = () => (
  <Notice
    title="没有这个页面"
    actions={
      <Link to="/" className="button is-primary">
        回到总览
      </Link>
    }
  >
    <p>地址可能抄写有误，或页面已经改名。可从上方导航进入各页。</p>
  </Notice>
);

export const RouteErrorPage = ({ error, reset }: ErrorComponentProps) => (
  <ErrorNotice error={error} onRetry={reset} />
);
