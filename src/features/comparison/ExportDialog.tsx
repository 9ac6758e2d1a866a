/** 导出对比: the numbers on the screen as a CSV that can be published from. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { fileName, scopeParts } from '../../comparison/csv/fileName.ts';
import { framesCsv, placesOf, type ComparisonShape, type Evidence } from '../../comparison/csv/frameCsv.ts';
import type { Frame } from '../../comparison/frame.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { downloadCsv } from '../../components/download.ts';
import { Message } from '../../components/Message.tsx';
import { namedQueryOptions, quotes } from '../../queries/index.ts';
import { errorWords } from '../shared/ErrorNotice.tsx';
import { siteHome } from '../../components/siteAddress.ts';

interface Props {
  readonly title: string;
  readonly frames: readonly Frame[];
  readonly onClose: () => void;
}

const SHAPES: readonly { value: ComparisonShape; label: string; hint: string }[] = [
  { value: 'long', label: '长表', hint: '每行一个数：部门 × 年度 × 指标，适合透视与入库' },
  { value: 'wide', label: '宽表', hint: '部门为列，每个部门附依据、原文与出处' },
  { value: 'wide_values', label: '宽表，只有数值', hint: '部门为列，适合制图；依据与出处请另存长表' },
];

export function ExportDialog({ title, frames, onClose }: Props) {
  const [shape, setShape] = useState<ComparisonShape>('long');
  const places = useMemo(() => placesOf(frames), [frames]);
  const sentences = useQuery(namedQueryOptions(quotes(places)));
  const evidence = useMemo<Evidence>(
    () =>
      new Map(
        (sentences.data ?? []).map(({ place, quote, document_title }) => [
          place,
          { quote, title: document_title },
        ]),
      ),
    [sentences.data],
  );
  const agencies = new Set(frames.flatMap(({ rows }) => rows.map(({ agency }) => agency.agency_id)));
  const label = SHAPES.find(({ value }) => value === shape)?.label ?? '';
  const name = fileName(['部门决算对比', title, ...scopeParts(frames), label], 'csv');
  const failure = sentences.error ? errorWords(sentences.error) : null;
  return (
    <Dialog
      open
      title="导出对比"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            kind="primary"
            busy={sentences.isPending}
            disabled={sentences.isError || agencies.size === 0}
            onClick={() => {
              downloadCsv(name, framesCsv(frames, shape, evidence, siteHome()));
              onClose();
            }}
          >
            下载 CSV
          </Button>
        </>
      }
    >
      <p>
        当前页面“{title}”上 {agencies.size}{' '}
        个部门的全部数字；含来源文件、原文句子、依据（原文／推算／计算）、疑问与可比性说明。
      </p>
      <fieldset className="export-shapes">
        <legend className="visually-hidden">表的形状</legend>
        {SHAPES.map(({ value, label: name, hint }) => (
          <label key={value}>
            <input
              type="radio"
              name="shape"
              value={value}
              checked={shape === value}
              onChange={() => {
                setShape(value);
              }}
            />
            <b>{name}</b>
            <small>{hint}</small>
          </label>
        ))}
      </fieldset>
      <p className="export-name">
        文件名：<code>{name}</code>（UTF-8，Excel 可直接打开）
      </p>
      {sentences.isPending && <p role="status">正在取原文句子…</p>}
      {failure && (
        <Message tone="error" title={failure.title}>
          {failure.advice}
        </Message>
      )}
    </Dialog>
  );
}
