/** Where files come in: dropped anywhere on the page or chosen, single, by the folder, or in a zip. */
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { t } from '../../language/t.ts';
import { droppedFiles, type NamedFile } from './droppedFiles.ts';

const ACCEPTED = '.pdf,.docx,.doc,.xlsx,.xls,.html,.htm,.txt,.csv,.md,.png,.jpg,.jpeg,.zip';

/** No part of the standard, and not of React's types, but every browser has it. */
const A_FOLDER = { webkitdirectory: '' };

const named = (list: FileList | null): NamedFile[] =>
  [...(list ?? [])].filter(({ name }) => !name.startsWith('.')).map((file) => ({ name: file.name, file }));

type OnFiles = (files: readonly NamedFile[]) => void;

/** Answers whether files are held over the page. What falls beside the box is meant for it as well: the browser would open it in place of the app. */
function useDrop(onFiles: OnFiles): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void): void => {
      window.addEventListener(type, listener, { signal: listening.signal });
    };
    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', ({ relatedTarget }) => {
      // From one element to the next it stays over the page.
      if (relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      void droppedFiles(event.dataTransfer).then(onFiles);
    });
    return () => {
      listening.abort();
    };
  }, [onFiles]);
  return over;
}

export function FileDrop({ onFiles }: { readonly onFiles: OnFiles }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const over = useDrop(onFiles);
  const input = {
    type: 'file',
    multiple: true,
    hidden: true,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      onFiles(named(target.files));
      // The same file can then be chosen again.
      target.value = '';
    },
  } as const;
  return (
    <section className={`file-drop${over ? ' is-over' : ''}`} aria-label={t('放入文件')}>
      <p>{t('把文件、文件夹或压缩包拖到这里，或者')}</p>
      <div>
        <Button kind="primary" onClick={() => files.current?.click()}>
          {t('选择文件')}
        </Button>
        <Button onClick={() => folder.current?.click()}>{t('选择文件夹')}</Button>
      </div>
      <p>
        {t(
          '可以读 PDF、Word、Excel、网页和文本，以及它们的压缩包、本站导出的数据包；扫描件（PDF、PNG、JPEG）先识别再逐个核对。文件只在本机读取和保存，不会上传。',
        )}
      </p>
      <input ref={files} accept={ACCEPTED} aria-label={t('文件#files')} {...input} />
      <input ref={folder} aria-label={t('文件夹')} {...input} {...A_FOLDER} />
    </section>
  );
}
