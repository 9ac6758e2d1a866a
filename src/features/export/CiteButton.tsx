/** 引用格式 with one click: on the clipboard, and shown, so that it can be read and where the browser refuses be copied by hand. */
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { copy } from '../../components/clipboard.ts';
import { t } from '../../language/t.ts';

interface Cited {
  readonly words: string;
  readonly isCopied: boolean;
}

/** `cite`: asked when it is wanted, since a citation names the day. */
export function CiteButton({ cite }: { readonly cite: () => string }) {
  const [cited, setCited] = useState<Cited | null>(null);
  const copyNow = async (): Promise<void> => {
    const words = cite();
    const isCopied = await copy({ plain: words }).then(
      () => true,
      () => false,
    );
    setCited({ words, isCopied });
  };
  return (
    <>
      <Button small icon="copy" tip={t('复制这个数字的引用格式')} onClick={() => void copyNow()}>
        {t('引用')}
      </Button>
      {cited && (
        <p className="citation" role="status">
          <b>{cited.isCopied ? t('已复制引用格式') : t('浏览器不允许复制，请手动选取')}</b>
          {cited.words}
        </p>
      )}
    </>
  );
}
