/** 导出对比: the numbers on the screen as a file that can be published from. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { evidenceOf, type Evidence } from '../../comparison/export/evidence.ts';
import { framesOf, placesOfParts, type ExportPart } from '../../comparison/export/part.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Message } from '../../components/Message.tsx';
import { messageOf } from '../../database/errors.ts';
import { namedQueryOptions, quotes } from '../../queries/index.ts';
import { useOwnJoining } from '../own/useOwnJoining.ts';
import { errorWords } from '../shared/ErrorNotice.tsx';
import { T } from '../../components/T.tsx';
import { t } from '../../language/t.ts';
import { exportName, saveBundle, saveFramesCsv, saveWorkbook, type Exported } from './files.ts';
import { useChosenWords } from './useChosenWords.ts';

interface Props {
  readonly title: string;
  readonly parts: readonly ExportPart[];
  readonly onClose: () => void;
}

interface Shape {
  readonly label: string;
  readonly hint: string;
  readonly kind: 'CSV' | 'XLSX' | 'ZIP';
  readonly save: (name: string, exported: Exported, evidence: Evidence) => void | Promise<void>;
}

const SHAPES: readonly [Shape, ...Shape[]] = [
  {
    label: t('长表'),
    hint: t('每行一个数：部门 × 年度 × 指标，适合透视与入库'),
    kind: 'CSV',
    save: (name, exported, evidence) => {
      saveFramesCsv(name, exported, 'long', evidence);
    },
  },
  {
    label: t('宽表'),
    hint: t('部门为列，每个部门附依据、原文与出处'),
    kind: 'CSV',
    save: (name, exported, evidence) => {
      saveFramesCsv(name, exported, 'wide', evidence);
    },
  },
  {
    label: t('宽表，只有数值'),
    hint: t('部门为列，适合制图；依据与出处请另存长表'),
    kind: 'CSV',
    save: (name, exported, evidence) => {
      saveFramesCsv(name, exported, 'wide_values', evidence);
    },
  },
  {
    label: t('Excel 工作簿'),
    hint: t('每图一页，数字为数值；末页是来源与说明'),
    kind: 'XLSX',
    save: saveWorkbook,
  },
  {
    label: t('导出包'),
    hint: t('以上长表、宽表与工作簿，连同原文句子、说明与引用格式'),
    kind: 'ZIP',
    save: saveBundle,
  },
];

const FORMAT_WORDS: Readonly<Record<Shape['kind'], string>> = {
  CSV: t('UTF-8，Excel 可直接打开'),
  XLSX: t('Excel、WPS、LibreOffice 可打开'),
  ZIP: t('压缩包，解开后先看 README.md'),
};

export function ExportDialog({ title, parts, onClose }: Props) {
  const [shape, setShape] = useState<Shape>(SHAPES[0]);
  const isHeld = useOwnJoining();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const places = useMemo(() => placesOfParts(parts), [parts]);
  const sentences = useQuery(namedQueryOptions(quotes(places)));
  const evidence = useMemo(() => evidenceOf(sentences.data ?? []), [sentences.data]);
  const frames = framesOf(parts);
  const agencies = new Set(frames.flatMap(({ rows }) => rows.map(({ agency }) => agency.agency_id)));
  const chosen = useChosenWords()();
  const exported = { title: t('部门决算对比_{title}', { title }), parts, chosen };
  const name = exportName(exported, shape.kind.toLowerCase(), [shape.label]);
  const trouble = sentences.error ? errorWords(sentences.error) : null;
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await shape.save(name, { ...exported, title }, evidence);
      onClose();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      title={t('导出对比')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('取消')}</Button>
          <Button
            kind="primary"
            busy={busy || isHeld || sentences.isPending}
            disabled={sentences.isError || agencies.size === 0}
            onClick={() => void save()}
          >
            {t('下载 {kind}', { kind: shape.kind })}
          </Button>
        </>
      }
    >
      <p>
        {t(
          '当前页面“{title}”上 {size} 个部门的全部数字；含来源文件与校验值、原文句子、依据（原文／推算／计算）、疑问与可比性说明。',
          { title, size: agencies.size },
        )}
      </p>
      <fieldset className="export-shapes">
        <legend className="visually-hidden">{t('文件的形式')}</legend>
        {SHAPES.map((each) => (
          <label key={each.label}>
            <input
              type="radio"
              name="shape"
              value={each.label}
              checked={shape === each}
              onChange={() => {
                setShape(each);
              }}
            />
            <b>{each.label}</b>
            <small>
              {each.kind} · {each.hint}
            </small>
          </label>
        ))}
      </fieldset>
      <p className="export-name">
        <T
          text="文件名：<code/>（{formatWords}）"
          values={{ formatWords: FORMAT_WORDS[shape.kind] }}
          tags={{ code: () => <code>{name}</code> }}
        />
      </p>
      {sentences.isPending && <p role="status">{t('正在取原文句子…')}</p>}
      {trouble && (
        <Message tone="error" title={trouble.title}>
          {trouble.advice}
        </Message>
      )}
      {failure !== null && (
        <Message tone="error" title={t('导出没有完成')}>
          {failure}
        </Message>
      )}
    </Dialog>
  );
}
