/** One cell as the reader sees it: a number that leads to its source, or the reason why there is none. */
import { Link } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import {
  ABSENCE_NAMES,
  BASIS_NAMES,
  STATUS_NAMES,
  type AbsentCell,
  type DataCell,
  type NumberCell,
  type SourcePlace,
} from '../domain/dataTable.ts';
import { formatChange, formatNumber } from '../domain/format.ts';

const shownText = (cell: NumberCell, signed: boolean): string => {
  if (signed && cell.unit === '%') return formatChange(cell.value);
  return cell.unit === '%' ? `${formatNumber(cell.value, '%')}%` : formatNumber(cell.value, cell.unit);
};

function hintOf(cell: NumberCell): string {
  const parts = [`${formatNumber(cell.value, cell.unit)} ${cell.unit}`, `依据：${BASIS_NAMES[cell.basis]}`];
  if (cell.status !== 'ok') parts.push(`状态：${STATUS_NAMES[cell.status]}`);
  if (cell.note) parts.push(cell.note);
  if (cell.reason) parts.push(`主要原因：${cell.reason.text}`);
  if (cell.source) parts.push('点击查看原文');
  return parts.join('；');
}

function NumberView({ cell, signed }: { readonly cell: NumberCell; readonly signed: boolean }) {
  const text = shownText(cell, signed);
  const direction = signed ? (cell.value > 0 ? ' is-up' : cell.value < 0 ? ' is-down' : '') : '';
  const className = `figure is-${cell.basis}${direction}`;
  const marks = (
    <>
      {cell.basis === 'derived' && <sup className="mark">推</sup>}
      {cell.status === 'conflicting' && <sup className="mark is-doubt">疑</sup>}
      {cell.status === 'corrected' && <sup className="mark">正</sup>}
    </>
  );
  if (!cell.source) {
    return (
      <Tooltip title={hintOf(cell)}>
        <span className={className}>
          {text}
          {marks}
        </span>
      </Tooltip>
    );
  }
  const { documentId, start, end } = cell.source;
  return (
    <Tooltip title={hintOf(cell)} mouseEnterDelay={0.4}>
      <Link
        to="/documents/$documentId"
        params={{ documentId }}
        search={{ at: `${String(start)}-${String(end)}` }}
        className={className}
      >
        {text}
        {marks}
      </Link>
    </Tooltip>
  );
}

const ABSENT_SHORT: Readonly<Record<AbsentCell['why'], string>> = {
  unpublished: '—',
  not_applicable: '不适用',
  zero_base: '基数为0',
};

function AbsentView({ cell }: { readonly cell: AbsentCell }) {
  const short = ABSENT_SHORT[cell.why];
  if (cell.source) {
    const { documentId, start, end } = cell.source;
    return (
      <Tooltip title="文件声明没有此项收支；点击查看原文" mouseEnterDelay={0.4}>
        <Link
          to="/documents/$documentId"
          params={{ documentId }}
          search={{ at: `${String(start)}-${String(end)}` }}
          className="figure absent"
        >
          {short}
        </Link>
      </Tooltip>
    );
  }
  return (
    <Tooltip title={[ABSENCE_NAMES[cell.why], cell.reason?.text].filter(Boolean).join('；主要原因：')}>
      <span className="absent">
        <span aria-hidden>{short}</span>
        <span className="visually-hidden">{ABSENCE_NAMES[cell.why]}</span>
      </span>
    </Tooltip>
  );
}

/** Words of a document; a long reason is cut on the screen and whole in the tip and in the CSV. */
function QuotedWords({ text, source }: { readonly text: string; readonly source: SourcePlace }) {
  return (
    <Tooltip title={`${text}（点击查看原文）`} mouseEnterDelay={0.4}>
      <Link
        to="/documents/$documentId"
        params={{ documentId: source.documentId }}
        search={{ at: `${String(source.start)}-${String(source.end)}` }}
        className="figure quoted-words"
      >
        {text}
      </Link>
    </Tooltip>
  );
}

export function CellView({
  cell,
  signed = false,
}: {
  readonly cell: DataCell | undefined;
  readonly signed?: boolean;
}) {
  if (!cell) return null;
  if (cell.kind === 'number') return <NumberView cell={cell} signed={signed} />;
  if (cell.kind === 'absent') return <AbsentView cell={cell} />;
  const text = cell.full ? (
    <Tooltip title={cell.full}>
      <span>{cell.text}</span>
    </Tooltip>
  ) : (
    <span>{cell.text}</span>
  );
  if (cell.source) return <QuotedWords text={cell.text} source={cell.source} />;
  return cell.documentId ? (
    <Link to="/documents/$documentId" params={{ documentId: cell.documentId }}>
      {text}
    </Link>
  ) : (
    text
  );
}
