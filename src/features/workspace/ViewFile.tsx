/** The comparison as a file to hand on, and the way to open one. */
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { download } from '../../components/download.ts';
import { fileName } from '../../comparison/csv/fileName.ts';
import { useAnySearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { parseView, viewText } from './viewFile.ts';

/** Larger files are none of ours. */
const LARGEST = 100_000;

export function ViewFile({ onTold }: { readonly onTold: (words: string) => void }) {
  const search = useAnySearch();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const name = search.name ?? t('自选对比');
  const open = async (file: File): Promise<void> => {
    const view = file.size > LARGEST ? null : parseView(await file.text());
    if (!view) {
      onTold(t('“{name}”不是从这里存下的对比文件，没有打开。', { name: file.name }));
      return;
    }
    onTold(t('已打开“{name}”。', { name: view.name ?? '' }));
    await navigate({ to: '/compare', search: view });
  };
  return (
    <>
      <Button
        icon="download"
        onClick={() => {
          download(fileName([name, t('对比')], 'json'), viewText(search, name), 'application/json');
        }}
      >
        {t('存为文件')}
      </Button>
      <Button onClick={() => input.current?.click()}>{t('打开文件')}</Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={t('打开对比文件')}
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again.
          event.target.value = '';
          if (file) void open(file);
        }}
      />
    </>
  );
}
