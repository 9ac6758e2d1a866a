/** Says that a newer release stands ready, and opens it only when the reader agrees. */
import { useSyncExternalStore } from 'react';
import { Button } from '../../components/Button.tsx';
import { Message } from '../../components/Message.tsx';
import { t } from '../../language/t.ts';
import { currentOffer, offer, onOffer } from './offer.ts';

export function ReleaseNotice() {
  const accept = useSyncExternalStore(onOffer, currentOffer, () => null);
  if (!accept) return null;
  return (
    <Message
      tone="plain"
      title={t('网站已有新版，现在换成新版吗？')}
      action={
        <>
          <Button small kind="primary" onClick={accept}>
            {t('换成新版')}
          </Button>
          <Button small onClick={() => offer(null)}>
            {t('稍后')}
          </Button>
        </>
      }
    >
      {t('程序或数据有更新。换成新版会重新打开这一页，网址和筛选条件都保留；选“稍后”则这一页照旧使用。')}
    </Message>
  );
}
