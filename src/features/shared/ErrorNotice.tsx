/** A failure in the reader's words: what happened, what to do, and the technical part folded away. */
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { DATABASE_MESSAGES, DatabaseError, retryDatabase } from '../../database/index.ts';
import { RowShapeError } from '../../queries/index.ts';
import { t } from '../../language/t.ts';

export function errorWords(error: unknown): {
  title: string;
  advice: string;
  retry: boolean;
  detail: string;
} {
  if (error instanceof DatabaseError)
    return { ...DATABASE_MESSAGES[error.kind], detail: `${error.kind}: ${error.detail}` };
  if (error instanceof RowShapeError)
    return { ...DATABASE_MESSAGES['dataset-version'], detail: error.message };
  return {
    title: t('页面出错了'),
    advice: t('这不是您的操作造成的。请刷新页面；反复出现请把下面的技术信息告知网站维护者。'),
    retry: false,
    detail: error instanceof Error ? error.message : String(error),
  };
}

export function ErrorNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { title, advice, retry, detail } = errorWords(error);
  return (
    <Notice
      tone="error"
      title={title}
      detail={detail}
      actions={
        <>
          {retry && onRetry && (
            <Button
              kind="primary"
              onClick={() => {
                retryDatabase().then(onRetry, onRetry);
              }}
            >
              {t('重试')}
            </Button>
          )}
          <Button
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('刷新页面')}
          </Button>
        </>
      }
    >
      <p>{advice}</p>
    </Notice>
  );
}
