/** 导出对比: the numbers on the screen as a CSV that can be published from. */
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal, Radio } from 'antd';
import { useMemo, useState } from 'react';
import {
  comparisonCsv,
  type ComparisonEntry,
  type ComparisonShape,
  type Quotes,
} from '../../components/csv/comparison.ts';
import { fileName } from '../../components/csv/fileName.ts';
import { downloadCsv } from '../../components/download.ts';
import { siteHome } from '../../components/siteAddress.ts';
import { namedQueryOptions, quotes } from '../../queries/index.ts';
import { errorWords } from '../shared/ErrorNotice.tsx';

interface Props {
  readonly title: string;
  readonly entries: readonly ComparisonEntry[];
  readonly onClose: () => void;
}

const SHAPES: readonly { value: ComparisonShape; label: string; hint: string }[] = [
  { value: 'long', label: '长表', hint: '每行一个数：部门 × 年度 × 指标，适合透视与入库' },
  { value: 'wide', label: '宽表', hint: '部门为列，适合并排阅读与制表' },
];

export function ExportDialog({ title, entries, onClose }: Props) {
  const [shape, setShape] = useState<ComparisonShape>('long');
  const ids = useMemo(
    () => entries.flatMap(({ cell }) => (cell.kind === 'number' && cell.quoteId ? [cell.quoteId] : [])),
    [entries],
  );
  const sentences = useQuery(namedQueryOptions(quotes(ids)));
  const byId = useMemo<Quotes>(
    () => new Map((sentences.data ?? []).map(({ quote_id, quote }) => [quote_id, quote ?? ''])),
    [sentences.data],
  );
  const agencyCount = new Set(entries.map(({ agencyId }) => agencyId)).size;
  const name = fileName(['部门决算对比', title, shape === 'long' ? '长表' : '宽表'], 'csv');
  return (
    <Modal
      open
      title="导出对比"
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            loading={sentences.isPending}
            disabled={sentences.isError || entries.length === 0}
            onClick={() => {
              downloadCsv(name, comparisonCsv(entries, shape, byId, siteHome()));
              onClose();
            }}
          >
            下载 CSV
          </Button>
        </>
      }
    >
      <p>
        当前页面“{title}”上的 {entries.length} 个数，{agencyCount}{' '}
        个部门；含来源文件、原文句子、依据（原文／推算／计算）与状态。
      </p>
      <Radio.Group
        className="export-shapes"
        aria-label="表的形状"
        value={shape}
        onChange={(event) => {
          setShape(event.target.value as ComparisonShape);
        }}
      >
        {SHAPES.map(({ value, label, hint }) => (
          <Radio key={value} value={value}>
            <b>{label}</b>
            <small>{hint}</small>
          </Radio>
        ))}
      </Radio.Group>
      <p className="export-name">
        文件名：<code>{name}</code>（UTF-8，Excel 可直接打开）
      </p>
      {sentences.isPending && <p role="status">正在取原文句子…</p>}
      {sentences.error && (
        <Alert
          type="error"
          showIcon
          title={errorWords(sentences.error).title}
          description={errorWords(sentences.error).advice}
        />
      )}
    </Modal>
  );
}
