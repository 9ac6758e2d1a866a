/** Where files come in: dropped or chosen, single, by the folder, or in a zip. */
import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { Button } from '../../components/Button.tsx';
import { t } from '../../language/t.ts';
import { droppedFiles, type NamedFile } from './droppedFiles.ts';

const ACCEPTED = '.pdf,.docx,.doc,.xlsx,.xls,.html,.htm,.txt,.csv,.md,.png,.jpg,.jpeg,.zip';

/** No part of the standard, and not of React's types, but every browser has it. */
const A_FOLDER = { webkitdirectory: '' };

const named = (list: FileList | null): NamedFile[] =>
  [...(list ?? [])].filter(({ name }) => !name.startsWith('.')).map((file) => ({ name: file.name, file }));

export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly NamedFile[]) => void }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
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
    <section
      className={`file-drop${over ? ' is-over' : ''}`}
      aria-label={t('放入文件')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={onDrop}
    >
      <p>{t('把文件、文件夹或压缩包拖到这里，或者')}</p>
      <div>
        <Button kind="primary" onClick={() => files.current?.click()}>
          {t('选择文件')}
        </Button>
        <Button onClick={() => folder.current?.click()}>{t('选择文件夹')}</Button>
      </div>
      <p>
        {t(
          '可以读 PDF、Word、Excel、网页和文本，以及它们的压缩包、本站导出的数据包；扫描件（PDF、PNG、JPEG）先识别再逐个核对。文件只在这台电脑上读取和保存，不会上传。',
        )}
      </p>
      <input ref={files} accept={ACCEPTED} aria-label={t('文件#files')} {...input} />
      <input ref={folder} aria-label={t('文件夹')} {...input} {...A_FOLDER} />
    </section>
  );
}
